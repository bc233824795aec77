package org.stationportal.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.stationportal.IntegrationTest;
import org.stationportal.TestClock;
import org.stationportal.TestStation;
import org.stationportal.base.RuleViolation;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.Post;

/** A month's way: confirm, waive, submit, return, approve; who may do what; and that the approval seals it. */
@IntegrationTest
class MonthsIT {

    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

    @Autowired
    private Months months;

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
    private EmployeeId leader;
    private EmployeeId deputy;
    private EmployeeId head;

    @BeforeEach
    void station() {
        clock.set("2026-10-30T09:00");
        people = stations.create();
        fitter = people.get(Post.FITTER);
        leader = people.get(Post.BUSINESS_TEAM_LEADER);
        deputy = people.get(Post.DEPUTY_HEAD);
        head = people.get(Post.STATION_HEAD);
    }

    @Test
    void aMonthGoesItsWayAndIsSealed() {
        EntryId first = breach(fitter);
        EntryId second = breach(fitter);
        EntryId third = breach(people.get(Post.COUNTER_CLERK));
        refused("assessment.error.monthNotOver", leader, () -> months.startReview(OCTOBER));
        clock.set("2026-10-31T17:00");
        stations.run(leader, () -> months.startReview(OCTOBER));
        stations.run(leader, () -> review.confirm(first));
        stations.run(leader, () -> review.waive(second, "停电检修,车辆不能到达"));
        refused("assessment.error.undecided", leader, () -> months.submit(OCTOBER));
        assertThat(stations.as(leader, () -> months.blocks(OCTOBER)))
                .containsExactly(new Block("assessment.block.team", List.of("用电营业班", 1L), "team-review/2026-10"));
        assertThat(stations.as(leader, () -> review.confirmAll(List.of(first, second, third))))
                .isEqualTo(1);
        stations.run(leader, () -> months.submit(OCTOBER));
        refused("assessment.error.notPossible.SUBMITTED", leader, () -> months.submit(OCTOBER));
        stations.run(head, () -> months.returnForReview(OCTOBER, "请补充免责依据"));
        assertThat(month().state()).isEqualTo(MonthState.TEAM_REVIEW);
        stations.run(deputy, () -> months.submit(OCTOBER));
        refused("assessment.error.password", head, () -> months.approve(OCTOBER, "wrong", month().version()));
        assertThat(stations.as(head, () -> months.blocks(OCTOBER))).isEmpty();
        approve();

        MonthSummary sealed = month();
        assertThat(sealed.state()).isEqualTo(MonthState.APPROVED);
        assertThat(sealed.lastHash()).isEqualTo(Optional.of(entry(third).hash()));
        assertThat(sealed.history())
                .extracting(MonthEvent::kind)
                .containsExactly(
                        MonthEvent.Kind.REVIEW_STARTED,
                        MonthEvent.Kind.SUBMITTED,
                        MonthEvent.Kind.RETURNED,
                        MonthEvent.Kind.SUBMITTED,
                        MonthEvent.Kind.APPROVED);
        MonthFigures figures = stations.as(head, () -> months.figures(OCTOBER));
        assertThat(figures.frozen()).isTrue();
        assertThat(figures.total()).isEqualByComparingTo("-40");
        assertThat(figures.totalOf(fitter)).isEqualByComparingTo("-20");
        assertThat(figures.clauses()).containsExactly("1.3");
    }

    @Test
    void whatIsApprovedStands() {
        EntryId first = breach(fitter);
        EntryId undecided = submitted(first);
        approve();
        refused("assessment.error.alreadyDecided", leader, () -> review.waive(first, "太晚了"));
        refused("assessment.error.notPossible.APPROVED", head, () -> months.returnForReview(OCTOBER, "太晚了"));
        for (String sql : List.of(
                "update month_result set total_amount = 0 where station_id = "
                        + people.station().value(),
                "update month_result set state = 'OPEN' where station_id = "
                        + people.station().value(),
                "delete from month_result where station_id = "
                        + people.station().value(),
                "update month_total set amount = 0",
                "delete from month_total",
                "update month_event set reason = 'x'",
                "delete from month_event",
                "update entry_decision set kind = 'WAIVED', reason = 'x' where entry_id = " + first.value(),
                "delete from entry_decision where entry_id = " + first.value(),
                "insert into month_total select id, %d, '1.1', 1, -5 from month_result where station_id = %d"
                        .formatted(head.value(), people.station().value()))) {
            assertThatThrownBy(() -> jdbc.sql(sql).update()).as(sql).isInstanceOf(DataAccessException.class);
        }
        assertThat(undecided).isEqualTo(first);
    }

