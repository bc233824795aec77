package org.stationportal.reminders;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.stationportal.TestDatabase;
import org.stationportal.UseCase;

/** Two and four processes sweep the same thousand due rungs at the same time: nothing twice, nothing missing. */
@UseCase("UC-007")
class TwoSweepsIT {

    private static final Logger log = LoggerFactory.getLogger(TwoSweepsIT.class);

    @Test
    void two_processes_share_one_load() throws IOException {
        String schema = "two_sweeps";
        var load = SweepLoad.into(TestDatabase.urlFor(schema), TestDatabase.user(), TestDatabase.password());
        try (var one = SweepingChild.start(schema, "portal.sweep.batch-size=50");
                var other = SweepingChild.start(schema, "portal.sweep.batch-size=50")) {
            one.await("READY");
            other.await("READY");
            one.go();
            other.go();
            log.info("One: {}", one.await("DONE"));
            log.info("Other: {}", other.await("DONE"));
        }
        new SweepOutcome(load).isComplete();
    }

    /** Each may take the others for dead at once, and then closes their runs and posts their messages. */
    @Test
    void four_processes_share_one_load_and_close_each_others_runs() throws IOException {
        String schema = "four_sweeps";
        var load = SweepLoad.into(TestDatabase.urlFor(schema), TestDatabase.user(), TestDatabase.password());
        List<SweepingChild> children = new ArrayList<>();
        try {
            for (int i = 0; i < 4; i++) {
                children.add(SweepingChild.start(schema, "portal.sweep.batch-size=20"));
            }
            for (SweepingChild child : children) {
                child.await("READY");
            }
            for (SweepingChild child : children) {
                child.go();
            }
            for (SweepingChild child : children) {
                log.info("One of four: {}", child.await("DONE"));
            }
        } finally {
            children.forEach(SweepingChild::close);
        }
        new SweepOutcome(load).isComplete();
    }

    @Test
    void one_process_with_batches_of_the_usual_size() throws IOException {
        String schema = "one_sweep";
        var load = SweepLoad.into(TestDatabase.urlFor(schema), TestDatabase.user(), TestDatabase.password());
        try (var one = SweepingChild.start(schema)) {
            one.await("READY");
            one.go();
            log.info("Alone: {}", one.await("DONE"));
        }
        new SweepOutcome(load).isComplete();
    }
}
