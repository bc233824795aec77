package org.stationportal.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.stationportal.TestClock.at;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.stationportal.IntegrationTest;
import org.stationportal.TestClock;
import org.stationportal.TestStation;
import org.stationportal.base.RuleViolation;
import org.stationportal.calendar.WorkingHours.Span;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.Post;

/** Shift plans and who works by them: hours on a day, what is refused at which field, and who may assign whom. */
@IntegrationTest
@RecordApplicationEvents
class ShiftsIT {

    private static final LocalDate FRI_OCT_9 = LocalDate.of(2026, 10, 9);
    private static final LocalDate MON_OCT_12 = LocalDate.of(2026, 10, 12);
    private static final LocalDate FRI_OCT_16 = LocalDate.of(2026, 10, 16);
    private static final WorkingHours DAY = new WorkingHours(List.of(Span.of("08:00", "20:00")));
    private static final WorkingHours NIGHT =
            new WorkingHours(List.of(Span.of("20:00", "00:00"), Span.of("00:00", "08:00")));

    @Autowired
    Shifts shifts;

    @Autowired
    TestStation stations;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEvents events;

    private TestStation.People people = new TestStation.People(
            new org.stationportal.organization.StationId(0),
            new org.stationportal.organization.TeamId(0),
            new org.stationportal.organization.TeamId(0),
            Map.of());
    private EmployeeId duty = new EmployeeId(0);
    private EmployeeId fitter = new EmployeeId(0);
    private final WorkingTime station = new WorkingTime(BusinessCalendar.WEEKENDS_OFF, WorkingHours.DEFAULT, 7);

    @BeforeEach
    void aStation() {
        clock.set("2026-10-09T09:00");
        people = stations.create();
        duty = people.get(Post.DUTY_OFFICER);
        fitter = people.get(Post.FITTER);
    }

    @Test
    void onlyThoseWithAPlanThatDayHaveHoursOfTheirOwn() {
        ShiftPlanId night = make("夜班", NIGHT, true);
        assign(duty, night, MON_OCT_12, FRI_OCT_16);
        assertThat(timesOn(MON_OCT_12.minusDays(1))).isEmpty();
        assertThat(timesOn(MON_OCT_12)).containsOnlyKeys(duty);
        assertThat(timesOn(FRI_OCT_16.minusDays(1))).containsOnlyKeys(duty);
        assertThat(timesOn(FRI_OCT_16)).isEmpty();
        assertThat(shifts.workingTimes(List.of(fitter), MON_OCT_12, station)).isEmpty();
        assertThat(events.stream(ShiftsChanged.class))
                .containsExactly(new ShiftsChanged(Set.of(duty), MON_OCT_12, clock.instant()));
    }

    @Test
    void aPlanOfEveryDayWorksAtTheWeekendAndAnotherByTheStationsCalendar() {
        assign(duty, make("夜班", NIGHT, true), FRI_OCT_9, null);
        assign(fitter, make("白班", DAY, false), FRI_OCT_9, null);
        Map<EmployeeId, WorkingTime> times = timesOn(FRI_OCT_9);
        WorkingTime night = hoursOf(duty, times);
        WorkingTime day = hoursOf(fitter, times);
        assertThat(night.isWorking(at("2026-10-10T23:30"))).as("Saturday night").isTrue();
        assertThat(night.isWorking(at("2026-10-10T08:00"))).isFalse();
        // over midnight without a gap: 2 hours from 23:00 end at 01:00
        assertThat(night.add(at("2026-10-10T23:00"), Duration.ofHours(2))).isEqualTo(at("2026-10-11T01:00"));
        assertThat(day.isWorking(at("2026-10-10T10:00"))).as("Saturday").isFalse();
        assertThat(day.isWorking(at("2026-10-12T19:59"))).isTrue();
        assertThat(day.version()).isEqualTo(7);
    }

    @Test
    void nobodyNeedsToBeSignedInForThePortalToAskForHours() {
        assign(duty, make("夜班", NIGHT, true), FRI_OCT_9, null);
        SecurityContextHolder.clearContext();
        assertThat(timesOn(FRI_OCT_9)).containsOnlyKeys(duty);
    }

    @Test
    void otherHoursAreAnotherPlanToWhichPeopleGoOverOnTheDay() {
        ShiftPlanId old = make("夜班", NIGHT, true);
        assign(duty, old, FRI_OCT_9, FRI_OCT_16);
        assign(fitter, old, FRI_OCT_16, null);
        var late = new WorkingHours(List.of(Span.of("22:00", "00:00"), Span.of("00:00", "06:00")));
        ShiftPlanId next = administrator(() -> shifts.change(old, late, true, MON_OCT_12));
        assertThat(next).isNotEqualTo(old);
        assertThat(hoursOf(duty, timesOn(MON_OCT_12.minusDays(1))).hours()).isEqualTo(NIGHT);
        assertThat(hoursOf(duty, timesOn(MON_OCT_12)).hours()).isEqualTo(late);
        assertThat(timesOn(FRI_OCT_16)).as("the end that was set stands").containsOnlyKeys(fitter);
        assertThat(hoursOf(fitter, timesOn(FRI_OCT_16)).hours()).isEqualTo(late);
        assertThat(administrator(shifts::plans)).extracting(ShiftPlan::id).containsExactly(next);
        assertThat(events.stream(ShiftsChanged.class))
                .last()
                .satisfies(changed -> assertThat(changed)
                        .isEqualTo(new ShiftsChanged(Set.of(duty, fitter), MON_OCT_12, clock.instant())));
        assertThat(administrator(() -> shifts.change(next, late, true, MON_OCT_12)))
                .as("nothing changed, nothing made")
                .isEqualTo(next);
    }

