package org.stationportal.reminders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.stationportal.TestClock.at;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import org.stationportal.IntegrationTest;
import org.stationportal.TestClock;
import org.stationportal.TestStation;
import org.stationportal.deadlines.Budget;
import org.stationportal.deadlines.Deadlines;
import org.stationportal.deadlines.ObligationId;
import org.stationportal.deadlines.ObligationStatus;
import org.stationportal.deadlines.OpenObligation;
import org.stationportal.deadlines.Suspensions;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.Employees;
import org.stationportal.organization.Post;

/** What went wrong with the scanners of other systems: caps, crashes, two at once, floods; a test for each class of failure. */
@IntegrationTest(schema = "sweep_races")
class ConformanceOfSweepsIT {

    @Autowired
    private TestClock clock;

    @Autowired
    private TestStation stations;

    @Autowired
    private ReminderStage stage;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private Suspensions suspensions;

    @Autowired
    private Sweep sweep;

    @Autowired
    private SweepBatch batch;

    @Autowired
    private SweepRuns runs;

    @Autowired
    private Employees employees;

    @Autowired
    private TransactionOperations transaction;

    @Autowired
    private JdbcClient jdbc;

    private TestStation.People people;
    private EmployeeId fitter;

    @BeforeEach
    void station() {
        clock.set("2026-11-30T09:00");
        people = stations.create();
        fitter = people.get(Post.FITTER);
        sweep.run();
    }

