package org.stationportal.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stationportal.TestClock.at;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.stationportal.IntegrationTest;
import org.stationportal.TestClock;
import org.stationportal.TestStation;
import org.stationportal.base.SqlTime;
import org.stationportal.calendar.WorkingHours;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.Post;
import org.stationportal.reminders.Sweep;

/** After a change of the calendar every open deadline is computed anew, and none becomes late by it. */
@IntegrationTest(schema = "moves")
class RecomputationIT {

    @Autowired
    private Sweep sweep;

    @Autowired
    private TestClock clock;

    @Autowired
    private TestStation stations;

    @Autowired
    private TestCalendars calendars;

    @Autowired
    private TestObligations obligations;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private Suspensions suspensions;

    @Autowired
    private Recomputing recomputing;

    @Autowired
    private Recomputations recomputations;

    @Autowired
    private DeadlineCheck check;

    @Autowired
    private DeadlineChecks checks;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private JdbcClient jdbc;

    private TestStation.People people;
    private EmployeeId leader;

    @BeforeEach
    void station() {
        people = stations.create();
        leader = people.get(Post.BUSINESS_TEAM_LEADER);
    }

    @AfterEach
    void everyDeadlineFollowsFromItsHistory() {
        DeadlineCheckRun run = check.run();
        assertThat(stations.as(people.get(Post.ADMINISTRATOR), () -> checks.differences(run.id())))
                .isEmpty();
    }

    @Test
    void aProvisionalDeadlineFollowsTheNoticeAndSaysWhy() {
        clock.set("2026-12-28T09:00"); // a Monday
        ObligationId unmoved = obligations.fault(people, new Budget.WorkingDays(2));
        ObligationId confirmed = obligations.fault(people, new Budget.WorkingDays(5));
        ObligationId moved = obligations.fault(people, new Budget.WorkingDays(7));
        assertThat(obligations.get(moved).dueAt()).isEqualTo(at("2027-01-07T17:30"));
        assertThat(obligations.get(moved).provisional()).isTrue();
        calendars.publish(people, calendars.notice(2027, days("2027-01-06", "2027-01-07"), List.of()));
        clock.set("2026-12-28T10:00");
        recomputing.run();

        ObligationSummary later = obligations.get(moved);
        assertThat(later.dueAt()).isEqualTo(at("2027-01-11T17:30"));
        assertThat(later.provisional()).isFalse();
        assertThat(later.deadlineVersion()).isEqualTo(2);
        // from here on its ladder rings, and it is announced; the sweep may have done so already
        assertThat(instant(moved, "deadline_set_at"))
                .isBetween(
                        at("2026-12-28T10:00"), at("2026-12-28T10:00").plusMillis(1)); // after a sweep at that instant
        ObligationEvent event = obligations.history(moved).getLast();
        assertThat(event.kind()).isEqualTo(ObligationEvent.Kind.RECOMPUTED);
        assertThat(event.reason()).contains("工作日历 2027 年已发布");
        assertThat(event.dueAt()).contains(at("2027-01-11T17:30"));

        assertThat(obligations.get(confirmed).provisional()).isFalse();
        for (ObligationId same : List.of(unmoved, confirmed)) {
            assertThat(obligations.get(same).deadlineVersion()).isEqualTo(1);
            assertThat(obligations.kinds(same)).containsExactly(ObligationEvent.Kind.OPENED);
        }
        RecomputationRun run = latest();
        assertThat(run.year()).contains(2027);
        assertThat(run.finishedAt()).isPresent();
        assertThat(run.done()).isEqualTo(run.total());
        assertThat(run.calendarVersion()).isEqualTo(calendars.version());
    }

    @Test
    void whatKeepsItsDeadlineIsLookedAtAgainForItsReminders() {
        clock.set("2026-11-30T09:00"); // a Monday
        ObligationId same = obligations.fault(people, new Budget.WorkingDays(4));
        nextAtIs(same, "2026-12-02T08:30");
        clock.set("2026-12-01T20:00");
        calendars.change(people, new WorkingHours(List.of(WorkingHours.Span.of("08:00", "17:30"))));
        recomputing.run();
        assertThat(instant(same, "next_at"))
                .isEqualTo(at("2026-12-01T20:00")); // tomorrow's reminder is due half an hour earlier
        assertThat(obligations.kinds(same)).containsExactly(ObligationEvent.Kind.OPENED);
        calendars.change(people, WorkingHours.DEFAULT);
        recomputing.run();
    }

