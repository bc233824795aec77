package org.stationportal.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.stationportal.IntegrationTest;
import org.stationportal.TestClock;
import org.stationportal.TestStation;
import org.stationportal.UseCase;
import org.stationportal.assessment.MonthInsights.AppealFigures;
import org.stationportal.assessment.MonthInsights.MonthTotal;
import org.stationportal.assessment.MonthInsights.Prevented;
import org.stationportal.assessment.MonthInsights.TeamTotal;
import org.stationportal.base.SqlTime;
import org.stationportal.deadlines.ObligationId;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.Post;

/** What the head is shown of a month beside its figures. */
@IntegrationTest
@UseCase("UC-031")
class MonthInsightsIT {

    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

    @Autowired
    private MonthInsights insights;

    @Autowired
    private MonthTallies tallies;

    @Autowired
    private Months months;

    @Autowired
    private Review review;

    @Autowired
    private AssessmentFixture fixture;

    @Autowired
    private TestStation stations;

    @Autowired
    private TestClock clock;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private JdbcClient jdbc;

    private TestStation.People people;
    private EmployeeId fitter;
    private EmployeeId head;

    @BeforeEach
    void station() {
        clock.set("2026-10-30T09:00");
        people = stations.create();
        fitter = people.get(Post.FITTER);
        head = people.get(Post.STATION_HEAD);
    }

    @Test
    void teamsAndMonthsAddUpWithoutWhatWasWaived() {
        clock.set("2026-09-15T09:00");
        breach(fitter, "1.3", "RESIDENTIAL_METER");
        clock.set("2026-10-30T09:00");
        breach(fitter, "1.3", "RESIDENTIAL_METER");
        breach(people.get(Post.COUNTER_CLERK), "1.3", "RESIDENTIAL_METER");
        breach(fitter, "2.4c", "CASE");
        EntryId waived = breach(fitter, "1.3", "RESIDENTIAL_METER");
        stations.run(people.get(Post.BUSINESS_TEAM_LEADER), () -> review.waive(waived, "道路塌方,车辆不能到达"));

        assertThat(stations.as(head, () -> insights.teams(OCTOBER)))
                .singleElement()
                .satisfies(team -> {
                    assertThat(team.name()).isEqualTo("用电营业班");
                    assertThat(team.people()).isEqualTo(2);
                    assertThat(team.entries()).isEqualTo(3);
                    assertThat(team.deductions()).isEqualByComparingTo("-40");
                    assertThat(team.rewards()).isEqualByComparingTo("100");
                });
        List<MonthTotal> trend = stations.as(head, () -> insights.trend(OCTOBER, 3));
        assertThat(trend)
                .extracting(MonthTotal::month)
                .containsExactly(YearMonth.of(2026, 8), YearMonth.of(2026, 9), OCTOBER);
        assertThat(trend).extracting(MonthTotal::entries).containsExactly(0L, 1L, 3L);
        assertThat(trend.getLast().total()).isEqualByComparingTo("60");
    }

    @Test
    void whoHasMoreThanTwiceTheAverageStandsOut() {
        for (int i = 0; i < 5; i++) {
            breach(fitter, "1.3", "RESIDENTIAL_METER");
        }
        for (int i = 0; i < 3; i++) {
            breach(stations.another(people, people.business(), Post.FITTER), "1.3", "RESIDENTIAL_METER");
        }
        assertThat(stations.as(head, () -> insights.outliers(months.figures(OCTOBER))))
                .singleElement()
                .satisfies(outlier -> {
                    assertThat(outlier.person().employee()).isEqualTo(fitter);
                    assertThat(outlier.total()).isEqualByComparingTo("-100");
                    assertThat(outlier.average()).isEqualByComparingTo("-40");
                });
    }

    @Test
    void appealsAreCountedByTheirEnd() {
        EntryId pending = breach(fitter, "1.3", "RESIDENTIAL_METER");
        EntryId won = breach(fitter, "1.3", "RESIDENTIAL_METER");
        breach(fitter, "1.3", "RESIDENTIAL_METER");
        decide(pending, "APPEALED", fitter);
        decide(won, "APPEALED", fitter);
        decide(won, "OVERTURNED", head);
        AppealFigures appeals = stations.as(head, () -> insights.appeals(OCTOBER));
        assertThat(appeals).isEqualTo(new AppealFigures(3, 2, 2, 1, 1));
        assertThat(appeals.rate()).isEqualByComparingTo("66.7");
        assertThat(stations.as(head, () -> insights.teams(OCTOBER)))
                .as("neither what is pending nor what was overturned counts")
                .extracting(TeamTotal::entries)
                .containsExactly(1L);
    }

