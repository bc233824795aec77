package org.stationportal.demo;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.stationportal.base.PortalTime;
import org.stationportal.counter.ApplicationDetails;
import org.stationportal.counter.Stage;
import org.stationportal.counter.Urgency;
import org.stationportal.customers.Category;
import org.stationportal.customers.CustomerId;
import org.stationportal.customers.MeterId;

/** What is on the desks when the demo begins: each state once at least, so that each screen has something to show. */
@Component
@Profile("demo")
class LastDays {

    private final Script script;
    private final Counterwork counter;
    private final ApplicationCourse course;
    private final Habits habits;
    private final Samples samples;

    LastDays(Script script, Counterwork counter, ApplicationCourse course, Habits habits, Samples samples) {
        this.script = script;
        this.counter = counter;
        this.course = course;
        this.habits = habits;
        this.samples = samples;
    }

    void write(RandomGenerator random) {
        applications(random);
        faults(random);
    }

    private void applications(RandomGenerator random) {
        List<CustomerId> homes = samples.customers(Category.RESIDENTIAL);
        List<CustomerId> firms = samples.customers(Category.COMMERCIAL);
        List<CustomerId> large = samples.customers(Category.LARGE_INDUSTRIAL);
        // 22 working days, in the middle of its course
        taken("2026-09-15T10:10", "1003", large, "3003", "2003", random, surveyed("2026-09-21T16:00"));
        // stands still until after the holiday
        taken(
                "2026-09-16T09:30",
                "1002",
                homes,
                "3002",
                "2002",
                random,
                surveyedAndReported("2026-09-17T15:30").andThen(number -> {
                    course.requests(number, at("2026-09-18T10:00"), at("2026-10-09T08:30"), "小区配电房改造,节后方可装表");
                    course.decides(number, at("2026-09-18T14:20"));
                }));
        // over since yesterday, in the grace of one day
        taken("2026-09-21T09:40", "1001", homes, "3001", "2001", random, surveyedAndReported("2026-09-23T11:00"));
        // the same, and nobody has seen a notice: 2007 does not open the portal
        taken("2026-09-21T14:30", "1004", homes, "3004", "2007", random, surveyedAndReported("2026-09-23T16:10"));
        // due today
        taken("2026-09-22T10:00", "1001", homes, "3001", "2001", random, surveyedAndReported("2026-09-28T10:30"));
        taken("2026-09-22T15:20", "1005", firms, "3005", "2002", random, surveyedAndReported("2026-09-28T15:00"));
        // waits for the leader's decision about a suspension
        taken(
                "2026-09-23T11:00",
                "1002",
                homes,
                "3006",
                "2004",
                random,
                surveyedAndReported("2026-09-28T16:30")
                        .andThen(number -> course.requests(
                                number, at("2026-09-29T15:10"), at("2026-10-12T08:30"), "客户外出,节后才能进户装表")));
        // just begun
        taken("2026-09-28T10:15", "1001", homes, "3001", "2001", random, number -> {});
        taken("2026-09-28T14:40", "1003", firms, "3007", "2005", random, surveyed("2026-09-29T16:20"));
        taken("2026-09-29T09:05", "1001", homes, "3002", "2006", random, number -> {});
        taken("2026-09-29T15:40", "1004", homes, "3001", "2001", random, number -> {});
    }

    private void faults(RandomGenerator random) {
        List<MeterId> meters = samples.meters("RESIDENTIAL");
        fault("2026-09-23T10:20", "1002", meters, Urgency.PLANNED, "表计黑屏,无法读数", "2005", random);
        fault("2026-09-28T09:30", "3001", samples.meters("AREA"), Urgency.PLANNED, "台区总表时钟偏差", "2001", random);
        fault("2026-09-29T10:45", "1003", samples.meters("OTHER"), Urgency.PLANNED, "表箱破损,封印脱落", "2004", random);
        // at night, and the alert that followed is not acknowledged
        fault("2026-09-30T06:20", "5001", meters, Urgency.URGENT, "表计冒烟,用户停电", "2007", random);
        // running now
        fault("2026-09-30T08:02", "5001", meters, Urgency.URGENT, "计量箱烧损,三户停电", "2006", random);
        script.at(at("2026-09-30T08:12"), () -> habits.reads("2006"));
    }

    private void taken(
            String accepted,
            String clerk,
            List<CustomerId> from,
            String surveyor,
            String fitter,
            RandomGenerator random,
            Consumer<String> then) {
        CustomerId customer = Samples.any(from, random);
        var form = Samples.form(random);
        script.at(at(accepted), () -> {
            ApplicationDetails application = counter.takeIn(form, clerk, customer, Optional.of(surveyor), fitter);
            then.accept(application.applicationNo());
        });
    }

    private void fault(
            String found,
            String reporter,
            List<MeterId> from,
            Urgency urgency,
            String description,
            String assignee,
            RandomGenerator random) {
        MeterId meter = Samples.any(from, random);
        var form = Samples.form(random);
        script.at(
                at(found).plusSeconds(240),
                () -> counter.report(form, reporter, meter, urgency, description, at(found), assignee));
    }

    private Consumer<String> surveyed(String local) {
        return number -> course.complete(number, Stage.SURVEY, at(local), "现场已查勘,具备供电条件");
    }

    private Consumer<String> surveyedAndReported(String local) {
        return surveyed(local)
                .andThen(number ->
                        course.complete(number, Stage.REPORT, at(local).plusSeconds(3600), "方案已上报"));
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(PortalTime.ZONE).toInstant();
    }
}
