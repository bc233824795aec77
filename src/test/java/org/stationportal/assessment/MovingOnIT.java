package org.stationportal.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.stationportal.assessment.MonthScene.OCTOBER;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stationportal.IntegrationTest;
import org.stationportal.TestClock;
import org.stationportal.TestStation;
import org.stationportal.UseCase;
import org.stationportal.assessment.MonthScene.Scene;
import org.stationportal.base.RuleViolation;
import org.stationportal.organization.EmployeeId;

/** What is pending blocks the approval until it is settled or left to the next month; and a page grows old. */
@IntegrationTest
@UseCase("UC-026")
class MovingOnIT {

    private static final YearMonth NOVEMBER = OCTOBER.plusMonths(1);

    @Autowired
    private MonthScene scenes;

    @Autowired
    private Months months;

    @Autowired
    private MovingOn movingOn;

    @Autowired
    private Corrections corrections;

    @Autowired
    private Ledger ledger;

    @Autowired
    private TestStation stations;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aPendingAppealBlocksUntilTheHeadMovesIt() {
        Scene scene = scenes.at(MonthState.SUBMITTED);
        scenes.decided(scene.entry(), EntryDecision.Kind.APPEALED, scene.fitter());
        assertThat(blocks(scene)).containsExactly(new Block("assessment.block.appeals", List.of(1), "appeals"));
        refused("assessment.error.blocked", scene.head(), () -> scenes.approve(scene));
        refused("base.error.reason", scene.head(), () -> movingOn.move(OCTOBER, " "));
        stations.run(scene.head(), () -> movingOn.move(OCTOBER, "申诉人出差，下月处理"));
        assertThat(blocks(scene)).isEmpty();
        assertThat(stations.as(scene.head(), () -> ledger.find(scene.entry()))
                        .orElseThrow()
                        .month())
                .isEqualTo(NOVEMBER);
        MonthEvent moved = scenes.month(scene).history().getLast();
        assertThat(moved.kind()).isEqualTo(MonthEvent.Kind.APPEALS_MOVED);
        assertThat(moved.number()).isEqualTo(1);
        assertThat(moved.reason()).contains("申诉人出差，下月处理");
        refused("assessment.error.nothingPending", scene.head(), () -> movingOn.move(OCTOBER, "再移一次"));
        scenes.approve(scene);
        assertThat(stations.as(scene.head(), () -> months.figures(OCTOBER)).rows())
                .isEmpty();
        // once upheld it counts in the month to which it was moved
        scenes.decided(scene.entry(), EntryDecision.Kind.UPHELD, scene.head());
        assertThat(stations.as(scene.head(), () -> months.figures(NOVEMBER)).total())
                .isEqualByComparingTo("-20");
    }

    @Test
    void appealsOfTheHeadAreMovedByTheDeputy() {
        Scene scene = scenes.at(MonthState.OPEN);
        clock.set("2026-10-31T17:00");
        EntryId ofHead = scenes.breach(scene.people(), scene.head());
        stations.run(scene.leader(), () -> months.startReview(OCTOBER));
        scenes.decided(scene.entry(), EntryDecision.Kind.APPEALED, scene.fitter());
        refused("assessment.error.othersMove", scene.deputy(), () -> movingOn.move(OCTOBER, "职工的由所长移"));
        scenes.decided(ofHead, EntryDecision.Kind.APPEALED, scene.head());
        stations.run(scene.head(), () -> movingOn.move(OCTOBER, "申诉人出差"));
        assertThat(monthOf(scene.entry())).isEqualTo(NOVEMBER);
        assertThat(monthOf(ofHead)).isEqualTo(OCTOBER);
        refused("assessment.error.othersMove", scene.head(), () -> movingOn.move(OCTOBER, "本人的不能移"));
        stations.run(scene.deputy(), () -> movingOn.move(OCTOBER, "上级正在核实"));
        assertThat(monthOf(ofHead)).isEqualTo(NOVEMBER);
    }

