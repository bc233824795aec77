package org.stationportal.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.stationportal.IntegrationTest;
import org.stationportal.TestClock;
import org.stationportal.TestStation;
import org.stationportal.UseCase;
import org.stationportal.base.RuleViolation;
import org.stationportal.deadlines.DraftAmount;
import org.stationportal.deadlines.ObligationId;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.Post;

/** What amounts do to the ledger and the months: nothing to what is recorded; the monthly cap; trials on a month. */
@IntegrationTest
@UseCase("UC-028")
class AmountsIT {

    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

    @Autowired
    private Months months;

    @Autowired
    private MonthCaps caps;

    @Autowired
    private CappedMonths capped;

    @Autowired
    private AmountTrials trials;

    @Autowired
    private Review review;

    @Autowired
    private Corrections corrections;

    @Autowired
    private Ledger ledger;

    @Autowired
    private AssessmentFixture fixture;

    @Autowired
    private TestStation stations;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient jdbc;

    private TestStation.People people;
    private EmployeeId fitter;
    private EmployeeId clerk;
    private EmployeeId leader;
    private EmployeeId head;

    @BeforeEach
    void station() {
        clock.set("2026-10-30T09:00");
        people = stations.create();
        fitter = people.get(Post.FITTER);
        clerk = people.get(Post.COUNTER_CLERK);
        leader = people.get(Post.BUSINESS_TEAM_LEADER);
        head = people.get(Post.STATION_HEAD);
    }

    @Test
    void aVersionWithAPastDayTouchesNeitherEntriesNorWhatRuns() {
        EntryId recorded = breach(fitter, "1.3", "AREA_METER");
        ObligationId running = fixture.obligation(people, clerk, people.business(), "1.3", "AREA_METER", "台区表故障");
        EntrySummary before = entry(recorded);
        stations.changeClause(
                people,
                "1.3",
                LocalDate.of(2026, 10, 1),
                Map.of(),
                Map.of("AREA_METER", Optional.of(new BigDecimal("500"))));
        assertThat(entry(recorded)).isEqualTo(before);
        fixture.miss(
                running,
                clerk,
                fixture.notice(
                        running,
                        clerk,
                        clock.instant().minusSeconds(7200),
                        clock.instant().minusSeconds(3600)),
                clock.instant());
        EntrySummary later = entry(fixture.entryOf(running, clerk));
        assertThat(later.amount()).contains(new BigDecimal("-100.00"));
        assertThat(later.clauseVersionId()).isEqualTo(before.clauseVersionId());
        assertThat(entry(breach(fitter, "1.3", "AREA_METER")).amount()).contains(new BigDecimal("-500.00"));
        assertThat(stations.as(head, () -> ledger.verify(people.station())).first())
                .isEmpty();
    }

    @Test
    void theCapHoldsDeductionsAndNeitherRewardsNorReversals() {
        EntryId first = breach(fitter, "1.3", "AREA_METER");
        breach(fitter, "1.3", "AREA_METER");
        breach(fitter, "2.4c", "CASE");
        breach(clerk, "1.3", "RESIDENTIAL_METER");
        MonthFigures uncapped = figures(OCTOBER);
        assertThat(uncapped.cap()).isEmpty();
        assertThat(uncapped.payableOf(fitter)).isEqualByComparingTo("-100");
        assertThat(uncapped.isCapped(fitter)).isFalse();

        set("150", OCTOBER);
        MonthFigures capped = figures(OCTOBER);
        assertThat(capped.cap()).contains(new BigDecimal("150.00"));
        assertThat(capped.totalOf(fitter)).isEqualByComparingTo("-100");
        assertThat(capped.payableOf(fitter))
                .as("150 at most, then the reward of 100")
                .isEqualByComparingTo("-50");
        assertThat(capped.payableOf(clerk)).isEqualByComparingTo("-20");
        assertThat(capped.payable()).isEqualByComparingTo("-70");
        assertThat(capped.total()).isEqualByComparingTo("-120");
        approve(OCTOBER);

        MonthFigures frozen = figures(OCTOBER);
        assertThat(frozen.frozen()).isTrue();
        assertThat(frozen.cap()).contains(new BigDecimal("150.00"));
        assertThat(frozen.persons()).isEqualTo(capped.persons());
        set("10", NOVEMBER);
        assertThat(figures(OCTOBER).payableOf(fitter)).isEqualByComparingTo("-50");

        stations.run(head, () -> corrections.reverse(first, "查明非本人责任"));
        breach(fitter, "1.3", "RESIDENTIAL_METER");
        assertThat(figures(NOVEMBER).payableOf(fitter))
                .as("10 of the 20 at most, and the 100 that were taken back")
                .isEqualByComparingTo("90");
    }

