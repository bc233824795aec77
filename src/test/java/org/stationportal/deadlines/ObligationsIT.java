package org.stationportal.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.stationportal.TestClock.at;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.stationportal.IntegrationTest;
import org.stationportal.TestClock;
import org.stationportal.TestStation;
import org.stationportal.base.RuleViolation;
import org.stationportal.calendar.DeadlineExplanation;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.Post;

/** Promise 4: every deadline explains itself, and the explanation ends where the deadline does. */
@IntegrationTest
class ObligationsIT {

    @Autowired
    private TestClock clock;

    @Autowired
    private TestStation stations;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private Suspensions suspensions;

    @Autowired
    private Obligations obligations;

    @Autowired
    private Clauses clauses;

    private TestStation.People people;
    private EmployeeId fitter;

    @BeforeEach
    void station() {
        clock.set("2026-09-30T09:00");
        people = stations.create();
        fitter = people.get(Post.FITTER);
    }

    @Test
    void explainsEveryBudgetAsItIsStored() {
        Optional<LocalTime> four = Optional.of(LocalTime.of(16, 0));
        List<Budget> budgets = List.of(
                new Budget.WorkingDays(4, four),
                new Budget.Elapsed(Duration.ofMinutes(90)),
                new Budget.EndOfMonth(four),
                new Budget.DaysAfter("READING_DAY", 2, Budget.Unit.WORKING, four),
                new Budget.DaysAfter(3),
                new Budget.FixedDay(31));
        for (Budget budget : budgets) {
            ObligationSummary opened = obligation(open(budget));
            assertThat(opened.budget()).isEqualTo(budget);
            DeadlineExplanation explanation = explain(opened);
            assertThat(explanation.due()).isEqualTo(opened.dueAt());
            assertThat(explanation.assessableFrom()).isEqualTo(opened.assessableFrom());
            assertThat(explanation.days()).isNotEmpty();
        }
    }

    @Test
    void explainsWhileTheClockStandsAndAfterwards() {
        ObligationId id = open(new Budget.WorkingDays(4));
        clock.set("2026-10-09T09:00");
        EmployeeId leader = people.get(Post.BUSINESS_TEAM_LEADER);
        long request =
                stations.as(fitter, () -> suspensions.request(id, "客户要求改期", "工单 1 号", leader, at("2026-10-12T09:00")));
        stations.run(leader, () -> suspensions.decide(request, true, ""));
        DeadlineExplanation standing = explain(obligation(id));
        assertThat(standing.due()).isEqualTo(obligation(id).dueAt());
        assertThat(standing.pauses())
                .containsExactly(new DeadlineExplanation.Pause(at("2026-10-09T09:00"), Optional.empty(), "客户要求改期"));
        clock.set("2026-10-12T09:00");
        stations.run(leader, () -> suspensions.resume(request, "客户已回来"));
        assertThat(obligation(id).dueAt()).isEqualTo(at("2026-10-14T17:30"));
        assertThat(explain(obligation(id)).due()).isEqualTo(at("2026-10-14T17:30"));
    }

    @Test
    void explainsThatAStageIsDueNoLaterThanTheTotal() {
        List<ObligationId> chain = stations.inTransaction(
                people.get(Post.COUNTER_CLERK),
                () -> deadlines.openChain(new OpenChain(
                        "1.2",
                        subject(),
                        people.station(),
                        at("2026-09-30T09:00"),
                        3,
                        OpenChain.Basis.TOTAL,
                        "RESIDENTIAL",
                        List.of(
                                new OpenChain.Stage("SURVEY", 2, fitter, people.business()),
                                new OpenChain.Stage("ENERGIZATION", 5, fitter, people.business())))));
        for (ObligationId id : chain) {
            DeadlineExplanation explanation = explain(obligation(id));
            assertThat(explanation.due()).isEqualTo(obligation(id).dueAt());
            assertThat(explanation.assessableFrom()).isEqualTo(obligation(id).assessableFrom());
        }
        assertThat(explain(obligation(chain.getLast())).steps())
                .extracting(DeadlineExplanation.Step::cause)
                .containsExactly(DeadlineExplanation.Cause.RULE, DeadlineExplanation.Cause.CAP);
    }

    @Test
    void givesTheGraceInTheUnitOfTheClauseAndRefusesTwo() {
        stations.run(people.get(Post.ADMINISTRATOR), () -> {
            ClauseVersion latest = clauses.versions(people.station(), "1.3").getFirst();
            var figures = new HashMap<>(latest.figures());
            assertThat(figures).containsEntry("graceWorkingDays", 0).containsEntry("graceMinutes", 0);
            figures.put("graceWorkingDays", 1);
            stations.changeClause(people, "1.3", LocalDate.of(2026, 9, 30), figures, latest.amounts());
            figures.put("graceDays", 1);
            assertThatThrownBy(() ->
                            stations.changeClause(people, "1.3", LocalDate.of(2026, 10, 1), figures, latest.amounts()))
                    .isInstanceOfSatisfying(
                            RuleViolation.class,
                            violation -> assertThat(violation.key()).isEqualTo("calendar.rule.graces"));
        });
        ObligationSummary friday = obligation(open(new Budget.WorkingDays(7)));
        assertThat(friday.dueAt()).isEqualTo(at("2026-10-15T17:30"));
        assertThat(friday.assessableFrom()).isEqualTo(at("2026-10-16T17:30"));
        assertThat(obligation(open(new Budget.WorkingDays(8))).assessableFrom()).isEqualTo(at("2026-10-19T17:30"));
    }

    private ObligationId open(Budget budget) {
        return stations.inTransaction(
                fitter,
                () -> deadlines.open(new OpenObligation(
                        "1.3",
                        subject(),
                        people.station(),
                        people.business(),
                        List.of(fitter),
                        at("2026-09-30T09:00"),
                        budget,
                        "RESIDENTIAL_METER",
                        false)));
    }

    private static Subject subject() {
        return new Subject("test.fault", "1", "计量故障", "faults/1");
    }

    private ObligationSummary obligation(ObligationId id) {
        return obligations.all(List.of(id)).getFirst();
    }

    private DeadlineExplanation explain(ObligationSummary obligation) {
        return obligations.explain(obligation).orElseThrow();
    }
}
