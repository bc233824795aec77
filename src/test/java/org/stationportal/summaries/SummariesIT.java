package org.stationportal.summaries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stationportal.IntegrationTest;
import org.stationportal.TestClock;
import org.stationportal.TestStation;
import org.stationportal.UseCase;
import org.stationportal.base.RuleViolation;
import org.stationportal.deadlines.Budget;
import org.stationportal.deadlines.Deadlines;
import org.stationportal.deadlines.ObligationId;
import org.stationportal.deadlines.ObligationStatus;
import org.stationportal.deadlines.OpenObligation;
import org.stationportal.deadlines.Subject;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.Post;

/** A week planned from what is open, filled from what was done, submitted in revisions that stay. */
@IntegrationTest(schema = "summaries", properties = "portal.sweep.at-once=false")
@UseCase("UC-024")
class SummariesIT {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate SUNDAY = MONDAY.plusDays(6);

    @Autowired
    private TestClock clock;

    @Autowired
    private TestStation stations;

    @Autowired
    private TestWork work;

    @Autowired
    private Summaries summaries;

    @Autowired
    private SummaryWriting writing;

    @Autowired
    private Submissions submissions;

    @Autowired
    private WeeklyDuties duties;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private JdbcClient jdbc;

    private TestStation.People people;
    private EmployeeId self;
    private EmployeeId head;
    private SummaryId id;

    @BeforeEach
    void monday() {
        clock.set("2026-11-23T08:30");
        people = stations.create();
        self = people.get(Post.OPERATIONS_SPECIALIST);
        head = people.get(Post.STATION_HEAD);
        duties.run(MONDAY);
        id = stations.as(self, () -> writing.open(new Week(MONDAY)));
    }

    @Test
    void theWeekIsPlannedFromWhatIsDueInIt() {
        owes(3);
        owes(10);
        assertThat(ahead()).extracting(Work::title).containsExactly("计量故障 试验");
        Work chosen = ahead().getFirst();
        stations.run(self, () -> writing.plan(id, chosen));
        stations.run(self, () -> writing.plan(id, chosen));
        stations.run(self, () -> writing.plan(id, " 走访专变客户 "));
        assertThat(ahead()).isEmpty();
        assertThat(mine().planned()).extracting(item -> item.work().title()).containsExactly("计量故障 试验", "走访专变客户");
        stations.run(self, () -> writing.drop(id, mine().planned().getFirst().id()));
        assertThat(ahead()).hasSize(1);
    }

    @Test
    void whatWasDoneFillsItselfInOnceAndTicksThePlan() {
        ObligationId owed = owes(3);
        stations.run(self, () -> writing.plan(id, ahead().getFirst()));
        clock.set("2026-11-25T10:00");
        stations.run(self, () -> deadlines.fulfil(owed, clock.instant(), ""));
        work.did(self, MONDAY, "A");
        work.did(self, MONDAY.minusDays(1), "before");
        assertThat(fill()).isEqualTo(2);
        WeekItem spotCheck = mine().done().stream()
                .filter(item -> item.work().id().equals("A"))
                .findFirst()
                .orElseThrow();
        stations.run(self, () -> writing.tick(id, spotCheck.id(), false));
        stations.run(self, () -> writing.remark(id, spotCheck.id(), "资料待补"));
        assertThat(fill()).isZero();
        assertThat(mine().done())
                .hasSize(2)
                .anySatisfy(item ->
                        assertThat(item).returns(false, WeekItem::ticked).returns("资料待补", WeekItem::remark))
                .anySatisfy(item -> assertThat(item.work().id()).isEqualTo(String.valueOf(owed.value())));
        assertThat(mine().planned())
                .allSatisfy(item -> assertThat(item.ticked()).isTrue());
    }

    @Test
    void whatWasTakenBackIsNotNamedAnyMore() {
        work.did(self, MONDAY, "A");
        fill();
        work.takenBack(self, "A");
        fill();
        assertThat(mine().done()).isEmpty();
    }

