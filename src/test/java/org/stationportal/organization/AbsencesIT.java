package org.stationportal.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.stationportal.TestClock.at;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.stationportal.IntegrationTest;
import org.stationportal.TestClock;
import org.stationportal.TestStation;
import org.stationportal.UseCase;
import org.stationportal.base.RuleViolation;

/** Leave and stand-ins: who may enter them, what is refused at which field, and who stands in at which instant. */
@UseCase("UC-011")
@IntegrationTest
@RecordApplicationEvents
class AbsencesIT {

    private static final Instant MONDAY = at("2026-10-12T00:00");
    private static final Instant WEDNESDAY = at("2026-10-14T00:00");
    private static final Instant FRIDAY = at("2026-10-16T00:00");

    @Autowired
    Absences absences;

    @Autowired
    TestStation stations;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEvents events;

    private TestStation.People people =
            new TestStation.People(new StationId(0), new TeamId(0), new TeamId(0), java.util.Map.of());
    private EmployeeId clerk = new EmployeeId(0);
    private EmployeeId fitter = new EmployeeId(0);
    private EmployeeId billing = new EmployeeId(0);

    @BeforeEach
    void aStation() {
        clock.set("2026-10-09T09:00");
        people = stations.create();
        clerk = people.get(Post.COUNTER_CLERK);
        fitter = people.get(Post.FITTER);
        billing = people.get(Post.BILLING_CLERK);
    }

    @Test
    void theStandInIsKnownFromTheBeginningInclusiveToTheEndExclusive() {
        AbsenceId id = enter(clerk, MONDAY, FRIDAY, fitter);
        assertThat(standIns(MONDAY.minusMillis(1))).isEmpty();
        assertThat(standIns(MONDAY)).containsExactlyEntriesOf(java.util.Map.of(clerk, fitter));
        assertThat(standIns(FRIDAY.minusMillis(1))).containsEntry(clerk, fitter);
        assertThat(standIns(FRIDAY)).isEmpty();
        assertThat(absences.standIns(List.of(billing), MONDAY))
                .as("asked about somebody else")
                .isEmpty();
        assertThat(events.stream(AbsenceChanged.class))
                .containsExactly(new AbsenceChanged(id, clerk, fitter, clock.instant()));
    }

    @Test
    void nobodyNeedsToBeSignedInForThePortalToAskWhoStandsIn() {
        enter(clerk, MONDAY, FRIDAY, fitter);
        SecurityContextHolder.clearContext();
        assertThat(standIns(MONDAY)).containsEntry(clerk, fitter);
    }

    @Test
    void oneStepOnlyAndNoStandInWhoHasLeft() {
        enter(clerk, MONDAY, FRIDAY, fitter);
        // falling ill is not refused to whoever stands in for somebody; his own notices reach his own stand-in
        enter(fitter, WEDNESDAY, FRIDAY, billing);
        assertThat(standIns(WEDNESDAY)).containsEntry(clerk, fitter).containsEntry(fitter, billing);
        assertThat(as(clerk, () -> absences.of(clerk))).singleElement().matches(Absence::standInAway);
        jdbc.sql("update employee set active = false where id = ?")
                .param(fitter.value())
                .update();
        assertThat(standIns(WEDNESDAY)).doesNotContainKey(clerk);
    }

