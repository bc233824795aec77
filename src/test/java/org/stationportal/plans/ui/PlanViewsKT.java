package org.stationportal.plans.ui;

import static com.github.mvysny.kaributesting.v10.GridKt._getFormattedRow;
import static com.github.mvysny.kaributesting.v10.GridKt._size;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static com.github.mvysny.kaributesting.v10.NotificationsKt.expectNotifications;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stationportal.IntegrationTest;
import org.stationportal.KaribuScreen;
import org.stationportal.TestStation;
import org.stationportal.UseCase;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.EmployeeSummary;
import org.stationportal.organization.Employees;
import org.stationportal.organization.Post;
import org.stationportal.plans.CompleteItem;
import org.stationportal.plans.ItemState;
import org.stationportal.plans.PlanChanges;
import org.stationportal.plans.PlanFixture;
import org.stationportal.plans.PlanItem;
import org.stationportal.plans.PlanKind;
import org.stationportal.plans.PlanState;
import org.stationportal.plans.PlanSummary;
import org.stationportal.plans.PlanWork;
import org.stationportal.plans.Plans;
import org.stationportal.plans.Result;

/** The pages of plans by their labels, as each post meets them. */
@IntegrationTest(schema = "files", properties = "portal.sweep.at-once=false")
@UseCase("UC-020")
class PlanViewsKT {

    @Autowired
    private KaribuScreen screen;

    @Autowired
    private PlanFixture fixture;

    @Autowired
    private TestStation stations;

    @Autowired
    private Employees employees;

    @Autowired
    private Plans plans;

    @Autowired
    private PlanWork work;

    @Autowired
    private PlanChanges changes;

    @Autowired
    private JdbcClient jdbc;

    private PlanFixture.October october;

    @BeforeEach
    void october() {
        october = fixture.october();
        fixture.day("2026-10-06", october.people());
    }

    @AfterEach
    void tearDown() {
        screen.close();
    }

    @Test
    void theMonthAsAListABoardAndACalendar() {
        open(Post.STATION_HEAD, "plans");
        assertThat(text()).contains("计划 · 2026年10月", "抄表质量抽查", "拆迁片区巡视", "已完成 0 · 待办 1", "生成本月计划");
        _click(button("看板"));
        assertThat(text()).contains("拟定中", "执行中", "已完成");
        _click(button("月历"));
        assertThat(text()).contains("电价执行情况收集：完成截止", "8日 周四");
        _click(button("我的"));
        assertThat(text()).doesNotContain("电价执行情况收集：完成截止");
        _click(_get(
                Button.class,
                spec -> spec.withPredicate(b -> "下一月".equals(b.getElement().getAttribute("aria-label")))));
        assertThat(text()).contains("2026年11月");
        _click(button("生成本月计划"));
        assertThat(text()).contains("2026年11月");
    }

    @Test
    void anAreaManagerSeesHisOwnAndMakesNothing() {
        open(Post.AREA_MANAGER, "plans");
        assertThat(text()).contains("2026年10月超期异常表计清单").doesNotContain("2026年10月抄表质量抽查");
        assertThat(_find(Button.class)).extracting(Button::getText).doesNotContain("生成本月计划", "我的", "全部");
    }