    @Test
    void aBreachWhoseNoticeIsNotServedBlocksUntilItIsLeftToTheNextMonth() {
        Scene scene = scenes.at(MonthState.SUBMITTED);
        scenes.unserved(scene);
        assertThat(blocks(scene)).containsExactly(new Block("assessment.block.unserved", List.of(1), "team"));
        refused("assessment.error.blocked", scene.head(), () -> scenes.approve(scene));
        refused("assessment.error.nothingPending", scene.deputy(), () -> movingOn.move(OCTOBER, "不由副所长决定"));
        stations.run(scene.head(), () -> movingOn.move(OCTOBER, "职工外出培训，返岗后送达"));
        assertThat(blocks(scene)).isEmpty();
        assertThat(scenes.month(scene).history().getLast().kind()).isEqualTo(MonthEvent.Kind.NOTICES_MOVED);
        scenes.approve(scene);
    }

    @Test
    void whatWasHandedOverTooLateBlocksNothing() {
        Scene scene = scenes.at(MonthState.SUBMITTED);
        scenes.unserved(scene);
        jdbc.sql("insert into sweep_run (started_at, millis) values (utc_timestamp(), 0)")
                .update();
        jdbc.sql("""
                insert into sweep_deferral (run_id, obligation_id, employee_id, reason, at)
                select (select max(id) from sweep_run), o.id, :who, 'SHORT_HANDOVER', utc_timestamp() from obligation o
                where o.station_id = :station and o.status = 'OPEN'""")
                .param("who", scene.fitter().value())
                .param("station", scene.people().station().value())
                .update();
        assertThat(blocks(scene)).isEmpty();
    }

    @Test
    void nothingMovesFromAMonthThatIsNotUnderWay() {
        for (MonthState state : List.of(MonthState.OPEN, MonthState.APPROVED, MonthState.PUBLISHED)) {
            Scene scene = scenes.at(state);
            refused("assessment.error.notPossible." + state, scene.head(), () -> movingOn.move(OCTOBER, "试试"));
        }
    }

    @Test
    void aPageIsOldOnceSomethingWasDecidedAboutAnEntry() {
        Scene scene = scenes.at(MonthState.SUBMITTED);
        long seen = scenes.month(scene).version();
        scenes.decided(scene.entry(), EntryDecision.Kind.APPEALED, scene.fitter());
        scenes.decided(scene.entry(), EntryDecision.Kind.OVERTURNED, scene.head());
        refused("assessment.error.stale", scene.head(), () -> months.approve(OCTOBER, "test", seen));
        scenes.approve(scene);
        assertThat(stations.as(scene.head(), () -> months.figures(OCTOBER)).rows())
                .isEmpty();
    }

    @Test
    void aPageIsOldOnceAnAmountWasSet() {
        Scene scene = scenes.at(MonthState.OPEN);
        clock.set("2026-10-31T17:00");
        stations.changeClause(
                scene.people(),
                "1.3",
                LocalDate.of(2026, 10, 31),
                Map.of(),
                Map.of("RESIDENTIAL_METER", Optional.empty()));
        EntryId unset = scenes.breach(scene.people(), scene.fitter());
        stations.run(scene.leader(), () -> months.startReview(OCTOBER));
        scenes.confirm(scene, unset);
        scenes.submit(scene);
        long seen = scenes.month(scene).version();
        stations.run(scene.head(), () -> corrections.setAmount(unset, BigDecimal.TEN, "按站务会议定"));
        refused("assessment.error.stale", scene.head(), () -> months.approve(OCTOBER, "test", seen));
        scenes.approve(scene);
    }

    @Test
    void anApprovalIsNotPlayedAgain() {
        Scene scene = scenes.at(MonthState.SUBMITTED);
        long version = scenes.month(scene).version();
        scenes.approve(scene);
        refused("assessment.error.notPossible.APPROVED", scene.head(), () -> months.approve(OCTOBER, "test", version));
        refused("assessment.error.notPossible.APPROVED", scene.head(), () -> months.returnForReview(OCTOBER, "太晚了"));
        refused("assessment.error.notPossible.APPROVED", scene.leader(), () -> months.submit(OCTOBER));
    }

    private YearMonth monthOf(EntryId entry) {
        return YearMonth.parse(jdbc.sql("select month from standing_entry where id = :id")
                .param("id", entry.value())
                .query(String.class)
                .single());
    }

    private List<Block> blocks(Scene scene) {
        return stations.as(scene.head(), () -> months.blocks(OCTOBER));
    }

    private void refused(String key, EmployeeId who, Runnable action) {
        assertThatThrownBy(() -> stations.run(who, action))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        violation -> assertThat(violation.key()).isEqualTo(key));
    }
}
