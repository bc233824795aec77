package org.stationportal.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.stationportal.TestDatabase;
import org.stationportal.UseCase;

/** Kill -9 during a sweep of 1,000 due rungs, twenty times: each rung reaches each person once, each breach makes one entry. */
@UseCase("UC-007")
class CrashedSweepIT {

    private static final Logger log = LoggerFactory.getLogger(CrashedSweepIT.class);
    private static final String SCHEMA = "crashed_sweep";
    private static final long SEED = 20261014;
    private static final int KILLS = 20;

    private final Random random = new Random(SEED);

    @Test
    void twenty_kills_lose_nothing_and_repeat_nothing() throws IOException {
        var load = SweepLoad.into(TestDatabase.urlFor(SCHEMA), TestDatabase.user(), TestDatabase.password());
        var outcome = new SweepOutcome(load);
        // the next process starts up while this one runs into its kill; it touches no row before it is told to
        SweepingChild next = victim(0);
        try {
            for (int kill = 1; kill <= KILLS; kill++) {
                try (SweepingChild child = next) {
                    next = kill < KILLS ? victim(kill) : SweepingChild.start(SCHEMA);
                    child.await("READY");
                    child.go();
                    String where = child.await("HIT");
                    child.kill();
                    outcome.isWholeOrNothing();
                    log.info("Kill {}: {} handled; {}", kill, outcome.handled(), where);
                }
            }
            assertThat(outcome.handled()).as("the last run still has work").isBetween(1L, SweepLoad.SIZE - 1L);
            next.await("READY");
            next.go();
            log.info("The last run: {}", next.await("DONE"));
        } finally {
            next.close();
        }
        outcome.isComplete();
    }

    /** The first six sweep in batches of the usual size, the others in small ones, which commit more often. */
    private SweepingChild victim(int kill) throws IOException {
        boolean usual = kill < 6;
        boolean atCommit = kill % 3 == 2; // just before or after the commit of one of the first batches
        int step = atCommit ? 3 + random.nextInt(usual ? 1 : 4) : 1 + random.nextInt(usual ? 1200 : 300);
        List<String> options = new ArrayList<>(
                List.of("fault.step=" + step, "fault.commits=" + atCommit, "fault.holds=" + (kill % 4 != 3)));
        if (!usual) {
            options.add("portal.sweep.batch-size=25");
        }
        return SweepingChild.start(SCHEMA, options.toArray(String[]::new));
    }
}