    @Test
    void aLaterFactLandsInTheNextOpenMonth() {
        submitted(breach(fitter));
        // a submitted month stands still, so that the head approves what was submitted
        assertThat(entry(breach(fitter)).month()).isEqualTo(NOVEMBER);
        approve();
        EntryId later = breach(fitter);
        assertThat(entry(later).month()).isEqualTo(NOVEMBER);
        assertThat(stations.as(head, () -> months.figures(OCTOBER)).total()).isEqualByComparingTo("-20");
        assertThat(stations.as(head, () -> ledger.verify(people.station())).entries())
                .isEqualTo(3);
    }

    @Test
    void aCorrectionIsACounterEntryInTheOpenMonth() {
        EntryId wrong = breach(fitter);
        refused("assessment.error.notReversible", head, () -> corrections.reverse(wrong, "查明非本人责任"));
        submitted(wrong);
        approve();
        EntryId counter = stations.as(head, () -> corrections.reverse(wrong, "查明非本人责任"));
        EntrySummary entry = entry(counter);
        assertThat(entry.amount()).contains(new BigDecimal("20.00"));
        assertThat(entry.month()).isEqualTo(NOVEMBER);
        assertThat(entry.reverses()).contains(wrong);
        assertThat(entry.state()).isEqualTo(EntryState.REVERSAL);
        assertThat(entry(wrong).amount()).contains(new BigDecimal("-20.00"));
        refused("assessment.error.alreadyDecided", head, () -> corrections.reverse(wrong, "再来一次"));
        assertThat(stations.as(head, () -> ledger.verify(people.station())).whole())
                .isTrue();
    }

    @Test
    void ofTwoApprovalsAtOnceOneWins() throws Exception {
        submitted(breach(fitter));
        long version = month().version();
        assertThat(atOnce(() -> stations.run(head, () -> months.approve(OCTOBER, "test", version))))
                .containsExactlyInAnyOrder("done", "assessment.error.notPossible.APPROVED");
        assertThat(month().state()).isEqualTo(MonthState.APPROVED);
    }

    @Test
    void ofTwoDecisionsAtOnceOneWins() throws Exception {
        EntryId entry = breach(fitter);
        assertThat(atOnce(() -> stations.run(leader, () -> review.confirm(entry))))
                .containsExactlyInAnyOrder("done", "assessment.error.alreadyDecided");
    }

    @Test
    void aHeadDoesNotApproveWhatHeHasNotSeen() {
        submitted(breach(fitter));
        long seen = month().version();
        stations.run(head, () -> months.returnForReview(OCTOBER, "再核对一次"));
        stations.run(leader, () -> months.submit(OCTOBER));
        refused("assessment.error.stale", head, () -> months.approve(OCTOBER, "test", seen));
    }