    @Test
    void whatIsKnownAfterEachChangeIsWhatAFreshReadingSays() {
        EntryId appealed = breach(fitter, "1.3", "RESIDENTIAL_METER");
        asAFreshReading(1, 0);
        decide(appealed, "APPEALED", fitter);
        asAFreshReading(1, 0);
        decide(appealed, "OVERTURNED", head);
        asAFreshReading(1, 0);
        EntryId waived = breach(people.get(Post.COUNTER_CLERK), "1.3", "RESIDENTIAL_METER");
        asAFreshReading(2, 0);
        stations.run(people.get(Post.BUSINESS_TEAM_LEADER), () -> review.waive(waived, "道路塌方,车辆不能到达"));
        asAFreshReading(2, 0);
        EntryId moved = breach(fitter, "1.3", "RESIDENTIAL_METER");
        jdbc.sql("insert into entry_decision (entry_id, kind, month, reason, decided_by, decided_at)"
                        + " values (:entry, 'DEFERRED', '2026-11', '当日设备停电', :by, :now)")
                .param("entry", moved.value())
                .param("by", head.value())
                .param("now", SqlTime.param(clock.instant()))
                .update();
        asAFreshReading(2, 1);
    }

    @Test
    void whatWasRolledBackIsNotKnown() {
        breach(fitter, "1.3", "RESIDENTIAL_METER");
        asAFreshReading(1, 0);
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            breach(fitter, "1.3", "RESIDENTIAL_METER");
            asAFreshReading(2, 0);
            status.setRollbackOnly();
        });
        breach(people.get(Post.COUNTER_CLERK), "1.3", "RESIDENTIAL_METER");
        asAFreshReading(2, 0);
    }

    private void asAFreshReading(long october, long november) {
        assertThat(tallies.of(people.station(), OCTOBER).sum(MonthTally.Row::standing))
                .isEqualTo(october);
        assertThat(tallies.of(people.station(), OCTOBER.plusMonths(1)).sum(MonthTally.Row::standing))
                .isEqualTo(november);
        for (YearMonth month : List.of(OCTOBER, OCTOBER.plusMonths(1))) {
            assertThat(tallies.of(people.station(), month).rows())
                    .containsExactlyInAnyOrderElementsOf(
                            MonthTally.read(jdbc, people.station(), month).rows());
        }
    }

    @Test
    void whatWasDoneAfterAReminderAndInTimeWasPrevented() {
        done("WORKING_DAYS_1");
        done("ANNOUNCED");
        assertThat(stations.as(head, () -> insights.prevented(OCTOBER))).containsExactly(new Prevented("1.3", 1));
        assertThat(stations.as(head, () -> insights.prevented(OCTOBER.minusMonths(1))))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Post.class)
    void onlyTheHeadsSeeIt(Post post) {
        EmployeeId reader = people.get(post);
        if (post == Post.STATION_HEAD || post == Post.DEPUTY_HEAD) {
            assertThat(stations.as(reader, () -> insights.teams(OCTOBER))).isEmpty();
        } else {
            assertThatThrownBy(() -> stations.as(reader, () -> insights.teams(OCTOBER)))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> stations.as(reader, () -> insights.prevented(OCTOBER)))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    private EntryId breach(EmployeeId who, String clause, String category) {
        return fixture.breach(people, who, people.business(), clause, category, "幸福路 3 号电能表停走");
    }

    /** An obligation that was done today, due in two days, of which that rung was read yesterday. */
    private void done(String rung) {
        ObligationId obligation =
                fixture.obligation(people, fitter, people.business(), "1.3", "RESIDENTIAL_METER", "幸福路 3 号电能表停走");
        Instant now = clock.instant();
        var notice = fixture.notice(obligation, fitter, now.minusSeconds(86_400), null);
        jdbc.sql("update obligation set status = 'FULFILLED', completed_at = :now, due_at = :due,"
                        + " assessable_from = :due where id = :id")
                .param("now", SqlTime.param(now))
                .param("due", SqlTime.param(now.plusSeconds(2 * 86_400)))
                .param("id", obligation.value())
                .update();
        assertThat(notice.value()).isPositive();
        if (!rung.equals("ANNOUNCED")) {
            reminded(obligation, rung, now);
        }
    }

    private void reminded(ObligationId obligation, String rung, Instant now) {
        jdbc.sql(
                        "insert into notice (obligation_id, deadline_version, rung, kind, recipient_id, role, run_id, rung_at,"
                                + " recorded_at, acknowledged_at) select obligation_id, deadline_version, :rung, kind,"
                                + " recipient_id, role, run_id, rung_at, recorded_at, :now from notice where obligation_id = :id")
                .param("rung", rung)
                .param("now", SqlTime.param(now.minusSeconds(3600)))
                .param("id", obligation.value())
                .update();
    }

    private void decide(EntryId entry, String kind, EmployeeId by) {
        jdbc.sql("insert into entry_decision (entry_id, kind, reason, decided_by, decided_at)"
                        + " values (:entry, :kind, '当日设备停电', :by, :now)")
                .param("entry", entry.value())
                .param("kind", kind)
                .param("by", by.value())
                .param("now", SqlTime.param(clock.instant()))
                .update();
    }
}