    @Test
    void twoRevisionsStayAndTheLatestIsTheOneThatNames() {
        work.did(self, MONDAY, "A");
        fill();
        clock.set("2026-11-27T16:00");
        assertThat(submit()).isOne();
        assertThat(mine().row().obligation().orElseThrow().status()).isEqualTo(ObligationStatus.FULFILLED);
        assertThat(named()).containsExactly("A");
        assertThat(mine().changed()).isFalse();

        work.did(self, SUNDAY.minusDays(1), "B");
        clock.set("2026-11-29T23:59");
        fill();
        assertThat(mine().changed()).isTrue();
        assertThat(named()).containsExactly("A");
        assertThat(submit()).isEqualTo(2);
        assertThat(named()).containsExactly("A", "B");

        assertThat(stations.as(head, () -> summaries.revisions(id)))
                .extracting(SummaryRevision::number)
                .containsExactly(1, 2);
        assertThat(stations.as(head, () -> summaries.find(id, 1)).orElseThrow().done())
                .extracting(item -> item.work().id())
                .containsExactly("A");
        assertThat(work.heardOf(self))
                .extracting(event -> event.named().stream().map(Work::id).toList())
                .containsExactly(List.of("A"), List.of("A", "B"));
        assertThat(work.heardOf(self))
                .allSatisfy(event -> assertThat(event.week()).isEqualTo(MONDAY));
    }

    @Test
    void onlyWhatIsTickedIsNamedAndOnlyInWeeksThatTouchTheDays() {
        work.did(self, MONDAY, "A");
        work.did(self, MONDAY, "B");
        fill();
        WeekItem first = mine().done().getFirst();
        stations.run(self, () -> writing.tick(id, first.id(), false));
        assertThat(named()).as("a draft names nothing").isEmpty();
        submit();
        assertThat(named()).containsExactly("B");
        assertThat(summaries.named(self, SUNDAY, SUNDAY.plusDays(3), TestWork.TYPE))
                .containsExactly("B");
        assertThat(summaries.named(self, SUNDAY.plusDays(1), SUNDAY.plusDays(30), TestWork.TYPE))
                .isEmpty();
        assertThat(summaries.named(self, MONDAY.minusDays(30), MONDAY.minusDays(1), TestWork.TYPE))
                .isEmpty();
        assertThat(summaries.named(self, MONDAY, SUNDAY, "another.type")).isEmpty();
        assertThat(summaries.named(head, MONDAY, SUNDAY, TestWork.TYPE)).isEmpty();
    }

    @Test
    void whatWasPlannedIsDoneOrHasAReason() {
        stations.run(self, () -> writing.plan(id, "走访专变客户"));
        stations.run(self, () -> writing.write(id, SummaryText.WORK, "抽查 5 个台区"));
        long item = mine().planned().getFirst().id();
        refused("summaries.error.whyNot", this::submit);
        assertThat(stations.as(self, () -> summaries.revisions(id))).isEmpty();
        stations.run(self, () -> writing.remark(id, item, "客户停产"));
        assertThat(submit()).isOne();
    }

    @Test
    void anEmptyOneIsNotSubmitted() {
        refused("summaries.error.empty", this::submit);
        SummaryId next = stations.as(self, () -> writing.open(new Week(MONDAY).plus(1)));
        stations.run(self, () -> writing.write(next, SummaryText.WORK, "计划"));
        refused("summaries.error.early", () -> stations.run(self, () -> submissions.submit(next)));
    }

    @Test
    void afterSundayOnlyWhoeverLeadsOpensItAgainForOneMoreRevision() {
        stations.run(self, () -> writing.write(id, SummaryText.WORK, "抽查 5 个台区"));
        submit();
        refused("summaries.error.stillOpen", () -> stations.run(head, () -> submissions.reopen(id, "补充数量")));
        clock.set("2026-11-30T00:00");
        refused(
                "summaries.error.closed",
                () -> stations.run(self, () -> writing.write(id, SummaryText.WORK, "抽查 6 个台区")));
        refused("summaries.error.closed", this::submit);
        refused("summaries.error.notYours", () -> stations.run(self, () -> submissions.reopen(id, "补充数量")));
        refused("base.error.reason", () -> stations.run(head, () -> submissions.reopen(id, " ")));
        stations.run(head, () -> submissions.reopen(id, "补充数量"));
        stations.run(self, () -> writing.write(id, SummaryText.WORK, "抽查 6 个台区"));
        assertThat(submit()).isEqualTo(2);
        refused("summaries.error.closed", this::submit);
        assertThat(stations.as(self, () -> summaries.comments(id)))
                .extracting(SummaryComment::kind, SummaryComment::words)
                .containsExactly(tuple(SummaryComment.Kind.REOPENED, "补充数量"));
    }

    @Test
    void whatWasNeverSubmittedMayStillBeSubmittedLate() {
        clock.set("2026-12-02T09:00");
        stations.run(self, () -> writing.write(id, SummaryText.WORK, "抽查 5 个台区"));
        submit();
        assertThat(mine().row().obligation().orElseThrow().status()).isEqualTo(ObligationStatus.FULFILLED_LATE);
    }

