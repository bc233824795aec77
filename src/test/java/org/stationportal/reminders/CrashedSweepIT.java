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
import org.stationportal.base.SqlTime;

/**
 * Kill -9 during a sweep of 1,000 due rungs, a hundred times and at every kind of step: each rung reaches each person
 * once, each breach makes one entry.
 */
@UseCase("UC-007")
class CrashedSweepIT {

    private static final Logger log = LoggerFactory.getLogger(CrashedSweepIT.class);
    private static final String SCHEMA = "crashed_sweep";
    private static final long SEED = 20261014;
    private static final int KILLS = 100;
    private static final int ENOUGH = 525;
    private static final String BATCH = "portal.sweep.batch-size=50";

    private final Random random = new Random(SEED);
    private int kills;

    @Test
    void a_hundred_kills_lose_nothing_and_repeat_nothing() throws IOException {
        FaultPlan plan = planOfAWholeSweep();
        var load = SweepLoad.into(TestDatabase.urlFor(SCHEMA), TestDatabase.user(), TestDatabase.password());
        var outcome = new SweepOutcome(load);
        killOneAfterTheOther(plan, load, outcome);
        assertThat(outcome.handled()).as("the last run still has work").isBetween(1L, load.size() - 1L);
        runToTheEnd();
        outcome.isComplete();
        int again = killAtTheEndOfRuns(plan, load, outcome);
        runToTheEnd();
        outcome.isComplete(again);
        log.info("{} kills at {} kinds of steps", kills, plan.hit().size());
        assertThat(plan.hit()).containsAll(plan.wanted());
        assertThat(kills).isGreaterThanOrEqualTo(KILLS);
    }

    /** Which steps there are, from a sweep of the same load that nobody disturbs. */
    private FaultPlan planOfAWholeSweep() throws IOException {
        String schema = SCHEMA + "_plan";
        SweepLoad.into(TestDatabase.urlFor(schema), TestDatabase.user(), TestDatabase.password());
        try (var child = SweepingChild.startRecording(schema, BATCH)) {
            child.await("READY");
            child.go();
            List<String> passed = new ArrayList<>();
            String line = child.awaitEither("KIND", "BATCHES");
            for (; line.startsWith("KIND"); line = child.awaitEither("KIND", "BATCHES")) {
                passed.add(line.substring("KIND ".length()));
            }
            child.awaitEnd();
            return new FaultPlan(passed, Integer.parseInt(line.substring("BATCHES ".length())), KILLS, random);
        }
    }

    /** The next process starts up while one runs into its kill; it touches no row before it is told to. */
    private void killOneAfterTheOther(FaultPlan plan, SweepLoad load, SweepOutcome outcome) throws IOException {
        FaultPlan.Point point = plan.next();
        SweepingChild child = victim(point);
        while (true) {
            FaultPlan.Point nextPoint = plan.isEmpty() ? null : plan.next();
            try (SweepingChild present = child) {
                child = nextPoint == null ? null : victim(nextPoint);
                present.await("READY");
                present.go();
                String where = present.await("HIT");
                present.kill();
                kills++;
                outcome.isWholeOrNothing();
                plan.met(point, where);
                log.info("Kill {}: {} handled; {}", kills, outcome.handled(), where);
                if (load.size() - outcome.handled() < ENOUGH) {
                    load.grow(ENOUGH);
                }
            }
            if (nextPoint == null && plan.isEmpty()) {
                return;
            }
            point = nextPoint == null ? plan.next() : nextPoint;
            child = child == null ? victim(point) : child;
        }
    }

    /** Nothing is left to do, so each has one obligation to look at again, that has nothing to tell. */
    private int killAtTheEndOfRuns(FaultPlan plan, SweepLoad load, SweepOutcome outcome) throws IOException {
        for (FaultPlan.Point point : plan.atTheEnd()) {
            load.jdbc()
                    .sql("update obligation set next_at = :now where id = 1")
                    .param("now", SqlTime.param(SweepLoad.NOW))
                    .update();
            try (SweepingChild child = SweepingChild.start(SCHEMA, BATCH, "fault.kind=" + point.step())) {
                child.await("READY");
                child.go();
                plan.met(point, child.await("HIT"));
                child.kill();
                kills++;
                outcome.isWholeOrNothing();
                log.info("Kill {}: at the end of a run; {}", kills, point.step());
            }
        }
        return plan.atTheEnd().size();
    }

    private static void runToTheEnd() throws IOException {
        try (SweepingChild child = SweepingChild.start(SCHEMA)) {
            child.await("READY");
            child.go();
            log.info("To the end: {}", child.await("DONE"));
        }
    }

    /** One that does not meet its step is killed some batches later; of those that close runs, after a small one. */
    private SweepingChild victim(FaultPlan.Point point) throws IOException {
        boolean closes = point.part() == FaultPlan.Part.CLOSING;
        return SweepingChild.start(
                SCHEMA,
                closes ? "portal.sweep.batch-size=10" : BATCH,
                "fault.kind=" + point.step(),
                "fault.latest-batch=" + (closes ? 2 : 3),
                "fault.holds=" + !point.runsOn());
    }
}