    @Test
    void underACapEverybodyReadsTheMonthsOfThoseWhoseEntriesHeSees() {
        breach(fitter, "1.3", "AREA_METER");
        fixture.breach(people, fitter, people.reading(), "1.3", "AREA_METER", "试验");
        fixture.breach(people, people.get(Post.AREA_MANAGER), people.reading(), "1.3", "AREA_METER", "试验");
        assertThat(stations.as(head, () -> capped.of(OCTOBER))).isEmpty();
        set("150", OCTOBER);
        assertThat(stations.as(head, () -> capped.of(OCTOBER)).orElseThrow().persons())
                .isEqualTo(figures(OCTOBER).persons())
                .hasSize(2);
        for (EmployeeId reader : List.of(fitter, leader)) {
            CappedMonth seen = stations.as(reader, () -> capped.of(OCTOBER)).orElseThrow();
            assertThat(seen.cap()).isEqualByComparingTo("150");
            assertThat(seen.persons()).containsOnlyKeys(fitter);
            assertThat(seen.payableOf(fitter)).isEqualByComparingTo("-150");
        }
        assertThat(stations.as(clerk, () -> capped.of(OCTOBER)).orElseThrow().persons())
                .isEmpty();
    }

    @Test
    void theCapOfASubmittedOrApprovedMonthStands() {
        breach(fitter, "1.3", "AREA_METER");
        submit(OCTOBER);
        refusedAt("from", "assessment.error.capSealed", () -> set("50", OCTOBER));
        refusedAt("from", "assessment.error.capSealed", () -> set("50", YearMonth.of(2026, 1)));
        approve();
        refusedAt("from", "assessment.error.capSealed", () -> set("50", OCTOBER));
        refusedAt("from", "assessment.error.capTooLate", () -> set("50", YearMonth.of(2027, 11)));
        set("50", NOVEMBER);
        assertThat(stations.as(fitter, () -> caps.of(OCTOBER))).isEmpty();
        assertThat(stations.as(fitter, () -> caps.of(NOVEMBER))).contains(new BigDecimal("50.00"));
        long station = people.station().value();
        for (String sql : List.of(
                "insert into month_cap (station_id, from_month, amount, reason, set_by, set_at)"
                        + " values (%d, '2026-10', 5, 'x', %d, utc_timestamp())".formatted(station, head.value()),
                "update month_cap set amount = 5 where station_id = " + station,
                "delete from month_cap where station_id = " + station,
                "update month_person_total set payable = 0 where employee_id = " + fitter.value(),
                "delete from month_person_total where employee_id = " + fitter.value(),
                "insert into month_person_total (month_result_id, employee_id, deductions, credits, payable)"
                        + " select id, %d, 0, 0, 0 from month_result where station_id = %d"
                                .formatted(head.value(), station))) {
            assertThatThrownBy(() -> jdbc.sql(sql).update()).as(sql).isInstanceOf(DataAccessException.class);
        }
    }

    @ParameterizedTest
    @CsvSource({"0", "-1", "0.001", "20.005", "100000.01", "1E+9"})
    void aCapOutOfItsRangeIsRefusedAndNothingIsWritten(String amount) {
        refusedAt("amount", "assessment.error.cap", () -> set(amount, OCTOBER));
        refusedAt(
                "reason",
                "base.error.reason",
                () -> stations.run(head, () -> caps.set(Optional.empty(), OCTOBER, " ", 0)));
        assertThat(stations.as(head, () -> caps.history())).isEmpty();
    }