    @Test
    void noCapLeavesTheOldestBehind() {
        List<ObligationId> oldestFirst = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            oldestFirst.add(opened(4));
            clock.set(clock.instant().plusSeconds(60));
        }
        sweep.run();
        oldestFirst.forEach(id -> dueAt(id, at("2026-11-30T10:00").plusSeconds(oldestFirst.indexOf(id))));
        clock.set("2026-11-30T11:00");
        long run = runs.start(clock.instant());
        assertThat(handle(run, 10)).isEqualTo(10);
        assertThat(oldestFirst).filteredOn(this::alerted).containsExactlyElementsOf(oldestFirst.subList(0, 10));
        sweep.run();
        assertThat(oldestFirst).allMatch(this::alerted);
    }

    @Test
    void whatBecomesDueDuringARunIsToldInIt() {
        ObligationId id = opened(4);
        sweep.run();
        EmployeeId head = people.get(Post.STATION_HEAD);
        long request =
                stations.as(fitter, () -> suspensions.request(id, "客户要求改期", "改期申请单", head, at("2026-12-01T09:00")));
        stations.run(head, () -> suspensions.decide(request, true, ""));
        sweep.run();
        clock.set("2026-12-01T09:00");
        sweep.run(); // ends the stop, and only with that there is something to announce
        assertThat(stage.obligation(id).status()).isEqualTo(ObligationStatus.OPEN);
        assertThat(stage.rungsTo(id, fitter)).containsExactly("ANNOUNCED", "ANNOUNCED");
    }

    @Test
    void aCrashNeitherLosesANoticeNorRepeatsIt() {
        ObligationId id = opened(4);
        sweep.run();
        long before = stage.messages(fitter);
        clock.set("2026-12-04T17:30");
        long dead = runs.start(clock.instant());
        transaction.executeWithoutResult(
                status -> { // before the commit: nothing of it has happened
                    handle(dead, 10);
                    status.setRollbackOnly();
                });
        assertThat(alerted(id)).isFalse();
        handle(dead, 10); // after the commit, and before anything was posted
        assertThat(alerted(id)).isTrue();
        assertThat(stage.messages(fitter)).isEqualTo(before);
        sweep.run();
        sweep.run();
        assertThat(stage.messages(fitter)).isEqualTo(before + 1);
        assertThat(stage.rungsTo(id, fitter).stream().filter("DUE"::equals)).hasSize(1);
    }

    @Test
    void twoScannersAtOnceTellNothingTwice() throws Exception {
        ObligationId id = opened(4);
        sweep.run();
        clock.set("2026-12-04T17:30");
        long one = runs.start(clock.instant());
        long other = runs.start(clock.instant());
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            int left = java.util.Objects.requireNonNull(transaction.execute(status -> {
                assertThat(handle(one, 10)).isPositive();
                try {
                    return executor.submit(() -> handle(other, 10)).get();
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            }));
            assertThat(left).isZero(); // the first has not committed yet
        }
        sweep.run();
        assertThat(stage.rungsTo(id, fitter).stream().filter("DUE"::equals)).hasSize(1);
    }

    @Test
    void noLockStaysAfterACrash() {
        ObligationId id = opened(4);
        sweep.run();
        clock.set("2026-12-04T17:30");
        long dead = runs.start(clock.instant()); // by a process that is no more
        sweep.run();
        assertThat(alerted(id)).isTrue();
        assertThat(jdbc.sql("select closed_at is not null from sweep_run where id = :run")
                        .param("run", dead)
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void aFirstImportOfThousandsIsOneMessageAndNoFlood() {
        long before = numberOfRuns();
        stations.inTransaction(
                people.get(Post.COUNTER_CLERK),
                () -> deadlines.open(new OpenObligation(
                        "1.3",
                        ReminderStage.subject(),
                        people.station(),
                        people.business(),
                        List.of(fitter),
                        at("2025-01-06T09:00"), // long overdue
                        new Budget.WorkingDays(4),
                        "RESIDENTIAL_METER",
                        false)));
        await().until(() -> numberOfRuns() > before);
        sweep.run();
        long messages = stage.messages(fitter);
        copyUntilThereAre(2_001);
        assertThat(sweep.run().considered()).isEqualTo(2_000);
        assertThat(jdbc.sql("select count(*) from notice where recipient_id = :fitter")
                        .param("fitter", fitter.value())
                        .query(Long.class)
                        .single())
                .isEqualTo(2_001);
        assertThat(stage.messages(fitter)).isEqualTo(messages + 1);
        jdbc.sql("update obligation set next_at = null, status = 'CANCELLED' where station_id = :station")
                .param("station", people.station().value())
                .update();
    }

    @Test
    void aLongRunSeesTheRowsAsTheyAreAndNotAsTheyWere() {
        ObligationId first = opened(4);
        ObligationId second = opened(4);
        sweep.run();
        clock.set("2026-12-04T16:00");
        sweep.run();
        clock.set("2026-12-04T17:30");
        long run = runs.start(clock.instant());
        handle(run, 1);
        ObligationId left = alerted(first) ? second : first;
        assertThat(alerted(left)).isFalse();
        stations.run(fitter, () -> deadlines.fulfil(left, clock.instant(), null));
        sweep.run();
        assertThat(alerted(left)).isFalse();
    }

    /** When the sweep that follows every change has begun, so that it does not come in between later. */
    private ObligationId opened(int workingDays) {
        long before = numberOfRuns();
        ObligationId id = stage.open(people, new Budget.WorkingDays(workingDays), fitter);
        await().until(() -> numberOfRuns() > before);
        return id;
    }

    private long numberOfRuns() {
        return jdbc.sql("select count(*) from sweep_run").query(Long.class).single();
    }

    private int handle(long run, int limit) {
        return java.util.Objects.requireNonNull(transaction.execute(
                status -> batch.handle(run, clock.instant(), limit, List.of(), new Recipients(employees, List.of()))));
    }

    private boolean alerted(ObligationId id) {
        return stage.rungsTo(id, fitter).contains("DUE");
    }

    private void dueAt(ObligationId id, Instant due) {
        jdbc.sql("update obligation set due_at = :due, assessable_from = '2027-01-01', next_at = :due where id = :id")
                .param("due", org.stationportal.base.SqlTime.param(due))
                .param("id", id.value())
                .update();
    }

    /** As an import would write them, thousands at once. */
    private void copyUntilThereAre(int number) {
        List<String> columns = jdbc.sql(
                        "select column_name from information_schema.columns where table_schema = database()"
                                + " and table_name = 'obligation' and column_name <> 'id'")
                .query(String.class)
                .list();
        String all = "`" + String.join("`, `", columns) + "`";
        long station = people.station().value();
        for (int there = 1; there < number; there = Math.min(2 * there, number)) {
            jdbc.sql("insert into obligation (%s) select %s from obligation where station_id = :station limit :limit"
                            .formatted(all, all))
                    .param("station", station)
                    .param("limit", Math.min(there, number - there))
                    .update();
        }
        jdbc.sql("insert into obligation_party (obligation_id, employee_id, held_from) select id, :fitter, opened_at"
                        + " from obligation o where station_id = :station"
                        + " and not exists (select 1 from obligation_party p where p.obligation_id = o.id)")
                .param("fitter", fitter.value())
                .param("station", station)
                .update();
        jdbc.sql(
                        "update obligation o set next_at = deadline_set_at, handled_until = deadline_set_at - interval 1 microsecond"
                                + " where station_id = :station"
                                + " and not exists (select 1 from notice n where n.obligation_id = o.id)")
                .param("station", station)
                .update();
    }
}
