package org.stationportal.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.stationportal.TestClock.at;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.stationportal.IntegrationTest;
import org.stationportal.TestClock;
import org.stationportal.TestStation;
import org.stationportal.calendar.Calendars;
import org.stationportal.calendar.WorkingTime;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.Post;

/** Before a calendar or a clause is saved: which deadlines would change; and nothing changes by asking. */
@IntegrationTest(schema = "moves")
class WhatIfIT {

    @Autowired
    private TestClock clock;

    @Autowired
    private TestStation stations;

    @Autowired
    private TestCalendars testCalendars;

    @Autowired
    private TestObligations obligations;

    @Autowired
    private Calendars calendars;

    @Autowired
    private WhatIf whatIf;

    private TestStation.People people;
    private EmployeeId administrator;

    @BeforeEach
    void station() {
        people = stations.create();
        administrator = people.get(Post.ADMINISTRATOR);
    }

    @Test
    void aNoticeIsShownBeforeItIsTakenIn() {
        clock.set("2033-12-30T09:00"); // a Friday; 1 January 2034 is a Sunday
        ObligationId averted = obligations.fault(people, new Budget.WorkingDays(1));
        ObligationId moved = obligations.fault(people, new Budget.WorkingDays(5));
        obligations.fault(people, new Budget.DaysAfter(1));
        clock.set("2034-01-02T18:00");
        long version = testCalendars.version();
        CalendarEffect effect = calendar(List.of(LocalDate.of(2034, 1, 2)), List.of());
        assertThat(effect.examples())
                .containsExactlyInAnyOrder(
                        new MovedDeadline(obligations.get(averted), at("2034-01-03T17:30"), false, true),
                        new MovedDeadline(obligations.get(moved), at("2034-01-09T17:30"), false, false));
        assertThat(effect.later()).isGreaterThanOrEqualTo(2);
        assertThat(effect.breachesAverted()).isGreaterThanOrEqualTo(1);
        assertThat(testCalendars.version()).isEqualTo(version);
        assertThat(obligations.get(moved).dueAt()).isEqualTo(at("2034-01-06T17:30"));

        clock.set("2034-01-05T18:00");
        CalendarEffect earlier = calendar(List.of(), List.of(LocalDate.of(2033, 12, 31)));
        assertThat(earlier.examples())
                .filteredOn(example -> example.obligation().id().equals(moved))
                .containsExactly(new MovedDeadline(obligations.get(moved), at("2034-01-05T17:30"), true, false));
        assertThat(earlier.kept()).isGreaterThanOrEqualTo(1);
    }

    @Test
    void otherFiguresOfAClauseAreShownForWhatIsOpen() {
        clock.set("2026-11-02T09:00");
        ObligationId planned = obligations.fault(people, new Budget.WorkingDays(4));
        ObligationId urgent = obligations.fault(people, new Budget.Elapsed(java.time.Duration.ofMinutes(90)));
        ClauseEffect effect = clause("1.3", Map.of("plannedWorkingDays", 6, "urgentMinutes", 120));
        assertThat(effect.examples())
                .containsExactlyInAnyOrder(
                        new MovedDeadline(obligations.get(planned), at("2026-11-10T17:30"), false, false),
                        new MovedDeadline(obligations.get(urgent), at("2026-11-02T11:00"), false, false));
        assertThat(effect.considered()).isEqualTo(2);
        assertThat(effect.later()).isEqualTo(2);
        assertThat(effect.leadChanged()).isFalse();
        assertThat(clause("1.3", Map.of("leadMinutes", 30)).leadChanged()).isTrue();
        // more grace moves what may be assessed, and no due instant
        ClauseEffect grace = clause("1.3", Map.of("graceDays", 2));
        assertThat(grace.later()).isZero();
        assertThat(grace.examples()).hasSize(2);
    }

    @Test
    void theStagesOfAChainFollowTheirFigures() {
        clock.set("2026-11-02T09:00");
        List<ObligationId> chain = obligations.chain(people, OpenChain.Basis.TOTAL);
        ClauseEffect effect = clause("1.2", Map.of("total.LOW_VOLTAGE", 8));
        assertThat(effect.examples())
                .extracting(example -> example.obligation().id(), MovedDeadline::newDue)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(chain.get(0), at("2026-11-12T17:30")));
        // a survey of two days may be residential or low voltage: nothing is guessed
        assertThat(clause("1.2", Map.of("stage.LOW_VOLTAGE.SURVEY", 4)).undecided())
                .isEqualTo(1);
    }

    @Test
    void onlyTheAdministratorAsksAndNonsenseIsRefused() {
        clock.set("2026-11-02T09:00");
        assertThatThrownBy(() ->
                        stations.as(people.get(Post.STATION_HEAD), () -> whatIf.clause("1.3", Map.of("graceDays", 2))))
                .isInstanceOf(AccessDeniedException.class);
        Refused.at(
                "plannedWorkingDays",
                "deadlines.error.figureRange",
                () -> clause("1.3", Map.of("plannedWorkingDays", 10_000)));
        Refused.at(
                "plannedWorkingDays",
                "deadlines.error.figureRange",
                () -> clause("1.3", Map.of("plannedWorkingDays", 0)));
    }

    private CalendarEffect calendar(List<LocalDate> off, List<LocalDate> worked) {
        return stations.as(administrator, () -> {
            WorkingTime hypothetical = calendars.hypothetical(testCalendars.notice(2034, off, worked));
            return whatIf.calendar(hypothetical);
        });
    }

    private ClauseEffect clause(String code, Map<String, Integer> figures) {
        return stations.as(administrator, () -> whatIf.clause(code, figures));
    }
}
