package org.stationportal.appeals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.stationportal.TestClock.at;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stationportal.IntegrationTest;
import org.stationportal.TestClock;
import org.stationportal.TestStation;
import org.stationportal.UseCase;
import org.stationportal.assessment.Corrections;
import org.stationportal.assessment.EntryId;
import org.stationportal.assessment.EntryState;
import org.stationportal.assessment.EntrySummary;
import org.stationportal.assessment.Ledger;
import org.stationportal.assessment.LedgerFilter;
import org.stationportal.assessment.MonthPublications;
import org.stationportal.assessment.Months;
import org.stationportal.assessment.PublicationRule;
import org.stationportal.assessment.Review;
import org.stationportal.base.RuleViolation;
import org.stationportal.conversations.Conversations;
import org.stationportal.conversations.MessageDetails;
import org.stationportal.deadlines.Deadlines;
import org.stationportal.deadlines.ObligationStatus;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.Post;

/** An appeal's way: in time, by the person, decided by somebody not concerned, twice at most, and what it does to the entry. */
@IntegrationTest
@UseCase("UC-027")
class AppealsIT {

    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

    @Autowired
    private Appeals appeals;

    @Autowired
    private Appealing appealing;

    @Autowired
    private DecidersChange change;

    @Autowired
    private TellingOfEntries telling;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Months months;

    @Autowired
    private MonthPublications publications;

    @Autowired
    private Review review;

    @Autowired
    private Corrections corrections;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private Conversations conversations;