    @Test
    void anAreaManagerDoesHisItemWithWhatHeFoundAndWhomHeDoubts() {
        open(Post.AREA_MANAGER, "my-plan");
        assertThat(text()).contains("我的计划项", "待办 2 项", "电价执行情况收集");
        PlanItem item = fixture.first(october, fixture.one(october, PlanKind.TARIFF_COLLECTION));
        assertThat(_find(Anchor.class))
                .extracting(Anchor::getHref)
                .contains("plan-items/" + item.id().value());
        UI.getCurrent().navigate("plan-items/" + item.id().value());
        result().setValue(Result.PROBLEM);
        _get(DatePicker.class, spec -> spec.withLabel("完成日期")).setValue(LocalDate.of(2026, 10, 7));
        _click(button("完成"));
        assertThat(_get(DatePicker.class, spec -> spec.withLabel("完成日期")).getErrorMessage())
                .isEqualTo("完成日期不能晚于今天。");
        _get(DatePicker.class, spec -> spec.withLabel("完成日期")).setValue(LocalDate.of(2026, 10, 6));
        _click(button("完成"));
        assertThat(remark().isInvalid()).isTrue();
        _setValue(remark(), "一户居民电价经营小卖部");
        _click(button("添加存疑客户"));
        _setValue(_get(TextField.class, spec -> spec.withLabel("户号")), "0000000000");
        _setValue(_get(TextField.class, spec -> spec.withLabel("存疑原因")), "居民电价用于经营");
        _click(button("完成"));
        assertThat(text()).contains("没有找到客户 0000000000");
        assertThat(remark().getValue()).as("what was typed stays").isEqualTo("一户居民电价经营小卖部");
        String no = fixture.customerNo(october, 2);
        _setValue(_get(TextField.class, spec -> spec.withLabel("户号")), no);
        _click(button("完成"));
        assertThat(text()).contains("已办理", "一户居民电价经营小卖部", "存疑：" + no);
        assertThat(_find(Button.class)).extracting(Button::getText).doesNotContain("完成");
        UI.getCurrent().navigate("my-plan");
        assertThat(text()).contains("待办 1 项").doesNotContain("电价执行情况收集");
    }

    @Test
    void whatFailsLosesNothingThatWasTyped() {
        PlanSummary plan = fixture.one(october, PlanKind.TARIFF_CHECK);
        EmployeeId specialist = october.people().get(Post.OPERATIONS_SPECIALIST);
        stations.run(specialist, () -> changes.add(plan.id(), fixture.customerNo(october, 1), ""));
        stations.run(specialist, () -> plans.release(plan.id(), ""));
        PlanItem item = fixture.first(october, plan);
        open(Post.OPERATIONS_SPECIALIST, "plan-items/" + item.id().value());
        _setValue(remark(), "现场核实用途为居民");
        stations.run(
                october.people().get(Post.LINE_LOSS_SPECIALIST),
                () -> work.complete(new CompleteItem(item.id(), LocalDate.of(2026, 10, 6), Result.FINE, "")));
        _click(button("完成"));
        expectNotifications(item.no() + " 已经完成。");
        assertThat(remark().getValue()).isEqualTo("现场核实用途为居民");
        assertThat(button("完成").isEnabled()).isTrue();
    }

    @Test
    void whatIsLeftIsShownPageByPage() {
        PlanSummary plan = fixture.one(october, PlanKind.PATROL);
        jdbc.sql(
                        "insert into plan_item (plan_id, kind, subject_id, no, name) select :plan, 'CUSTOMER', 910000000 + seq,"
                                + " concat('T', seq), '巡视户' from seq_1_to_250")
                .param("plan", plan.id().value())
                .update();
        open(Post.AREA_MANAGER, "my-plan");
        assertThat(text()).contains("待办 252 项", "继续显示，还有 152 项");
        _click(button("继续显示，还有 152 项"));
        _click(button("继续显示，还有 52 项"));
        assertThat(text()).doesNotContain("继续显示");
        assertThat(_find(Anchor.class).stream()
                        .map(Anchor::getHref)
                        .filter(href -> href.startsWith("plan-items/"))
                        .distinct())
                .hasSize(252);
    }

    @Test
    void theReadingLeaderWritesTheSummaryFromTheFacts() {
        PlanSummary summary = fixture.one(october, PlanKind.TARIFF_SUMMARY);
        open(Post.READING_TEAM_LEADER, "plans/" + summary.id().value());
        assertThat(text()).contains("当日收集的情况", "东街台区", "待办");
        _click(button("提交汇总"));
        TextArea words = _get(TextArea.class, spec -> spec.withLabel("文字说明"));
        assertThat(words.isInvalid()).isTrue();
        _setValue(words, "本轮抄表未发现电价执行问题");
        _click(button("提交汇总"));
        assertThat(text()).contains("本轮抄表未发现电价执行问题", "已完成，没有待办的事。");
    }

    @Test
    void aListSaysWhyEachMeterIsInItAndIsHandedIn() {
        PlanSummary list = fixture.one(october, PlanKind.METER_LIST);
        open(Post.AREA_MANAGER, "plans/" + list.id().value());
        assertThat(text()).contains("还剩", "负责人：");
        Grid<PlanItem> grid = grid();
        assertThat(_size(grid)).isEqualTo(1);
        assertThat(String.join(" ", _getFormattedRow(grid, 0))).contains("应于 10月20日(周二) 前轮换");
        _click(button("提交计划"));
        _click(button("保存"));
        assertThat(fixture.one(october, PlanKind.METER_LIST).state()).isEqualTo(PlanState.DONE);
        assertThat(text()).contains("已完成");
    }