    @Test
    void aChainMovesAsAWholeWithTheStagesThatWaitAndTheirCap() {
        clock.set("2027-12-30T09:00"); // a Thursday; total and stages reach into 2028
        List<ObligationId> chain = obligations.chain(people, OpenChain.Basis.TOTAL);
        assertThat(due(chain))
                .containsExactly("2028-01-07T17:30", "2028-01-03T17:30", "2028-01-04T17:30", "2028-01-07T17:30");
        calendars.publish(people, calendars.notice(2028, days("2028-01-04", "2028-01-05"), List.of()));
        recomputing.run();
        assertThat(due(chain))
                .containsExactly("2028-01-11T17:30", "2028-01-03T17:30", "2028-01-06T17:30", "2028-01-11T17:30");
        assertThat(chain.stream().map(id -> obligations.get(id).status()))
                .containsExactly(
                        ObligationStatus.OPEN,
                        ObligationStatus.OPEN,
                        ObligationStatus.WAITING,
                        ObligationStatus.WAITING);
        assertThat(instant(chain.get(2), "next_at")).isNull();
        clock.set("2028-01-03T10:00");
        stations.run(people.get(Post.AREA_MANAGER), () -> deadlines.fulfil(chain.get(1), at("2028-01-03T10:00"), null));
        assertThat(due(chain).get(2)).isEqualTo("2028-01-06T17:30");
    }

    @Test
    void whatIsInTimeNeverBecomesLateAndWhatIsLateMovesLaterOnly() {
        clock.set("2028-12-29T09:00"); // a Friday
        ObligationId overdue = obligations.fault(people, new Budget.WorkingDays(1));
        ObligationId today = obligations.fault(people, new Budget.WorkingDays(2));
        ObligationId later = obligations.fault(people, new Budget.WorkingDays(5));
        // 1 January 2029 is a Monday and off
        assertThat(due(List.of(overdue, today, later)))
                .containsExactly("2029-01-02T17:30", "2029-01-03T17:30", "2029-01-08T17:30");
        clock.set("2029-01-02T18:00");
        calendars.publish(people, calendars.notice(2029, List.of(), days("2028-12-31", "2029-01-06")));
        recomputing.run();
        assertThat(due(List.of(overdue, today, later)))
                .containsExactly("2029-01-02T17:30", "2029-01-03T17:30", "2029-01-05T17:30");
        assertThat(obligations.kinds(today)).containsExactly(ObligationEvent.Kind.OPENED);
        assertThat(latest().kept()).isEqualTo(2);
    }

    @Test
    void whatWasLateByAHolidayNobodyKnewIsInTimeAgain() {
        clock.set("2029-12-31T09:00"); // a Monday
        ObligationId overdue = obligations.fault(people, new Budget.WorkingDays(2));
        assertThat(due(List.of(overdue))).containsExactly("2030-01-03T17:30");
        clock.set("2030-01-03T18:00");
        calendars.publish(people, calendars.notice(2030, days("2030-01-02", "2030-01-03"), List.of()));
        recomputing.run();
        assertThat(due(List.of(overdue))).containsExactly("2030-01-07T17:30");
        assertThat(obligations.get(overdue).status()).isEqualTo(ObligationStatus.OPEN);
    }

    @Test
    void afterACrashItGoesOnAndChangesNothingTwice() {
        clock.set("2030-12-30T09:00"); // a Monday
        List<ObligationId> ids = java.util.stream.IntStream.range(0, 6)
                .mapToObj(i -> obligations.fault(people, new Budget.WorkingDays(5)))
                .toList();
        calendars.publish(people, calendars.notice(2031, days("2031-01-02"), List.of()));
        clock.set("2030-12-30T10:00");
        var transaction = new TransactionTemplate(transactions);
        // rows that a sweep has at the moment are left for later
        recomputing.chunk(3);
        int done = latest().done();
        assertThat(done).isBetween(1, 3);
        transaction.executeWithoutResult(
                status -> { // the process dies before the commit
                    recomputing.chunk(3);
                    status.setRollbackOnly();
                });
        assertThat(latest().done()).isEqualTo(done);
        assertThat(latest().finishedAt()).isEmpty();
        recomputing.run();
        assertThat(latest().finishedAt()).isPresent();
        assertThat(latest().done()).isEqualTo(latest().total());
        assertThat(ids).allSatisfy(id -> {
            assertThat(obligations.kinds(id))
                    .containsExactly(ObligationEvent.Kind.OPENED, ObligationEvent.Kind.RECOMPUTED);
            assertThat(obligations.get(id).deadlineVersion()).isEqualTo(2);
        });
        recomputing.run();
        assertThat(obligations.get(ids.getFirst()).deadlineVersion()).isEqualTo(2);
    }

    @Test
    void aClockThatStandsFollowsTheNewCalendarWhenItRunsOn() {
        clock.set("2031-12-29T09:00"); // a Monday
        ObligationId id = obligations.fault(people, new Budget.WorkingDays(4));
        long request = stations.as(
                people.get(Post.FITTER),
                () -> suspensions.request(id, "客户要求改期", "改期申请单", leader, at("2031-12-30T09:00")));
        stations.run(leader, () -> suspensions.decide(request, true, ""));
        var before = obligations.get(id);
        calendars.publish(people, calendars.notice(2032, days("2032-01-05"), List.of()));
        recomputing.run();
        assertThat(obligations.get(id)).isEqualTo(before);
        clock.set("2031-12-30T09:00");
        deadlines.resume(id, clock.instant());
        // the 29th stood still; 30, 31, then 1 and 5 January are off: 2 and 6 January
        assertThat(due(List.of(id))).containsExactly("2032-01-06T17:30");
    }