    @Autowired
    private AppealFixture fixture;

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
        clock.set("2026-10-27T09:00"); // a Tuesday
        people = stations.create();
        fitter = people.get(Post.FITTER);
        leader = people.get(Post.BUSINESS_TEAM_LEADER);
        deputy = people.get(Post.DEPUTY_HEAD);
        head = people.get(Post.STATION_HEAD);
    }

    @Test
    void thePersonIsToldOfTheEntryOnce() {
        EntryId entry = entry(fitter);
        List<MessageDetails> told = cards(fitter, TellingOfEntries.CARD);
        assertThat(told).hasSize(1);
        long batch = Long.parseLong(told.getFirst().payloadId());
        assertThat(stations.as(fitter, () -> appeals.told(batch)))
                .extracting(file -> file.entry().id())
                .containsExactly(entry);
        assertThat(stations.as(leader, () -> appeals.told(batch))).isEmpty();
        telling.run(LocalDate.of(2026, 10, 28));
        assertThat(cards(fitter, TellingOfEntries.CARD)).hasSize(1);
        assertThat(cards(leader, TellingOfEntries.CARD)).isEmpty();
    }

    @Test
    void whatACrashLeftUntoldTheNextDayTells() {
        EntryId entry = entry(fitter);
        jdbc.sql("drop trigger entry_told_no_delete").update();
        jdbc.sql("delete from entry_told where entry_id = " + entry.value()).update();
        jdbc.sql("create trigger entry_told_no_delete before delete on entry_told for each row"
                        + " signal sqlstate '45000' set message_text = 'when somebody was told is never deleted'")
                .update();
        clock.set("2026-10-28T08:00");
        telling.run(LocalDate.of(2026, 10, 28));
        assertThat(jdbc.sql("select told_at from entry_told where entry_id = " + entry.value())
                        .query((rs, i) -> org.stationportal.base.SqlTime.instant(rs, "told_at"))
                        .single())
                .isEqualTo(at("2026-10-28T08:00"));
    }

    @Test
    void anAppealSuspendsTheEntryAndOpensAnObligation() {
        EntryId entry = entry(fitter);
        AppealSummary appeal = get(appealed(entry));
        assertThat(appeal.decider().id()).isEqualTo(leader);
        assertThat(appeal.instance()).isEqualTo(1);
        assertThat(appeal.obligation().clauseCode()).isEqualTo("5.1");
        assertThat(appeal.obligation().assessed()).isFalse();
        assertThat(appeal.obligation().dueAt()).isEqualTo(at("2026-11-03T17:30"));
        assertThat(appeal.obligation().parties()).extracting(p -> p.id()).containsExactly(leader);
        assertThat(entryOf(entry))
                .returns(EntryState.APPEALED, EntrySummary::state)
                .returns(false, EntrySummary::counts);
        refused("assessment.error.appealed", leader, () -> review.waive(entry, "情况属实"));
        refused("assessment.error.appealed", leader, () -> review.confirm(entry));
        assertThat(stations.as(leader, () -> review.waitingForMe(LedgerFilter.of(OCTOBER), 0, 10))
                        .rows())
                .isEmpty();
        assertThat(stations.as(fitter, () -> ledger.sum(LedgerFilter.of(OCTOBER)))
                        .undecided())
                .isZero();
    }

    @Test
    void anUpheldEntryStandsAndThePersonIsTold() {
        EntryId entry = entry(fitter);
        AppealId id = appealed(entry);
        stations.run(leader, () -> appealing.uphold(id, "现场照片不能证明"));
        assertThat(entryOf(entry))
                .returns(EntryState.CONFIRMED, EntrySummary::state)
                .returns(true, EntrySummary::counts);
        assertThat(get(id))
                .returns(AppealState.UPHELD, AppealSummary::state)
                .returns(
                        ObligationStatus.FULFILLED,
                        appeal -> appeal.obligation().status());
        assertThat(cards(fitter, Appealing.DECIDED_CARD))
                .extracting(MessageDetails::payloadId)
                .containsExactly(String.valueOf(id.value()));
        assertThat(stations.as(fitter, () -> appeals.steps(id)))
                .extracting(AppealStep::kind)
                .containsExactly(AppealStep.Kind.FILED, AppealStep.Kind.UPHELD);
    }

    @Test
    void anOverturnedEntryOfAnOpenMonthDoesNotCount() {
        EntryId entry = entry(fitter);
        AppealId id = appealed(entry);
        stations.run(leader, () -> appealing.overturn(id, "道路中断属实"));
        assertThat(entryOf(entry))
                .returns(EntryState.OVERTURNED, EntrySummary::state)
                .returns(false, EntrySummary::counts);
        assertThat(reversals(entry)).isEmpty();
        refused("appeals.error.overturned", fitter, () -> appealing.file(request(entry)));
        refused("assessment.error.alreadyDecided", leader, () -> review.waive(entry, "再次免责"));
    }

    @Test
    void anOverturnedEntryOfASealedMonthIsTakenBackInTheOpenOne() {
        EntryId entry = entry(fitter);
        clock.set("2026-11-02T09:00");
        stations.run(leader, () -> {
            months.startReview(OCTOBER);
            review.confirm(entry);
            months.submit(OCTOBER);
        });
        stations.run(
                head, () -> months.approve(OCTOBER, "test", months.of(OCTOBER).version()));
        stations.run(
                deputy, () -> publications.publish(OCTOBER, new PublicationRule(3, PublicationRule.Shown.EVERYBODY)));
        AppealId id = appealed(entry);
        assertThat(get(id).decider().id()).as("the leader confirmed the entry").isEqualTo(deputy);
        assertThat(entryOf(entry).counts())
                .as("what is sealed goes on counting")
                .isTrue();
        refused("assessment.error.appealed", head, () -> corrections.reverse(entry, "有误"));
        stations.run(deputy, () -> appealing.overturn(id, "道路中断属实"));
        assertThat(entryOf(entry))
                .returns(EntryState.OVERTURNED, EntrySummary::state)
                .returns(true, EntrySummary::counts);
        assertThat(reversals(entry)).singleElement().satisfies(reversal -> {
            assertThat(reversal.month()).isEqualTo(NOVEMBER);
            assertThat(reversal.amount().orElseThrow())
                    .isEqualByComparingTo(entryOf(entry).amount().orElseThrow().negate());
            refused("appeals.error.reversal", fitter, () -> appealing.file(request(reversal.id())));
        });
        assertThat(stations.as(head, () -> ledger.verify(people.station()).whole()))
                .isTrue();
        refused("assessment.error.alreadyDecided", head, () -> corrections.reverse(entry, "有误"));
    }

    @Test
    void theHeadDecidesASecondInstanceAndThereIsNoThird() {
        EntryId entry = entry(fitter);
        AppealId first = appealed(entry);
        stations.run(leader, () -> appealing.uphold(first, "证据不足"));
        assertThat(next(entry).instance()).isEqualTo(2);
        assertThat(next(entry).until()).contains(LocalDate.of(2026, 10, 30));
        AppealId second = appealed(entry);
        assertThat(get(second).decider().id()).isEqualTo(head);
        refused("appeals.error.notDecider", leader, () -> appealing.overturn(second, "不归我定"));
        stations.run(head, () -> appealing.uphold(second, "维持初审意见"));
        refused("appeals.error.twice", fitter, () -> appealing.file(request(entry)));
    }

    @Test
    void aSecondInstanceHasItsTime() {
        EntryId entry = entry(fitter);
        AppealId first = appealed(entry);
        stations.run(leader, () -> appealing.uphold(first, "证据不足"));
        clock.set("2026-10-30T23:59");
        assertThat(next(entry).isPossible()).isTrue();
        clock.set("2026-10-31T00:00");
        refused("appeals.error.over.2", fitter, () -> appealing.file(request(entry)));
    }

    @Test
    void oneAppealsUntilTheEndOfThePublicationAndNotAfterIt() {
        EntryId entry = entry(fitter);
        assertThat(next(entry).until()).isEmpty();
        clock.set("2026-11-02T09:00");
        fixture.published(people, OCTOBER, LocalDate.of(2026, 11, 4));
        assertThat(next(entry).until()).contains(LocalDate.of(2026, 11, 4));
        clock.set("2026-11-04T23:59");
        assertThat(next(entry).isPossible()).isTrue();
        clock.set("2026-11-05T00:00");
        assertThat(next(entry).refused().orElseThrow().arguments()).containsExactly("2026-11-04");
        refused("appeals.error.over.1", fitter, () -> appealing.file(request(entry)));
    }

    @Test
    void whoeverWasToldLateHasHisWorkingDays() {
        clock.set("2026-10-30T09:00"); // a Friday
        EntryId entry = entry(fitter);
        fixture.published(people, OCTOBER, LocalDate.of(2026, 10, 31));
        clock.set("2026-11-04T23:59");
        assertThat(next(entry).until()).contains(LocalDate.of(2026, 11, 4));
        assertThat(next(entry).isPossible()).isTrue();
        clock.set("2026-11-05T00:00");
        refused("appeals.error.over.1", fitter, () -> appealing.file(request(entry)));
    }

    @Test
    void aWithdrawnAppealLeavesTheEntryAsItWas() {
        EntryId entry = entry(fitter);
        AppealId id = appealed(entry);
        refused("appeals.error.pending", fitter, () -> appealing.file(request(entry)));
        stations.run(fitter, () -> appealing.withdraw(id, "已核实无误"));
        assertThat(entryOf(entry))
                .returns(EntryState.UNDECIDED, EntrySummary::state)
                .returns(true, EntrySummary::counts);
        assertThat(get(id).obligation().status()).isEqualTo(ObligationStatus.CANCELLED);
        refused("appeals.error.notPending.WITHDRAWN", leader, () -> appealing.uphold(id, "维持"));
        AppealId again = appealed(entry);
        assertThat(get(again).instance()).as("a withdrawn one is no instance").isEqualTo(1);
    }

    @Test
    void whatIsWaivedIsNotAppealedAgainst() {
        EntryId entry = entry(fitter);
        stations.run(leader, () -> review.waive(entry, "停电检修"));
        refused("appeals.error.waived", fitter, () -> appealing.file(request(entry)));
    }

    @Test
    void aReasonIsNeitherEmptyNorTooLong() {
        EntryId entry = entry(fitter);
        for (String reason : List.of("", " 　", "冤", "长".repeat(1001))) {
            refused(
                    "base.error.reason",
                    fitter,
                    () -> appealing.file(new FileAppeal(entry, AppealKind.APPEAL, reason)));
        }
        AppealId id = appealed(entry);
        refused("base.error.reason", leader, () -> appealing.overturn(id, " "));
        refused("base.error.reason", fitter, () -> appealing.withdraw(id, ""));
        assertThat(get(id).state()).isEqualTo(AppealState.PENDING);
    }

    @Test
    void ofTwoWhoActAtOnceOneWinsAndTheOtherIsTold() throws Exception {
        EntryId entry = entry(fitter);
        assertThat(atOnce(
                        () -> stations.run(fitter, () -> appealing.file(request(entry))),
                        () -> stations.run(fitter, () -> appealing.file(request(entry)))))
                .containsExactlyInAnyOrder("done", "appeals.error.pending");
        AppealId id = stations.as(fitter, () -> appeals.file(entry))
                .orElseThrow()
                .appeals()
                .getFirst()
                .id();
        assertThat(atOnce(
                        () -> stations.run(leader, () -> appealing.uphold(id, "维持原认定")),
                        () -> stations.run(fitter, () -> appealing.withdraw(id, "不申诉了"))))
                .contains("done")
                .anyMatch(key -> key.startsWith("appeals.error.notPending."));
    }

    @Test
    void itsDeadlineIsNeitherHandedToOthersNorCancelledByHand() {
        AppealSummary appeal = get(appealed(entry(fitter)));
        refused(
                "appeals.error.ownDeadline",
                head,
                () -> deadlines.reassign(appeal.obligation().id(), deputy, "帮忙处理"));
        refused(
                "appeals.error.ownDeadline",
                head,
                () -> deadlines.cancel(appeal.obligation().id(), "不办了"));
        refused(
                "deadlines.error.onItsPage",
                leader,
                () -> deadlines.fulfil(appeal.obligation().id(), clock.instant(), "办了"));
        assertThat(get(appeal.id()).obligation().parties())
                .extracting(p -> p.id())
                .containsExactly(leader);
    }

    @Test
    void itIsHandedOnWhenTheDeciderLeavesHisPost() {
        AppealId id = appealed(entry(fitter));
        change.run(LocalDate.of(2026, 10, 28));
        assertThat(get(id).decider().id()).isEqualTo(leader);
        jdbc.sql("update held_post set valid_to = '2026-10-27' where employee_id = " + leader.value())
                .update();
        clock.set("2026-10-28T08:00");
        refused("appeals.error.notDecider", leader, () -> appealing.uphold(id, "维持"));
        change.run(LocalDate.of(2026, 10, 28));
        assertThat(get(id).decider().id()).isEqualTo(deputy);
        assertThat(get(id).obligation().parties()).extracting(p -> p.id()).containsExactly(deputy);
        assertThat(stations.as(head, () -> appeals.steps(id)))
                .extracting(AppealStep::kind)
                .containsExactly(AppealStep.Kind.FILED, AppealStep.Kind.HANDED_ON);
        stations.run(deputy, () -> appealing.overturn(id, "属实"));
    }

    @Test
    void theDatabaseKeepsWhatHappened() {
        AppealId id = appealed(entry(fitter));
        stations.run(leader, () -> appealing.uphold(id, "证据不足"));
        for (String sql : List.of(
                "update appeal_step set words = 'x' where appeal_id = " + id.value(),
                "delete from appeal_step where appeal_id = " + id.value(),
                "update appeal set state = 'OVERTURNED' where id = " + id.value(),
                "update appeal set reason = 'x' where id = " + id.value(),
                "delete from appeal where id = " + id.value(),
                "update entry_told set told_at = now(6) where employee_id = " + fitter.value(),
                "delete from entry_told where employee_id = " + fitter.value())) {
            assertThatThrownBy(() -> jdbc.sql(sql).update()).as(sql).isInstanceOf(DataAccessException.class);
        }
    }

    private EntryId entry(EmployeeId who) {
        return fixture.entry(people, who, people.business());
    }

    private AppealId appealed(EntryId entry) {
        return stations.as(fitter, () -> appealing.file(request(entry)));
    }

    private static FileAppeal request(EntryId entry) {
        return new FileAppeal(entry, AppealKind.EXEMPTION, "暴雨冲毁道路，有照片为证");
    }

    private AppealSummary get(AppealId id) {
        return stations.as(head, () -> appeals.find(id)).orElseThrow();
    }

    private NextAppeal next(EntryId entry) {
        return stations.as(fitter, () -> appeals.file(entry))
                .flatMap(AppealFile::next)
                .orElseThrow();
    }

    private EntrySummary entryOf(EntryId id) {
        return stations.as(head, () -> ledger.find(id)).orElseThrow();
    }

    private List<EntrySummary> reversals(EntryId of) {
        return stations.as(head, () -> ledger.page(LedgerFilter.of(NOVEMBER), 0, 100)).rows().stream()
                .filter(entry -> entry.reverses().equals(Optional.of(of)))
                .toList();
    }

    private List<MessageDetails> cards(EmployeeId who, String type) {
        return stations
                .as(who, () -> conversations.messages(conversations.portalOf(who), Optional.empty(), 100))
                .stream()
                .filter(message -> message.payloadType().equals(type))
                .toList();
    }

    private void refused(String key, EmployeeId who, Runnable action) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> stations.run(who, action))
                .satisfies(violation -> assertThat(violation.key()).isEqualTo(key));
    }

    private static List<String> atOnce(Runnable one, Runnable other) throws Exception {
        try (var pool = Executors.newFixedThreadPool(2)) {
            return pool.invokeAll(List.of(attempt(one), attempt(other))).stream()
                    .map(Future::resultNow)
                    .toList();
        }
    }

    private static Callable<String> attempt(Runnable action) {
        return () -> {
            try {
                action.run();
                return "done";
            } catch (RuleViolation rule) {
                return rule.key();
            }
        };
    }
}
