package org.stationportal.reminders;

import java.io.IOException;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.stationportal.TestClock;

/** A process of the portal that sweeps once when it is told to: made to be killed. See {@link SweepingChild}. */
final class SweepingProcess {

    private SweepingProcess() {}

    public static void main(String[] args) throws IOException {
        try {
            sweep(args);
        } catch (RuntimeException failure) {
            System.out.println("FAILED " + failure);
            failure.printStackTrace();
        }
        Runtime.getRuntime().halt(0);
    }

    private static void sweep(String[] args) throws IOException {
        var application = new SpringApplication(SweepingContext.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setLazyInitialization(true);
        application.setAdditionalProfiles("test");
        var context = application.run(args);
        context.getBean(TestClock.class).set(SweepLoad.NOW);
        Sweep sweep = context.getBean(Sweep.class);
        FaultPoint point = context.getBean(FaultPoint.class);
        System.out.println("READY");
        if (System.in.read() < 0) {
            return; // nobody is there any more
        }
        point.arm();
        SweepRun run = sweep.run();
        point.kinds().forEach((kind, batches) -> System.out.println("KIND " + batches + " " + kind));
        System.out.println("BATCHES " + point.batches());
        System.out.println("DONE " + run.millis() + " ms, " + point.steps() + " steps, " + run);
    }
}