    @Test
    void anAssignmentEndsOnADayOrIsDroppedBeforeItBegan() {
        ShiftPlanId plan = make("白班", DAY, true);
        ShiftAssignmentId running = assign(duty, plan, FRI_OCT_9, null);
        ShiftAssignmentId planned = assign(fitter, plan, MON_OCT_12, null);
        administrator(() -> {
            shifts.end(running, FRI_OCT_16);
            shifts.end(planned, MON_OCT_12);
            return running;
        });
        assertThat(timesOn(FRI_OCT_16.minusDays(1))).containsOnlyKeys(duty);
        assertThat(timesOn(FRI_OCT_16)).isEmpty();
        assign(fitter, plan, MON_OCT_12, null);
        assertRefused("until", "end", () -> shifts.end(running, FRI_OCT_16));
        assertRefused("until", "end", () -> shifts.end(running, FRI_OCT_9.minusDays(1)));
        assertThat(administrator(shifts::assignments)).hasSize(2);
    }

    @Test
    void aPlanInUseStaysAndOneOutOfUseTakesNobody() {
        ShiftPlanId plan = make("白班", DAY, true);
        ShiftAssignmentId assignment = assign(duty, plan, FRI_OCT_9, null);
        assertThat(refused(() -> shifts.endPlan(plan)).key()).isEqualTo("calendar.rule.shift.inUse");
        administrator(() -> {
            shifts.end(assignment, FRI_OCT_9);
            shifts.endPlan(plan);
            return plan;
        });
        assertRefused("plan", "noPlan", () -> shifts.assign(new AssignShift(duty, plan, FRI_OCT_9, null)));
        assertThat(make("白班", DAY, true)).as("the name is free again").isNotEqualTo(plan);
    }

    @Test
    void badInputIsRefusedAtItsField() {
        ShiftPlanId plan = make("白班", DAY, true);
        assertRefused("name", "nameTaken", () -> shifts.make(new MakeShiftPlan(" 白班 ", NIGHT, true)));
        make("Night", NIGHT, true);
        assertRefused("name", "nameTaken", () -> shifts.make(new MakeShiftPlan("NIGHT", NIGHT, true)));
        assertRefused("name", "name", () -> shifts.make(new MakeShiftPlan("班".repeat(41), DAY, true)));
        assertRefused("name", "name", () -> shifts.make(new MakeShiftPlan("  ", DAY, true)));
        assertRefused("until", "endBeforeBegin", () -> new AssignShift(duty, plan, MON_OCT_12, MON_OCT_12));
        assertRefused("from", "past", () -> shifts.assign(new AssignShift(duty, plan, FRI_OCT_9.minusDays(1), null)));
        assertRefused("from", "past", () -> shifts.change(plan, NIGHT, true, FRI_OCT_9.minusDays(1)));
        assertRefused(
                "employee",
                "employee",
                () -> shifts.assign(new AssignShift(new EmployeeId(-1), plan, FRI_OCT_9, null)));
        assertRefused(
                "plan", "noPlan", () -> shifts.assign(new AssignShift(duty, new ShiftPlanId(-1), FRI_OCT_9, null)));
        assign(duty, plan, MON_OCT_12, FRI_OCT_16);
        assertRefused(
                "from", "overlap", () -> shifts.assign(new AssignShift(duty, plan, FRI_OCT_16.minusDays(1), null)));
        assertThat(assign(duty, plan, FRI_OCT_16, null))
                .as("one after the other")
                .isNotNull();
    }

    @Test
    void plansAreTheStationsOwn() {
        ShiftPlanId plan = make("白班", DAY, true);
        var elsewhere = stations.create();
        EmployeeId stranger = elsewhere.get(Post.ADMINISTRATOR);
        assertThat(stations.as(stranger, shifts::plans)).isEmpty();
        assertThat(catchThrowableOfType(
                                RuleViolation.class,
                                () -> stations.run(
                                        stranger,
                                        () -> shifts.assign(new AssignShift(
                                                elsewhere.get(Post.DUTY_OFFICER), plan, FRI_OCT_9, null))))
                        .field())
                .contains("plan");
        assertThat(stations.as(stranger, () -> shifts.make(new MakeShiftPlan("白班", DAY, true))))
                .isNotNull();
    }

