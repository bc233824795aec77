package org.stationportal.summaries.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.stationportal.IntegrationTest;
import org.stationportal.KaribuScreen;
import org.stationportal.TestClock;
import org.stationportal.TestStation;
import org.stationportal.UseCase;
import org.stationportal.deadlines.Budget;
import org.stationportal.deadlines.Deadlines;
import org.stationportal.deadlines.ObligationId;
import org.stationportal.deadlines.OpenObligation;
import org.stationportal.deadlines.Subject;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.Post;
import org.stationportal.summaries.Submissions;
import org.stationportal.summaries.Summaries;
import org.stationportal.summaries.SummaryId;
import org.stationportal.summaries.SummaryText;
import org.stationportal.summaries.SummaryWriting;
import org.stationportal.summaries.Week;
import org.stationportal.summaries.WeeklyDuties;

/** The weeks, the week's page and its sheet: as a specialist, a leader, the head, and somebody who may not see them. */
@IntegrationTest(schema = "summaries", properties = "portal.sweep.at-once=false")
@UseCase("UC-024")
class SummaryViewsKT {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    @Autowired
    private KaribuScreen screen;

    @Autowired
    private TestClock clock;

    @Autowired
    private TestStation stations;

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

    private TestStation.People people;
    private EmployeeId specialist;
    private SummaryId id;

    @BeforeEach
    void monday() {
        clock.set("2026-11-23T08:30");
        people = stations.create();
        specialist = people.get(Post.OPERATIONS_SPECIALIST);
        duties.run(MONDAY);
        id = stations.as(specialist, () -> writing.open(new Week(MONDAY)));
    }

    @AfterEach
    void tearDown() {
        screen.close();
    }

    @Test
    void aSpecialistPlansFromWhatIsOpenAndSumsTheWeekUp() {
        ObligationId owed = owes("计量故障 甲", 3);
        owes("计量故障 乙", 4);
        open(Post.OPERATIONS_SPECIALIST, "weekly-summaries");
        Grid<?> weeks = _find(Grid.class).getFirst();
        assertThat(GridKt._getCellComponent(weeks, 0, "which").getElement().getTextRecursively())
                .contains("11月27日(周五)17:30");
        _click(button("填写本周"));
        assertThat(UI.getCurrent().getActiveViewLocation().getPath()).isEqualTo("weekly-summaries/" + id.value());
        assertThat(page()).contains("本周到期的待办 2 件", "系统中还没有本周完成的工作");
        _click(_find(Button.class, spec -> spec.withText("列入")).getFirst());
        assertThat(page()).contains("本周到期的待办 1 件", "已保存 08:30");
        _click(button("全部列入"));
        assertThat(page()).doesNotContain("本周到期的待办");
        _setValue(_get(TextField.class, spec -> spec.withLabel("其他计划")), "走访专变客户");
        _click(button("添加"));
        assertThat(ticks("已完成")).extracting(Checkbox::getValue).containsExactly(false, false, false);

        clock.set("2026-11-27T16:00");
        stations.run(specialist, () -> deadlines.fulfil(owed, clock.instant(), ""));
        UI.getCurrent().navigate("weekly-summaries");
        UI.getCurrent().navigate("weekly-summaries/" + id.value());
        assertThat(ticks("列入总结")).as("filled by itself on the last day").hasSize(1);
        assertThat(ticks("已完成")).extracting(Checkbox::getValue).containsExactly(true, false, false);

        _click(button("提交"));
        TextField why = remarks("未完成的原因").get(1);
        assertThat(why.isInvalid()).isTrue();
        assertThat(why.getErrorMessage()).contains("计量故障 乙", "请写明原因");
        _setValue(why, "客户外出");
        _setValue(ticks("已完成").get(2), true);
        _setValue(_get(TextArea.class, spec -> spec.withLabel("本周工作")), "抽查 5 个台区");
        _click(button("提交"));
        assertThat(page()).contains("已提交", "第 1 版 · 11月27日(周五)16:00提交").doesNotContain("提交后有改动");
        _setValue(_get(TextArea.class, spec -> spec.withLabel("存在问题")), "人手不足");
        assertThat(page()).contains("提交后有改动，尚未再次提交");
        _click(button("提交"));
        assertThat(page()).contains("第 2 版 · 11月27日(周五)16:00提交");
        _assertNone(Button.class, spec -> spec.withText("添加点评"));
        UI.getCurrent().navigate("weekly-summaries/" + id.value(), QueryParameters.of("revision", "1"));
        assertThat(page()).contains("这是第 1 版提交时的内容").doesNotContain("人手不足");
        _assertNone(Button.class, spec -> spec.withText("提交"));
    }