    @Test
    void aShortenedAbsenceEndsEarlierAndSaysWhoDidIt() {
        AbsenceId id = enter(clerk, MONDAY, FRIDAY, fitter);
        clock.set("2026-10-13T08:00");
        stations.run(people.get(Post.BUSINESS_TEAM_LEADER), () -> absences.shorten(id, WEDNESDAY));
        assertThat(standIns(WEDNESDAY.minusMillis(1))).containsEntry(clerk, fitter);
        assertThat(standIns(WEDNESDAY)).isEmpty();
        assertThat(as(clerk, () -> absences.changes(id)))
                .extracting(AbsenceChange::kind, AbsenceChange::until)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(AbsenceChange.Kind.ENTERED, FRIDAY),
                        org.assertj.core.groups.Tuple.tuple(AbsenceChange.Kind.SHORTENED, WEDNESDAY));
        assertThat(as(clerk, () -> absences.changes(id)).getLast().actor()).startsWith("business_team_leader");
        assertThat(refused(() -> absences.shorten(id, FRIDAY)).field()).contains("until");
        assertThat(refused(() -> absences.shorten(id, MONDAY)).field()).contains("until");
    }

    @Test
    void cancelledBeforeItBeganItWasNeverInForceAndBarsNothing() {
        AbsenceId id = enter(clerk, MONDAY, FRIDAY, fitter);
        stations.run(clerk, () -> absences.cancel(id, "计划有变"));
        assertThat(standIns(MONDAY)).isEmpty();
        Absence cancelled = as(clerk, () -> absences.of(clerk)).getFirst();
        assertThat(cancelled.stateAt(MONDAY)).isEqualTo(AbsenceState.CANCELLED);
        assertThat(cancelled.until()).as("the row stays as it was entered").isEqualTo(FRIDAY);
        enter(clerk, MONDAY, FRIDAY, billing);
        assertThat(standIns(MONDAY)).containsEntry(clerk, billing);
        assertThat(as(clerk, () -> absences.changes(id)).getLast().reason()).isEqualTo("计划有变");
        assertThat(refused(() -> absences.cancel(id, "计划有变")).key()).isEqualTo("organization.error.absence.over");
    }

    @Test
    void aCancellationNeedsAReason() {
        AbsenceId id = enter(clerk, MONDAY, FRIDAY, fitter);
        assertThat(refused(() -> absences.cancel(id, " 。 ")).field()).contains("reason");
        assertThat(standIns(MONDAY)).containsEntry(clerk, fitter);
    }

    @Test
    void cancelledOnTheWayItEndsNowAndWhatHasPassedStands() {
        AbsenceId id = enter(clerk, MONDAY, FRIDAY, fitter);
        clock.set("2026-10-13T08:00");
        Instant back = clock.instant();
        stations.run(clerk, () -> absences.cancel(id, "计划有变"));
        assertThat(standIns(back.minusMillis(1))).containsEntry(clerk, fitter);
        assertThat(standIns(back)).isEmpty();
        enter(clerk, back, FRIDAY, billing);
        assertThat(standIns(back)).containsEntry(clerk, billing);
    }

    @Test
    void anotherStandInTakesOverFromNowAndThePastKeepsTheFirst() {
        AbsenceId first = enter(clerk, MONDAY, FRIDAY, fitter);
        clock.set("2026-10-13T08:00");
        Instant change = clock.instant();
        AbsenceId second = as(clerk, () -> absences.changeStandIn(first, billing));
        assertThat(second).isNotEqualTo(first);
        assertThat(standIns(change.minusMillis(1))).containsEntry(clerk, fitter);
        assertThat(standIns(change)).containsEntry(clerk, billing);
        assertThat(standIns(FRIDAY)).isEmpty();
        assertThat(refused(() -> absences.changeStandIn(second, clerk)).field()).contains("standIn");
        assertThat(standIns(change)).as("the refused change is undone").containsEntry(clerk, billing);
    }

    @ParameterizedTest
    @CsvSource({
        // from,            until,            stand-in,        field,    reason
        "2026-10-12T00:00, 2026-10-12T00:00, FITTER,        until,    endBeforeBegin",
        "2026-10-12T00:00, 2026-10-11T00:00, FITTER,        until,    endBeforeBegin",
        "2026-10-12T00:00, 2027-10-13T00:01, FITTER,        until,    tooLong",
        "2026-10-01T00:00, 2026-10-09T09:00, FITTER,        until,    past",
        "2026-10-12T00:00, 2026-10-13T00:00, COUNTER_CLERK, standIn,  standInOneself",
    })
    void badTimesAndOneselfAreRefusedAtTheField(String from, String until, Post standIn, String field, String reason) {
        assertRefused(field, reason, () -> enter(clerk, at(from), at(until), people.get(standIn)));
        assertThat(as(clerk, () -> absences.of(clerk))).isEmpty();
    }

    @Test
    void aYearIsNotTooLong() {
        enter(clerk, MONDAY, MONDAY.plus(EnterAbsence.LONGEST), fitter);
        assertThat(standIns(at("2027-10-01T00:00"))).containsEntry(clerk, fitter);
    }

    @Test
    void theStandInIsAnActiveColleagueOfTheSameStation() {
        EmployeeId stranger = stations.create().get(Post.FITTER);
        assertRefused("standIn", "standInElsewhere", () -> enter(clerk, MONDAY, FRIDAY, stranger));
        assertRefused("standIn", "standInElsewhere", () -> enter(clerk, MONDAY, FRIDAY, new EmployeeId(-1)));
        jdbc.sql("update employee set active = false where id = ?")
                .param(fitter.value())
                .update();
        assertRefused("standIn", "inactive", () -> enter(clerk, MONDAY, FRIDAY, fitter));
    }

    @Test
    void theStandInIsNotAwayHimselfAndTwoDoNotStandInForEachOther() {
        enter(fitter, WEDNESDAY, FRIDAY, billing);
        assertRefused("standIn", "standInAway", () -> enter(clerk, MONDAY, FRIDAY, fitter));
        enter(clerk, MONDAY, WEDNESDAY, fitter);
        assertRefused("standIn", "circle", () -> enter(billing, MONDAY, FRIDAY, fitter));
        assertThat(standIns(MONDAY)).containsOnlyKeys(clerk);
    }

    @Test
    void nobodyIsAwayTwiceAtOnce() {
        enter(clerk, MONDAY, WEDNESDAY, fitter);
        assertRefused("from", "overlap", () -> enter(clerk, WEDNESDAY.minusSeconds(1), FRIDAY, billing));
        assertThat(enter(clerk, WEDNESDAY, FRIDAY, billing))
                .as("one after the other")
                .isNotNull();
    }

    @Test
    void ofTwoWhoEnterAtOnceOneWins() throws Exception {
        Callable<Boolean> clerksWish = () -> enters(clerk, fitter);
        Callable<Boolean> fittersWish = () -> enters(fitter, clerk);
        try (var both = Executors.newFixedThreadPool(4)) {
            long won = 0;
            for (var wish : both.invokeAll(List.of(clerksWish, fittersWish, clerksWish, fittersWish))) {
                won += wish.get() ? 1 : 0;
            }
            assertThat(won).isEqualTo(1);
        }
        assertThat(standIns(MONDAY)).hasSize(1);
    }

    @Test
    void theDatabaseHasTheLastWord() {
        AbsenceId id = enter(clerk, MONDAY, FRIDAY, fitter);
        for (String statement : List.of(
                "delete from absence where id = %d",
                "update absence set until_at = '2026-11-01' where id = %d",
                "update absence set stand_in_id = employee_id + 1 where id = %d",
                "update absence_change set at = '2026-01-01' where absence_id = %d",
                "delete from absence_change where absence_id = %d",
                "insert into absence (station_id, employee_id, stand_in_id, kind, from_at, until_at, remark, entered_at,"
                        + " entered_by) select station_id, employee_id, stand_in_id, kind, '2026-10-13', '2026-12-01',"
                        + " '', entered_at, entered_by from absence where id = %d")) {
            assertThatThrownBy(() -> jdbc.sql(statement.formatted(id.value())).update())
                    .as(statement)
                    .isInstanceOf(DataAccessException.class);
        }
    }

    @ParameterizedTest
    @CsvSource({
        // who,                enters, shortens, changes the stand-in, cancels, and sees the clerk's absences
        "COUNTER_CLERK,         yes, yes, yes, yes, yes",
        "BUSINESS_TEAM_LEADER,  yes, yes, yes, yes, yes",
        "STATION_HEAD,          yes, yes, yes, yes, yes",
        "DEPUTY_HEAD,           yes, yes, yes, yes, yes",
        "ADMINISTRATOR,         yes, yes, yes, yes, yes",
        "OPERATIONS_SPECIALIST, no,  no,  no,  no,  yes",
        "LINE_LOSS_SPECIALIST,  no,  no,  no,  no,  yes",
        "READING_TEAM_LEADER,   no,  no,  no,  no,  no",
        "AREA_MANAGER,          no,  no,  no,  no,  no",
        "FITTER,                no,  no,  no,  no,  no",
        "BILLING_CLERK,         no,  no,  no,  no,  no",
        "DUTY_OFFICER,          no,  no,  no,  no,  no",
    })
    void whoMayDoWhatWithTheAbsencesOfTheClerk(
            Post who, String enters, String shortens, String changesStandIn, String cancels, String sees) {
        EmployeeId self = people.get(who);
        AbsenceId id = enter(clerk, MONDAY, FRIDAY, fitter);
        assertThat(allowed(self, () -> absences.enter(command(clerk, FRIDAY, FRIDAY.plusSeconds(3600), fitter))))
                .isEqualTo(enters);
        assertThat(allowed(self, () -> absences.shorten(id, WEDNESDAY))).isEqualTo(shortens);
        assertThat(as(self, () -> absences.mayEnter(clerk))).isEqualTo(enters.equals("yes"));
        assertThat(as(self, absences::people).stream().anyMatch(e -> e.id().equals(clerk)))
                .isEqualTo(enters.equals("yes"));
        boolean visible = sees.equals("yes");
        assertThat(as(self, () -> absences.of(clerk)).isEmpty()).isNotEqualTo(visible);
        assertThat(as(self, () -> absences.changes(id)).isEmpty()).isNotEqualTo(visible);
        assertThat(as(self, () -> absences.current(people.station())).stream()
                        .anyMatch(absence -> absence.employee().equals(clerk)))
                .isEqualTo(visible);
        assertThat(allowed(self, () -> absences.changeStandIn(id, billing))).isEqualTo(changesStandIn);
        AbsenceId latest = as(clerk, () -> absences.of(clerk)).stream()
                .filter(absence ->
                        absence.from().equals(MONDAY) && absence.cancelledAt().isEmpty())
                .findFirst()
                .orElseThrow()
                .id();
        assertThat(allowed(self, () -> absences.cancel(latest, "计划有变"))).isEqualTo(cancels);
    }

    @Test
    void otherStationsProgramsAndStrangersMayNothing() {
        AbsenceId id = enter(clerk, MONDAY, FRIDAY, fitter);
        EmployeeId administratorElsewhere = stations.create().get(Post.ADMINISTRATOR);
        assertThat(allowed(administratorElsewhere, () -> absences.cancel(id, "计划有变")))
                .isEqualTo("no");
        assertThat(as(administratorElsewhere, () -> absences.of(clerk))).isEmpty();
        assertThat(as(administratorElsewhere, () -> absences.current(people.station())))
                .isEmpty();
        SecurityContextHolder.clearContext();
        assertThat(catchThrowable(() -> absences.cancel(id, "计划有变")))
                .isInstanceOfAny(AccessDeniedException.class, AuthenticationCredentialsNotFoundException.class);
    }

    @Test
    void theStandInSeesForWhomHeStandsIn() {
        enter(clerk, MONDAY, FRIDAY, fitter);
        assertThat(as(fitter, absences::coveredByMe))
                .extracting(Absence::employee)
                .containsExactly(clerk);
        clock.set("2026-10-16T00:00");
        assertThat(as(fitter, absences::coveredByMe)).isEmpty();
    }

    private AbsenceId enter(EmployeeId who, Instant from, Instant until, EmployeeId standIn) {
        return as(who, () -> absences.enter(command(who, from, until, standIn)));
    }

    private boolean enters(EmployeeId who, EmployeeId standIn) {
        try {
            enter(who, MONDAY, FRIDAY, standIn);
            return true;
        } catch (RuleViolation lost) {
            return false;
        }
    }

    private static EnterAbsence command(EmployeeId who, Instant from, Instant until, EmployeeId standIn) {
        return new EnterAbsence(who, from, until, AbsenceKind.ANNUAL_LEAVE, standIn, "");
    }

    private java.util.Map<EmployeeId, EmployeeId> standIns(Instant at) {
        return absences.standIns(Set.copyOf(people.all()), at);
    }

    private <T> T as(EmployeeId who, java.util.function.Supplier<T> action) {
        return stations.as(who, action);
    }

    private String allowed(EmployeeId who, Runnable action) {
        Throwable thrown = catchThrowable(() -> stations.run(who, action));
        if (thrown != null) {
            assertThat(thrown).isInstanceOf(RuleViolation.class);
            assertThat(((RuleViolation) thrown).key()).isEqualTo("organization.error.absence.notYours");
        }
        return thrown == null ? "yes" : "no";
    }

    private RuleViolation refused(Runnable action) {
        return catchThrowableOfType(RuleViolation.class, () -> stations.run(clerk, action));
    }

    private static void assertRefused(String field, String reason, Runnable action) {
        RuleViolation violation = catchThrowableOfType(RuleViolation.class, action::run);
        assertThat(violation).isNotNull();
        assertThat(violation.field()).contains(field);
        assertThat(violation.key()).isEqualTo("organization.error.absence." + reason);
    }
}