    @Test
    void theDatabaseHasTheLastWord() {
        ShiftPlanId plan = make("白班", DAY, true);
        assign(duty, plan, FRI_OCT_9, null);
        for (String statement : List.of(
                "delete from shift_plan where id = %d",
                "update shift_plan set every_day = false where id = %d",
                "update shift_span set ends_minute = 600 where plan_id = %d",
                "delete from shift_span where plan_id = %d",
                "delete from shift_assignment where plan_id = %d",
                "update shift_assignment set from_day = '2026-10-01' where plan_id = %d",
                "insert into shift_assignment (employee_id, plan_id, from_day, until_day, assigned_at, assigned_by)"
                        + " select employee_id, plan_id, '2027-01-01', '2027-02-01', assigned_at, assigned_by"
                        + " from shift_assignment where plan_id = %d")) {
            assertThatThrownBy(() -> jdbc.sql(statement.formatted(plan.value())).update())
                    .as(statement)
                    .isInstanceOf(DataAccessException.class);
        }
    }

    @ParameterizedTest
    @CsvSource({
        // who,                makes and changes plans, assigns and ends the duty officer, sees his assignment
        "ADMINISTRATOR,         yes, yes, yes",
        "BUSINESS_TEAM_LEADER,  no,  yes, yes",
        "READING_TEAM_LEADER,   no,  no,  no",
        "STATION_HEAD,          no,  no,  yes",
        "DEPUTY_HEAD,           no,  no,  yes",
        "OPERATIONS_SPECIALIST, no,  no,  yes",
        "LINE_LOSS_SPECIALIST,  no,  no,  yes",
        "DUTY_OFFICER,          no,  no,  yes",
        "COUNTER_CLERK,         no,  no,  no",
        "AREA_MANAGER,          no,  no,  no",
        "FITTER,                no,  no,  no",
        "BILLING_CLERK,         no,  no,  no",
    })
    void whoMayDoWhatWithShifts(Post who, String plans, String assigns, String sees) {
        EmployeeId self = people.get(who);
        ShiftPlanId plan = make("白班", DAY, true);
        ShiftAssignmentId assignment = assign(duty, plan, MON_OCT_12, FRI_OCT_16);
        assertThat(allowed(self, () -> shifts.make(new MakeShiftPlan("夜班", NIGHT, true))))
                .isEqualTo(plans);
        assertThat(allowed(self, () -> shifts.assign(new AssignShift(duty, plan, FRI_OCT_16, null))))
                .isEqualTo(assigns);
        assertThat(stations.as(self, shifts::people).stream().anyMatch(e -> e.id().equals(duty)))
                .isEqualTo(assigns.equals("yes"));
        assertThat(stations.as(self, shifts::assignments).isEmpty()).isNotEqualTo(sees.equals("yes"));
        assertThat(allowed(self, () -> shifts.end(assignment, MON_OCT_12))).isEqualTo(assigns);
        assertThat(allowed(self, () -> shifts.change(plan, NIGHT, true, FRI_OCT_16)))
                .isEqualTo(plans);
        ShiftPlanId unused = make("早班", DAY, true);
        assertThat(allowed(self, () -> shifts.endPlan(unused))).isEqualTo(plans);
    }

    private ShiftPlanId make(String name, WorkingHours hours, boolean everyDay) {
        return administrator(() -> shifts.make(new MakeShiftPlan(name, hours, everyDay)));
    }

    private ShiftAssignmentId assign(EmployeeId who, ShiftPlanId plan, LocalDate from, @Nullable LocalDate until) {
        return administrator(() -> shifts.assign(new AssignShift(who, plan, from, until)));
    }

    private Map<EmployeeId, WorkingTime> timesOn(LocalDate day) {
        return shifts.workingTimes(people.all(), day, station);
    }

    private static WorkingTime hoursOf(EmployeeId who, Map<EmployeeId, WorkingTime> times) {
        return Objects.requireNonNull(times.get(who));
    }

    private <T> T administrator(Supplier<T> action) {
        return stations.as(people.get(Post.ADMINISTRATOR), action);
    }

    private String allowed(EmployeeId who, Runnable action) {
        Throwable thrown = catchThrowable(() -> stations.run(who, action));
        if (thrown instanceof RuleViolation violation) {
            assertThat(violation.key()).isEqualTo("calendar.rule.shift.employee");
        } else if (thrown != null) {
            assertThat(thrown).isInstanceOf(AccessDeniedException.class);
        }
        return thrown == null ? "yes" : "no";
    }

    private RuleViolation refused(Runnable action) {
        return catchThrowableOfType(RuleViolation.class, () -> stations.run(people.get(Post.ADMINISTRATOR), action));
    }

    private void assertRefused(String field, String reason, Runnable action) {
        RuleViolation violation = refused(action);
        assertThat(violation).as(reason).isNotNull();
        assertThat(violation.field()).contains(field);
        assertThat(violation.key()).isEqualTo("calendar.rule.shift." + reason);
    }
}