    @Test
    void anEmptyOneIsRefusedAtTheFieldOfTheWork() {
        open(Post.OPERATIONS_SPECIALIST, "weekly-summaries/" + id.value());
        _click(button("提交"));
        TextArea work = _get(TextArea.class, spec -> spec.withLabel("本周工作"));
        assertThat(work.isInvalid()).isTrue();
        assertThat(work.getErrorMessage()).contains("请列入已完成的工作");
        _click(button("添加"));
        assertThat(_get(TextField.class, spec -> spec.withLabel("其他计划")).isInvalid())
                .isTrue();
    }

    @Test
    void theHeadSeesWhoHasNotSubmittedCommentsAndOpensItAgain() {
        stations.run(specialist, () -> writing.plan(id, "走访专变客户"));
        open(Post.STATION_HEAD, "weekly-summaries");
        assertThat(tab("人员名单").isSelected()).isTrue();
        Grid<?> week = _find(Grid.class).getFirst();
        assertThat(GridKt._size(week))
                .as("two specialists and two leaders owe one")
                .isEqualTo(4);
        UI.getCurrent().navigate("weekly-summaries/" + id.value());
        assertThat(page()).contains("走访专变客户", "未提交");
        _assertNone(WordsCard.class);
        _assertNone(TextArea.class);

        submit();
        UI.getCurrent().navigate("weekly-summaries");
        UI.getCurrent().navigate("weekly-summaries/" + id.value());
        assertThat(page()).contains("抽查 5 个台区", "客户停产");
        _assertNone(Button.class, spec -> spec.withText("退回补充"));
        _click(button("添加点评"));
        assertThat(_get(TextArea.class, spec -> spec.withLabel("点评")).isInvalid())
                .isTrue();
        _setValue(_get(TextArea.class, spec -> spec.withLabel("点评")), "下周补走访");
        _click(button("添加点评"));
        assertThat(page()).contains("下周补走访", "点评第 1 版", "已点评");

        clock.set("2026-11-30T09:00");
        UI.getCurrent().navigate("weekly-summaries");
        UI.getCurrent().navigate("weekly-summaries/" + id.value());
        _click(button("退回补充"));
        _setValue(_find(TextArea.class).getLast(), "请补充走访情况");
        _click(_find(Button.class, spec -> spec.withText("退回补充")).getLast());
        assertThat(page()).contains("退回第 1 版补充", "请补充走访情况");
        screen.close();
        open(Post.OPERATIONS_SPECIALIST, "weekly-summaries/" + id.value());
        assertThat(page()).contains("请补充走访情况");
        _click(button("提交"));
        assertThat(page()).contains("第 2 版");
    }