    @Test
    void nobodyDecidesAboutHimself() {
        EntryId ofLeader = breach(leader);
        EntryId ofDeputy = breach(deputy);
        EntryId ofHead = breach(head);
        refused("assessment.error.oneself", leader, () -> review.confirm(ofLeader));
        refused("assessment.error.oneself", head, () -> review.waive(ofHead, "我自己的"));
        refused("assessment.error.notYours", leader, () -> review.confirm(ofHead));
        refused("assessment.error.notYours", leader, () -> review.confirm(ofDeputy));
        refused("assessment.error.notYours", deputy, () -> review.confirm(ofLeader));
        assertThatThrownBy(() ->
                        jdbc.sql("""
                        insert into entry_decision (entry_id, kind, decided_by, decided_at)
                        values (%d, 'CONFIRMED', %d, utc_timestamp())""".formatted(ofHead.value(), head.value())).update())
                .hasMessageContaining("nobody decides about himself");
        clock.set("2026-10-31T17:00");
        stations.run(head, () -> months.startReview(OCTOBER));
        assertThat(stations.as(head, () -> months.blocks(OCTOBER)))
                .extracting(Block::key, Block::arguments)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("assessment.block.HEAD", List.of(2L)),
                        org.assertj.core.groups.Tuple.tuple("assessment.block.DEPUTY", List.of(1L)));
        assertThat(waiting(head)).containsExactlyInAnyOrder(ofLeader, ofDeputy);
        assertThat(waiting(deputy)).containsExactly(ofHead);
        assertThat(waiting(leader)).isEmpty();
        stations.run(head, () -> review.confirmAll(List.of(ofLeader, ofDeputy)));
        refused("assessment.error.undecided", leader, () -> months.submit(OCTOBER));
        stations.run(deputy, () -> review.confirm(ofHead));
        stations.run(leader, () -> months.submit(OCTOBER));
        approve();
    }

    @Test
    void aLeaderDecidesAboutHisTeamOnly() {
        EntryId ofReading =
                fixture.breach(people, people.get(Post.AREA_MANAGER), people.reading(), "2.2a", "HOUSEHOLD", "表计清点");
        refused("assessment.error.unknown", leader, () -> review.confirm(ofReading));
        refused("assessment.error.notYours", head, () -> review.confirm(ofReading));
        stations.run(people.get(Post.READING_TEAM_LEADER), () -> review.confirm(ofReading));
    }

    @Test
    void anUnsetAmountBlocksTheApprovalUntilTheHeadSetsIt() {
        stations.changeClause(people, "1.3", clockDay(), Map.of(), Map.of("RESIDENTIAL_METER", Optional.empty()));
        EntryId unset = breach(fitter);
        submitted(unset);
        assertThat(stations.as(head, () -> months.blocks(OCTOBER)))
                .containsExactly(new Block("assessment.block.unset", List.of("1.3", 1L), "month/2026-10?unset=1.3"));
        refused("assessment.error.blocked", head, this::approve);
        stations.run(head, () -> corrections.setAmount(unset, new BigDecimal("15"), "按站务会议定"));
        refused(
                "assessment.error.alreadyDecided",
                head,
                () -> corrections.setAmount(unset, new BigDecimal("16"), "再改一次"));
        approve();
        assertThat(stations.as(head, () -> months.figures(OCTOBER)).total()).isEqualByComparingTo("-15");
    }

    @ParameterizedTest
    @EnumSource(Post.class)
    void eachPostMayDoItsOwn(Post post) {
        boolean leads = post.leadsTeam();
        boolean isHead = post == Post.STATION_HEAD;
        boolean isDeputy = post == Post.DEPUTY_HEAD;
        EntryId entry = breach(post == Post.FITTER ? people.get(Post.COUNTER_CLERK) : fitter);
        permits(post, leads || isHead || isDeputy, () -> months.startReview(OCTOBER));
        permits(post, leads || isHead || isDeputy, () -> months.blocks(OCTOBER));
        permits(post, leads || isHead || isDeputy, () -> months.progress(OCTOBER));
        permits(post, leads || isHead || isDeputy, () -> review.confirm(entry));
        permits(post, leads || isHead || isDeputy, () -> review.confirmAll(List.of(entry)));
        permits(post, leads || isHead || isDeputy, () -> review.waive(entry, "试试"));
        permits(post, leads || isHead || isDeputy, () -> review.waitingForMe(LedgerFilter.of(OCTOBER), 0, 9));
        permits(post, leads || isDeputy, () -> months.submit(OCTOBER));
        permits(post, isHead, () -> months.returnForReview(OCTOBER, "试试"));
        permits(post, isHead, () -> months.approve(OCTOBER, "test", 0));
        permits(post, isHead || isDeputy, () -> months.figures(OCTOBER));
        permits(post, isHead || isDeputy, () -> corrections.setAmount(entry, BigDecimal.ONE, "试试"));
        permits(post, isHead || isDeputy, () -> corrections.reverse(entry, "试试"));
        permits(post, true, () -> ledger.verify(people.station()));
        permits(post, true, () -> ledger.page(LedgerFilter.of(OCTOBER), 0, 9));
        permits(post, true, () -> months.of(OCTOBER));
    }

    /** Denied, or let through to the rules, whatever they say. */
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

    private EntryId breach(EmployeeId who) {
        return fixture.breach(people, who, people.business(), "1.3", "RESIDENTIAL_METER", "电能表停走");
    }

    private java.time.LocalDate clockDay() {
        return java.time.LocalDate.ofInstant(clock.instant(), org.stationportal.base.PortalTime.ZONE);
    }

    /** Confirms the entry and submits the month. */
    private EntryId submitted(EntryId entry) {
        clock.set("2026-10-31T17:00");
        stations.run(leader, () -> months.startReview(OCTOBER));
        stations.run(leader, () -> review.confirm(entry));
        stations.run(leader, () -> months.submit(OCTOBER));
        return entry;
    }

    private void approve() {
        stations.run(head, () -> months.approve(OCTOBER, "test", month().version()));
    }

    private MonthSummary month() {
        return stations.as(head, () -> months.of(OCTOBER));
    }

    private EntrySummary entry(EntryId id) {
        return stations.as(head, () -> ledger.find(id)).orElseThrow();
    }

    private List<EntryId> waiting(EmployeeId reader) {
        return stations.as(reader, () -> review.waitingForMe(LedgerFilter.of(OCTOBER), 0, 100)).rows().stream()
                .map(EntrySummary::id)
                .toList();
    }

    private void refused(String key, EmployeeId who, Runnable action) {
        ThrowingCallable call = () -> stations.run(who, action);
        Consumer<Throwable> rule = thrown -> assertThat(thrown)
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        violation -> assertThat(violation.key()).isEqualTo(key));
        assertThatThrownBy(call).satisfies(rule::accept);
    }

    private static List<String> atOnce(Runnable action) throws Exception {
        Callable<String> attempt = () -> {
            try {
                action.run();
                return "done";
            } catch (RuleViolation rule) {
                return rule.key();
            }
        };
        try (var pool = Executors.newFixedThreadPool(2)) {
            return pool.invokeAll(List.of(attempt, attempt)).stream()
                    .map(Future::resultNow)
                    .toList();
        }
    }
}