    @Test
    void whatSomebodyHasInHandIsComputedWhenHeLetsItGo() throws Exception {
        clock.set("2032-12-30T09:00"); // a Thursday
        ObligationId held = obligations.fault(people, new Budget.WorkingDays(5));
        ObligationId free = obligations.fault(people, new Budget.WorkingDays(5));
        calendars.publish(people, calendars.notice(2033, days("2033-01-05"), List.of()));
        sweep.run(); // what is told at once is told now: nobody else has them in hand
        var inHand = new CountDownLatch(1);
        var letGo = new CountDownLatch(1);
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> somebody =
                    executor.submit(() -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
                        jdbc.sql("select id from obligation where id = :id for update")
                                .param("id", held.value())
                                .query(Long.class)
                                .single();
                        inHand.countDown();
                        awaits(letGo);
                    }));
            inHand.await();
            try {
                recomputing.chunk(10_000);
                assertThat(obligations.get(free).deadlineVersion()).isEqualTo(2);
                assertThat(obligations.get(held).deadlineVersion()).isEqualTo(1);
            } finally {
                letGo.countDown();
            }
            somebody.get();
        }
        recomputing.run();
        assertThat(List.of(free, held))
                .allMatch(id -> obligations.get(id).deadlineVersion() == 2)
                .allMatch(id -> obligations.kinds(id).size() == 2);
        assertThat(latest().done()).isEqualTo(latest().total());
    }

    @Test
    void whatIsBeingOpenedWhileTheCalendarChangesIsNotMissed() throws Exception {
        clock.set("2034-12-28T09:00"); // a Thursday
        var opened = new CountDownLatch(1);
        var letGo = new CountDownLatch(1);
        var notice = calendars.notice(2035, days("2035-01-03"), List.of());
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<ObligationId> opening =
                    executor.submit(() -> new TransactionTemplate(transactions).execute(status -> {
                        ObligationId id = obligations.fault(people, new Budget.WorkingDays(5));
                        opened.countDown();
                        awaits(letGo);
                        return id;
                    }));
            opened.await();
            Future<?> import2035 = executor.submit(() -> calendars.publish(people, notice));
            letGo.countDown();
            import2035.get();
            recomputing.run();
            assertThat(due(List.of(opening.get()))).containsExactly("2035-01-08T17:30");
        }
    }

    @Test
    void otherWorkingHoursMoveTheCloseOfBusinessAndAnExtensionIsKept() {
        clock.set("2026-11-02T09:00");
        ObligationId id = obligations.fault(people, new Budget.WorkingDays(4));
        stations.run(leader, () -> deadlines.extend(id, 2, "设备未到"));
        calendars.change(people, hours("17:00"));
        recomputing.run();
        assertThat(due(List.of(id))).containsExactly("2026-11-10T17:00");
        assertThat(obligations.history(id).getLast().reason()).contains("工作时间变更");
        calendars.change(people, hours("17:30"));
        recomputing.run();
        assertThat(due(List.of(id))).containsExactly("2026-11-10T17:30");
    }

    private static WorkingHours hours(String close) {
        return new WorkingHours(List.of(WorkingHours.Span.of("08:30", "12:00"), WorkingHours.Span.of("14:00", close)));
    }

    private static void awaits(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private RecomputationRun latest() {
        return stations.as(people.get(Post.ADMINISTRATOR), recomputations::latest)
                .orElseThrow();
    }

    private List<String> due(List<ObligationId> ids) {
        return ids.stream()
                .map(id -> obligations
                        .get(id)
                        .dueAt()
                        .atZone(org.stationportal.base.PortalTime.ZONE)
                        .toLocalDateTime()
                        .toString())
                .toList();
    }

    /** As the sweep has left it. */
    private void nextAtIs(ObligationId id, String local) {
        jdbc.sql("update obligation set next_at = :at where id = :id")
                .param("at", SqlTime.param(at(local)))
                .param("id", id.value())
                .update();
    }

    private java.time.@org.jspecify.annotations.Nullable Instant instant(ObligationId id, String column) {
        return jdbc.sql("select " + column + " from obligation where id = :id")
                .param("id", id.value())
                .query((rs, i) -> SqlTime.optionalInstant(rs, column))
                .single()
                .orElse(null);
    }

    private static List<LocalDate> days(String... days) {
        return List.of(days).stream()
                .map(Objects::requireNonNull)
                .map(LocalDate::parse)
                .toList();
    }
}