    @Test
    void aLeaderReadsHisPeoplesAndNotTheSpecialists() {
        EmployeeId fitter = people.get(Post.FITTER);
        SummaryId his = stations.as(fitter, () -> writing.open(new Week(MONDAY)));
        stations.run(fitter, () -> writing.write(his, SummaryText.WORK, "装表 3 户"));
        stations.run(fitter, () -> submissions.submit(his));
        open(Post.BUSINESS_TEAM_LEADER, "weekly-summaries");
        assertThat(tab("我的").isSelected()).as("he owes one himself").isTrue();
        UI.getCurrent().navigate("weekly-summaries/" + his.value());
        assertThat(page()).contains("装表 3 户");
        _assertOne(Button.class, spec -> spec.withText("添加点评"));
        assertThatThrownBy(() -> UI.getCurrent().navigate("weekly-summaries/" + id.value()))
                .hasMessageContaining("no such summary");
    }

    @Test
    void whoMayNotSeeItIsToldThatThereIsNone() {
        submit();
        open(Post.FITTER, "weekly-summaries");
        assertThat(page()).contains("还没有周工作计划总结");
        assertThat(_find(Tab.class)).extracting(Tab::getLabel).containsExactly("我的");
        for (String path : List.of("", "/print")) {
            assertThatThrownBy(() -> UI.getCurrent().navigate("weekly-summaries/" + id.value() + path))
                    .hasMessageContaining("no such summary");
        }
    }

    @Test
    void theSheetHasThePlanWhatWasDoneTheWordsAndTheComments() {
        ObligationId owed = owes("计量故障 甲", 3);
        stations.run(specialist, () -> deadlines.fulfil(owed, clock.instant(), ""));
        stations.run(specialist, () -> writing.fill(id));
        stations.run(specialist, () -> writing.plan(id, "走访专变客户"));
        submit();
        stations.run(people.get(Post.STATION_HEAD), () -> submissions.comment(id, "已阅"));
        open(Post.OPERATIONS_SPECIALIST, "weekly-summaries/" + id.value());
        String print = _get(Anchor.class, spec -> spec.withText("打印")).getHref();
        assertThat(print).isEqualTo("weekly-summaries/" + id.value() + "/print");
        UI.getCurrent().navigate(print);
        assertThat(page())
                .contains("试验供电所", "周工作计划总结", "走访专变客户", "未完成", "客户停产")
                .contains("计量故障 甲", "1 件", "抽查 5 个台区", "已阅", "填报人签字");
    }

    /** With whatever is planned and not done given a reason. */
    private void submit() {
        stations.run(specialist, () -> {
            writing.write(id, SummaryText.WORK, "抽查 5 个台区");
            summaries.find(id).orElseThrow().planned().forEach(item -> writing.remark(id, item.id(), "客户停产"));
            submissions.submit(id);
        });
    }

    private ObligationId owes(String title, int workingDays) {
        return stations.inTransaction(
                people.get(Post.COUNTER_CLERK),
                () -> deadlines.open(new OpenObligation(
                        "1.3",
                        new Subject("counter.meterFault", title, title, "faults/1"),
                        people.station(),
                        people.business(),
                        List.of(specialist),
                        clock.instant(),
                        new Budget.WorkingDays(workingDays),
                        "RESIDENTIAL_METER",
                        false)));
    }

    private static Tab tab(String label) {
        return _find(Tab.class).stream()
                .filter(tab -> tab.getLabel().equals(label))
                .findFirst()
                .orElseThrow();
    }

    private static Button button(String text) {
        return _get(Button.class, spec -> spec.withText(text));
    }

    private static List<Checkbox> ticks(String label) {
        return _find(Checkbox.class).stream()
                .filter(box -> box.getAriaLabel().orElse("").startsWith(label + " "))
                .toList();
    }

    private static List<TextField> remarks(String label) {
        return _find(TextField.class).stream()
                .filter(field -> field.getAriaLabel().orElse("").startsWith(label + " "))
                .toList();
    }

    private static String page() {
        return KaribuScreen.text(_get(Main.class));
    }

    private void open(Post post, String path) {
        screen.open(
                people.get(post), Set.of(WeeklySummariesView.class, WeeklySummaryView.class, SummarySheetView.class));
        UI.getCurrent().navigate(path);
    }
}