    @Test
    void afterTheReleaseASpecialistChangesThePlanWithAReason() {
        PlanSummary plan = fixture.one(october, PlanKind.TARIFF_CHECK);
        open(Post.OPERATIONS_SPECIALIST, "plans/" + plan.id().value());
        add(fixture.customerNo(october, 1));
        add("0000000000");
        assertThat(_get(TextField.class, spec -> spec.withLabel("客户户号")).getErrorMessage())
                .contains("没有找到客户 0000000000");
        _click(button("提交计划"));
        _click(button("保存"));
        assertThat(text()).contains("完成下一项：李建国1");
        add(fixture.customerNo(october, 2));
        _setValue(_get(TextArea.class, spec -> spec.withLabel("原因")), "现场发现用途改变");
        _click(button("确认更改"));
        assertThat(text()).contains("第 2 版", "更改记录", "现场发现用途改变");
        assertThat(_size(grid())).isEqualTo(2);
    }

    @Test
    void theReasonOfAChangeThatIsRefusedNeedNotBeTypedAgain() {
        PlanSummary plan = fixture.one(october, PlanKind.TARIFF_CHECK);
        EmployeeId specialist = october.people().get(Post.OPERATIONS_SPECIALIST);
        stations.run(specialist, () -> changes.add(plan.id(), fixture.customerNo(october, 1), ""));
        stations.run(specialist, () -> plans.release(plan.id(), ""));
        open(Post.OPERATIONS_SPECIALIST, "plans/" + plan.id().value());
        add("0000000000");
        _setValue(reason(), "现场发现用途改变");
        _click(button("确认更改"));
        assertThat(_get(TextField.class, spec -> spec.withLabel("客户户号")).getErrorMessage())
                .contains("没有找到客户 0000000000");
        add(fixture.customerNo(october, 2));
        assertThat(reason().getValue()).isEqualTo("现场发现用途改变");
        _setValue(reason(), "改".repeat(501));
        _click(button("确认更改"));
        assertThat(reason().isInvalid()).as("it stays where it was typed").isTrue();
        assertThat(reason().getValue()).hasSize(501);
        _setValue(reason(), "现场发现用途改变");
        _click(button("确认更改"));
        assertThat(text()).contains("第 2 版", "现场发现用途改变");
    }

    @Test
    void aLeaderGivesAnAreasMetersToAFitterAndTheFitterReplacesThem() {
        PlanSummary list = fixture.one(october, PlanKind.METER_LIST);
        stations.run(october.people().get(Post.AREA_MANAGER), () -> plans.release(list.id(), ""));
        PlanSummary summary = fixture.one(october, PlanKind.METER_SUMMARY);
        stations.run(october.people().get(Post.READING_TEAM_LEADER), () -> plans.release(summary.id(), "共 1 只"));
        fixture.day("2026-10-07", october.people());
        PlanSummary replacement =
                fixture.all(october, LocalDate.of(2026, 11, 1)).getFirst();
        open(Post.BUSINESS_TEAM_LEADER, "plans/" + replacement.id().value());
        EmployeeSummary fitter = employees.get(october.people().get(Post.FITTER));
        _click(button("交给装表人"));
        assertThat(fitters().isInvalid()).isTrue();
        fitters().setValue(fitter);
        _click(button("选中筛选出的全部待办"));
        _click(button("交给装表人"));
        assertThat(fixture.first(october, replacement).assignee()).contains(fitter.id());
        _click(button("提交计划"));
        _click(button("保存"));
        screen.close();
        open(Post.FITTER, "my-plan");
        assertThat(text()).contains("待办 1 项", "东街台区");
        assertThat(_find(Anchor.class))
                .extracting(Anchor::getHref)
                .contains("meters/" + fixture.first(october, replacement).no());
    }