    @Test
    void aNewRevisionIsCommentedAnew() {
        refused("summaries.error.notSubmitted", () -> stations.run(head, () -> submissions.comment(id, "很好")));
        stations.run(self, () -> writing.write(id, SummaryText.WORK, "抽查 5 个台区"));
        submit();
        assertThat(stations.as(head, summaries::toComment)).isOne();
        stations.run(head, () -> submissions.comment(id, "请补充户数"));
        assertThat(stations.as(head, summaries::toComment)).isZero();
        assertThat(mine().row().state()).isEqualTo(SummaryState.COMMENTED);
        submit();
        assertThat(mine().row().state()).isEqualTo(SummaryState.SUBMITTED);
        assertThat(stations.as(head, summaries::toComment)).isOne();
    }

    @Test
    void itIsMissingFromTheLastWorkingDayOnUntilItIsSubmitted() {
        clock.set("2026-11-26T17:00");
        assertThat(stations.as(self, summaries::missing)).isEmpty();
        clock.set("2026-11-27T08:30");
        assertThat(stations.as(self, summaries::missing))
                .extracting(SummaryRow::id)
                .containsExactly(id);
        assertThat(stations.as(head, summaries::missing)).isEmpty();
        stations.run(self, () -> writing.write(id, SummaryText.WORK, "抽查 5 个台区"));
        submit();
        assertThat(stations.as(self, summaries::missing)).isEmpty();
    }

    @Test
    void onlyTheLastThisAndTheNextWeekAreOpened() {
        for (int weeks : new int[] {-2, 2}) {
            refused("summaries.error.week", () -> stations.run(self, () -> writing.open(new Week(MONDAY).plus(weeks))));
        }
        assertThat(stations.as(self, () -> writing.open(new Week(MONDAY)))).isEqualTo(id);
    }

    @Test
    void badInputChangesNothing() {
        refused(
                "summaries.error.textTooLong",
                () -> stations.run(self, () -> writing.write(id, SummaryText.PROBLEMS, "问".repeat(4001))));
        refused("summaries.error.title", () -> stations.run(self, () -> writing.plan(id, " 一 ")));
        refused("summaries.error.title", () -> stations.run(self, () -> writing.plan(id, "长".repeat(201))));
        refused("summaries.error.gone", () -> stations.run(self, () -> writing.tick(id, 0, true)));
        work.did(self, MONDAY, "A");
        fill();
        long done = mine().done().getFirst().id();
        refused(
                "summaries.error.remarkTooLong",
                () -> stations.run(self, () -> writing.remark(id, done, "备".repeat(501))));
        refused("summaries.error.notPlanned", () -> stations.run(self, () -> writing.drop(id, done)));
        assertThat(mine().words()).isEqualTo(new SummaryWords("", "", ""));
        assertThat(mine().done())
                .hasSize(1)
                .allSatisfy(item -> assertThat(item.remark()).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update weekly_revision set work = 'x' where summary_id = %d",
                "delete from weekly_revision where summary_id = %d",
                "update weekly_revision_item set ticked = false where revision_id in (select id from weekly_revision where summary_id = %d)",
                "update weekly_comment set words = 'x' where summary_id = %d",
                "delete from weekly_comment where summary_id = %d"
            })
    void theDatabaseKeepsWhatWasSubmittedAndSaid(String statement) {
        work.did(self, MONDAY, "A");
        fill();
        submit();
        stations.run(head, () -> submissions.comment(id, "已阅"));
        assertThatThrownBy(() -> jdbc.sql(statement.formatted(id.value())).update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("never");
    }

    private ObligationId owes(int workingDays) {
        return stations.inTransaction(
                people.get(Post.COUNTER_CLERK),
                () -> deadlines.open(new OpenObligation(
                        "1.3",
                        new Subject("counter.meterFault", "F" + System.nanoTime(), "计量故障 试验", "faults/1"),
                        people.station(),
                        people.business(),
                        List.of(self),
                        clock.instant(),
                        new Budget.WorkingDays(workingDays),
                        "RESIDENTIAL_METER",
                        false)));
    }

    private List<Work> ahead() {
        return stations.as(self, () -> summaries.ahead(id));
    }

    private int fill() {
        return stations.as(self, () -> writing.fill(id));
    }

    private int submit() {
        return stations.as(self, () -> submissions.submit(id));
    }

    private SummaryDetails mine() {
        return stations.as(self, () -> summaries.find(id)).orElseThrow();
    }

    private List<String> named() {
        return summaries.named(self, MONDAY, SUNDAY, TestWork.TYPE);
    }

    private static void refused(String key, Runnable action) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(action::run)
                .satisfies(e -> assertThat(e.key()).isEqualTo(key));
    }
}