    @Test
    void aCapIsTakenOffAgainAndWhoLookedAtAnOlderOneIsTold() {
        set("200", OCTOBER);
        assertThatThrownBy(() -> stations.run(head, () -> caps.set(Optional.of(BigDecimal.TEN), NOVEMBER, "另一人", 0)))
                .isInstanceOfSatisfying(
                        RuleViolation.class, rule -> assertThat(rule.key()).isEqualTo("assessment.error.capStale"));
        long seen = stations.as(head, () -> caps.history()).getFirst().id();
        stations.run(head, () -> caps.set(Optional.empty(), NOVEMBER, "取消封顶", seen));
        assertThat(stations.as(head, () -> caps.of(OCTOBER))).contains(new BigDecimal("200.00"));
        assertThat(stations.as(head, () -> caps.of(NOVEMBER))).isEmpty();
        assertThat(stations.as(head, () -> caps.history()))
                .extracting(MonthCap::from, MonthCap::reason)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(NOVEMBER, "取消封顶"),
                        org.assertj.core.groups.Tuple.tuple(OCTOBER, "站务会议定"));
    }

    @Test
    void aTrialPricesTheMonthByOtherAmountsAndWritesNothing() {
        EntryId reversed = breach(fitter, "1.3", "AREA_METER");
        breach(fitter, "1.3", "RESIDENTIAL_METER");
        breach(clerk, "1.3", "AREA_METER");
        breach(clerk, "2.4c", "CASE");
        EntryId waived = breach(leader, "1.3", "AREA_METER");
        clock.set("2026-10-31T17:00");
        stations.run(leader, () -> months.startReview(OCTOBER));
        stations.run(head, () -> review.waive(waived, "试验"));
        set("150", OCTOBER);
        submitRest(OCTOBER);
        approve();
        stations.run(head, () -> corrections.reverse(reversed, "查明非本人责任"));
        long rows = rows();

        assertThat(stations.as(head, () -> trials.lastMonth())).isEqualTo(OCTOBER);
        AmountTrial trial = trial(
                OCTOBER,
                new DraftAmount("1.3", "AREA_METER", Optional.of(new BigDecimal("200"))),
                new DraftAmount("2.4c", "CASE", Optional.of(new BigDecimal("80"))));
        assertThat(trial.sealed()).isTrue();
        assertThat(trial.total()).isEqualTo(change("-120.00", "-340.00"));
        assertThat(trial.payable()).isEqualTo(change("-120.00", "-220.00"));
        assertThat(trial.clauses())
                .containsExactly(
                        new AmountTrial.OfClause("1.3", 3, change("-220.00", "-420.00")),
                        new AmountTrial.OfClause("2.4c", 1, change("100.00", "80.00")));
        assertThat(trial.people())
                .extracting(AmountTrial.OfPerson::employee, AmountTrial.OfPerson::amount, AmountTrial.OfPerson::payable)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(clerk, change("0.00", "-120.00"), change("0.00", "-70.00")),
                        org.assertj.core.groups.Tuple.tuple(
                                fitter, change("-120.00", "-220.00"), change("-120.00", "-150.00")));
        assertThat(rows()).isEqualTo(rows);

        assertThat(trial(OCTOBER).people()).isEmpty();
        AmountTrial unset = trial(OCTOBER, new DraftAmount("1.3", "AREA_METER", Optional.empty()));
        assertThat(unset.unset()).isEqualTo(2);
        assertThat(unset.total().now()).isEqualByComparingTo("80");
        AmountTrial reversal = trial(NOVEMBER, new DraftAmount("1.3", "AREA_METER", Optional.of(BigDecimal.ONE)));
        assertThat(reversal.total()).as("what is taken back stays").isEqualTo(change("100.00", "100.00"));
    }

    @Test
    void aTrialTakesTheMonthBeforeWhenNoneIsSealedAndSeesNoOtherStation() {
        breach(fitter, "1.3", "AREA_METER");
        assertThat(stations.as(head, () -> trials.lastMonth())).isEqualTo(YearMonth.of(2026, 9));
        EmployeeId stranger = stations.create().get(Post.STATION_HEAD);
        assertThat(stations.as(
                                stranger,
                                () -> trials.of(
                                        OCTOBER,
                                        List.of(new DraftAmount("1.3", "AREA_METER", Optional.of(BigDecimal.ONE)))))
                        .clauses())
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void eachPostMayDoItsOwn(Post post) {
        boolean decides = post == Post.STATION_HEAD || post == Post.ADMINISTRATOR;
        permits(post, true, () -> caps.of(OCTOBER));
        permits(post, true, () -> caps.history());
        permits(post, true, () -> capped.of(OCTOBER));
        permits(post, decides, () -> caps.set(Optional.of(BigDecimal.TEN), OCTOBER, "试验", 0));
        permits(post, decides || post == Post.DEPUTY_HEAD, () -> trials.lastMonth());
        permits(post, decides || post == Post.DEPUTY_HEAD, () -> trials.of(OCTOBER, List.of()));
    }

    private void permits(Post post, boolean permitted, Runnable action) {
        try {
            stations.run(people.get(post), action);
            assertThat(permitted).isTrue();
        } catch (RuleViolation rule) {
            assertThat(permitted).as(rule.key()).isTrue();
        } catch (AccessDeniedException denied) {
            assertThat(permitted).as(denied.getMessage()).isFalse();
        }
    }

    private AmountTrial trial(YearMonth month, DraftAmount... drafts) {
        return stations.as(head, () -> trials.of(month, List.of(drafts)));
    }

    private static AmountTrial.Change change(String old, String now) {
        return new AmountTrial.Change(new BigDecimal(old), new BigDecimal(now));
    }

    private void set(String amount, YearMonth from) {
        stations.run(
                head,
                () -> caps.set(
                        Optional.of(new BigDecimal(amount)),
                        from,
                        "站务会议定",
                        caps.history().stream().findFirst().map(MonthCap::id).orElse(0L)));
    }

    private static void refusedAt(String field, String key, Runnable action) {
        assertThatThrownBy(action::run).isInstanceOfSatisfying(RuleViolation.class, rule -> {
            assertThat(rule.key()).isEqualTo(key);
            assertThat(rule.field()).contains(field);
        });
    }

    private EntryId breach(EmployeeId who, String clause, String category) {
        return fixture.breach(people, who, people.business(), clause, category, "试验");
    }

    private EntrySummary entry(EntryId id) {
        return stations.as(head, () -> ledger.find(id)).orElseThrow();
    }

    private MonthFigures figures(YearMonth month) {
        return stations.as(head, () -> months.figures(month));
    }

    private void approve(YearMonth month) {
        submit(month);
        approve();
    }

    private void submit(YearMonth month) {
        clock.set("2026-10-31T17:00");
        stations.run(leader, () -> months.startReview(month));
        submitRest(month);
    }

    private void submitRest(YearMonth month) {
        List<EntryId> open =
                stations.as(leader, () -> review.waitingForMe(LedgerFilter.of(month), 0, 100)).rows().stream()
                        .map(EntrySummary::id)
                        .toList();
        stations.run(leader, () -> review.confirmAll(open));
        stations.run(leader, () -> months.submit(month));
    }

    private void approve() {
        long version = stations.as(head, () -> months.of(OCTOBER)).version();
        stations.run(head, () -> months.approve(OCTOBER, "test", version));
    }

    private long rows() {
        return jdbc.sql("""
                select (select count(*) from ledger_entry where station_id = :station)
                     + (select count(*) from clause_version where station_id = :station)
                     + (select count(*) from month_event) + (select count(*) from entry_decision)""")
                .param("station", people.station().value())
                .query(Long.class)
                .single();
    }
}