    @Test
    void whatIsAskedToBePutOffTheLeaderDecides() {
        PlanItem item = fixture.first(october, fixture.one(october, PlanKind.TARIFF_COLLECTION));
        open(Post.AREA_MANAGER, "plan-items/" + item.id().value());
        _click(button("申请延期"));
        _setValue(_get(TextArea.class, spec -> spec.withLabel("原因")), "抢修任务冲突");
        _click(button("提交申请"));
        assertThat(_get(TextField.class, spec -> spec.withLabel("证明材料")).isInvalid())
                .isTrue();
        _setValue(_get(TextField.class, spec -> spec.withLabel("证明材料")), "抢修工单 20261006");
        _click(button("提交申请"));
        screen.close();
        open(Post.READING_TEAM_LEADER, "plans/" + item.plan().value());
        assertThat(text()).contains("延期申请", "抢修任务冲突", "抢修工单 20261006");
        _click(button("同意"));
        assertThat(text()).contains("已同意", "延期 1");
        assertThat(fixture.first(october, fixture.one(october, PlanKind.TARIFF_COLLECTION))
                        .state())
                .isEqualTo(ItemState.POSTPONED);
    }

    @Test
    void theListIsPrintedWithRoomForResultAndSignature() {
        PlanSummary patrol = fixture.one(october, PlanKind.PATROL);
        open(Post.AREA_MANAGER, "plans/" + patrol.id().value() + "/print");
        assertThat(text()).contains("东街台区", "共 1 项", "结果", "签名", "办理人签名：");
    }

    @Test
    void theListOfAReadingSectionIsPrintedAsThatOfAnArea() {
        jdbc.sql("update customer set reading_section = if(name = '李建国1', '东街一段', '东街二段') where area_id = :area")
                .param("area", october.area().value())
                .update();
        PlanSummary list = fixture.one(october, PlanKind.METER_LIST);
        open(Post.AREA_MANAGER, "plans/" + list.id().value());
        sections().setValue("东街一段");
        String print = _get(Anchor.class, spec -> spec.withText("打印清单")).getHref();
        UI.getCurrent()
                .navigate(
                        print.substring(0, print.indexOf('?')),
                        QueryParameters.fromString(print.substring(print.indexOf('?') + 1)));
        assertThat(text()).contains("抄表段 东街一段", "东街台区", "共 1 项", "办理人签名：");
        UI.getCurrent().navigate("plans/" + list.id().value() + "/print", QueryParameters.of("section", "东街二段"));
        assertThat(text()).contains("抄表段 东街二段", "共 0 项");
    }

    @Test
    void aSpecialistEndsADemolition() {
        open(Post.LINE_LOSS_SPECIALIST, "demolition-areas");
        assertThat(text()).contains("东街台区", "旧城改造", "10月1日(周四) 起");
        _click(button("标为拆迁片区"));
        assertThat(_get(ComboBox.class, spec -> spec.withLabel("台区")).isInvalid())
                .isTrue();
        _click(button("结束"));
        assertThat(text()).contains("10月1日(周四) 至 10月6日(周二)");
    }

    private void add(String no) {
        _setValue(_get(TextField.class, spec -> spec.withLabel("客户户号")), no);
        _click(button("加入"));
    }

    private void open(Post post, String path) {
        screen.open(
                october.people().get(post),
                Set.of(
                        PlansView.class,
                        PlanView.class,
                        PlanItemView.class,
                        MyPlanView.class,
                        PlanPrintView.class,
                        DemolitionView.class));
        UI.getCurrent().navigate(path);
    }

    private static String text() {
        return KaribuScreen.text(_get(Main.class));
    }

    private static Button button(String text) {
        return _get(Button.class, spec -> spec.withText(text));
    }

    @SuppressWarnings("unchecked")
    private static Grid<PlanItem> grid() {
        return _get(Grid.class);
    }

    @SuppressWarnings("unchecked")
    private static RadioButtonGroup<Result> result() {
        return _get(RadioButtonGroup.class);
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<String> sections() {
        return _get(ComboBox.class, spec -> spec.withLabel("抄表段"));
    }

    private static TextArea reason() {
        return _get(TextArea.class, spec -> spec.withLabel("原因"));
    }

    private static TextArea remark() {
        return _get(TextArea.class, spec -> spec.withLabel("备注"));
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<EmployeeSummary> fitters() {
        return _get(ComboBox.class, spec -> spec.withLabel("装表人"));
    }
}
