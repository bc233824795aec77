package org.stationportal.complaints.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.stationportal.IntegrationTest;
import org.stationportal.KaribuScreen;
import org.stationportal.TestClock;
import org.stationportal.TestStation;
import org.stationportal.UseCase;
import org.stationportal.complaints.ComplaintFixture;
import org.stationportal.complaints.ComplaintSource;
import org.stationportal.complaints.Outcome;
import org.stationportal.complaints.Severity;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.EmployeeSummary;
import org.stationportal.organization.Employees;
import org.stationportal.organization.Post;

/** Complaints on the screen by their labels, in Chinese: taken in at the counter, the list, and the page step by step. */
@IntegrationTest
@UseCase("UC-019")
class ComplaintViewsKT {

    @Autowired
    private KaribuScreen screen;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private TestClock clock;

    @Autowired
    private TestStation stations;

    @Autowired
    private Employees employees;

    @Autowired
    private ComplaintFixture fixture;

    private TestStation.People people;

    @BeforeEach
    void station() {
        clock.set("2026-11-24T09:00");
        people = stations.create();
    }

    @AfterEach
    void tearDown() {
        screen.close();
    }

    @Test
    void aComplaintIsTakenInAtTheCounter() throws ClassNotFoundException {
        fixture.takenIn(people);
        atTheCounter();
        assertThat(shown()).contains("11月30日(周一)17:30", "须在 11月25日(周三)09:00 前联系客户");
        assertThat(handler().getValue().id()).isEqualTo(people.get(Post.COUNTER_CLERK));
        save();
        assertThat(_get(TextField.class, spec -> spec.withLabel("投诉人")).getErrorMessage())
                .startsWith("请填写投诉人姓名");
        _setValue(_get(TextField.class, spec -> spec.withLabel("投诉人")), "王先生");
        _setValue(_get(TextField.class, spec -> spec.withLabel("联系电话")), "13900000001");
        assertThat(shown()).contains("90 天内第 2 次投诉");
        save();
        assertThat(words("投诉内容").getErrorMessage()).isEqualTo("请填写 2 至 2,000 个字，现有 0 个字。");
        _setValue(words("投诉内容"), "<b>态度恶劣</b>");
        save();
        assertThat(_get(H2.class, spec -> spec.withPredicate(h -> h.getText().startsWith("已受理")))
                        .getText())
                .matches("已受理，投诉编号 TS20261124[0-9]{4}");
    }

    @Test
    void theHandlerCannotBeTheOneComplainedOf() throws ClassNotFoundException {
        atTheCounter();
        _setValue(_get(TextField.class, spec -> spec.withLabel("投诉人")), "王先生");
        _setValue(_get(TextField.class, spec -> spec.withLabel("联系电话")), "13900000001");
        _setValue(words("投诉内容"), "态度恶劣");
        EmployeeSummary fitter = employees.get(people.get(Post.FITTER));
        persons().setValue(Set.of(fitter));
        _setValue(handler(), fitter);
        save();
        assertThat(handler().getErrorMessage()).isEqualTo("被投诉人不能经办，请另选经办人。");
        _setValue(handler(), employees.get(people.get(Post.COUNTER_CLERK)));
        _setValue(_get(TextField.class, spec -> spec.withLabel("引发投诉的业务")), "BZ202611240001");
        save();
        assertThat(_get(TextField.class, spec -> spec.withLabel("引发投诉的业务")).getErrorMessage())
                .startsWith("没有编号为 BZ202611240001 的业务");
    }

    @Test
    void anOrderNumberIsAskedOfOrdersOnly() throws ClassNotFoundException {
        atTheCounter();
        assertThat(_find(TextField.class, spec -> spec.withLabel("工单号"))).isEmpty();
        _setValue(select("来源"), ComplaintSource.LINE_12345);
        _get(TextField.class, spec -> spec.withLabel("工单号"));
    }

    @Test
    void theHandlerContactsNotesAndAnswersAndTheLeaderDecides() {
        String no = fixture.takenIn(people);
        open(Post.COUNTER_CLERK, no);
        assertThat(shown()).contains("还剩", "须在 11月25日(周三)09:00 前联系客户");
        click("登记联系");
        assertThat(words("联系情况").isInvalid()).isTrue();
        _setValue(
                _get(DateTimePicker.class, spec -> spec.withLabel("时间")),
                clockNow().plusHours(1));
        _setValue(words("联系情况"), "已致电客户");
        click("登记联系");
        assertThat(_get(DateTimePicker.class, spec -> spec.withLabel("时间")).getErrorMessage())
                .isEqualTo("时间不能晚于现在，请核对。");
        _setValue(_get(DateTimePicker.class, spec -> spec.withLabel("时间")), clockNow());
        click("登记联系");
        assertThat(shown()).contains("由与此事无关的班长、副所长或所长认定");
        _setValue(words("记录内容"), "已调取录音");
        click("添加记录");
        assertThat(shown()).contains("已调取录音");

        open(Post.BUSINESS_TEAM_LEADER, no);
        click("确认认定");
        assertThat(outcome().isInvalid()).isTrue();
        outcome().setValue(Outcome.SUBSTANTIATED);
        _setValue(words("认定依据"), "录音为证");
        _setValue(words("查实情况"), "要求客户自购表箱");
        click("确认认定");
        assertThat(clauses().getErrorMessage()).isEqualTo("认定属实的，请选择考核条款。");
        assertThat(clauses().getListDataView().getItems())
                .as("no late application is linked")
                .containsExactly("4.1", "4.2");
        clauses().setValue(Set.of("4.2"));
        click("确认认定");
        assertThat(shown()).contains("4.2 服务不文明");

        open(Post.COUNTER_CLERK, no);
        _setValue(words("答复内容"), "已道歉并整改");
        click("登记答复");
        _setValue(words("客户意见"), "满意");
        click("登记回访");
        assertThat(shown()).contains("已办结", "满意");
    }

    @Test
    void theListShowsWhatRunsAndIsFiltered() {
        String no = fixture.takenIn(people);
        screen.open(people.get(Post.STATION_HEAD), Set.of(ComplaintsView.class, ComplaintView.class));
        UI.getCurrent().navigate("complaints");
        Grid<?> grid = _find(Grid.class).getFirst();
        assertThat(GridKt._size(grid)).isOne();
        assertThat(GridKt._getFormattedRow(grid, 0))
                .contains("待联系", "王先生")
                .first()
                .asString()
                .contains(no);
        _setValue(select("情节"), Severity.ORDINARY);
        assertThat(GridKt._size(grid)).isZero();
    }

    @Test
    void whoIsComplainedOfFindsNothing() {
        fixture.takenIn(people);
        screen.open(people.get(Post.FITTER), Set.of(ComplaintsView.class, ComplaintView.class));
        UI.getCurrent().navigate("complaints");
        assertThat(GridKt._size(_find(Grid.class).getFirst())).isZero();
    }

    private void atTheCounter() throws ClassNotFoundException {
        Class<? extends com.vaadin.flow.component.Component> counter = Class.forName(
                        "org.stationportal.counter.ui.CounterView")
                .asSubclass(com.vaadin.flow.component.Component.class);
        screen.open(people.get(Post.COUNTER_CLERK), Set.of(counter));
        UI.getCurrent().navigate("counter");
        Tabs tabs = _find(Tabs.class).getFirst();
        tabs.setSelectedTab(tabs.getChildren()
                .map(Tab.class::cast)
                .filter(tab -> tab.getLabel().endsWith("投诉"))
                .findFirst()
                .orElseThrow());
    }

    private void open(Post post, String no) {
        EmployeeId person = people.get(post);
        screen.open(person, Set.of(ComplaintsView.class, ComplaintView.class));
        UI.getCurrent().navigate("complaints/" + no);
    }

    private java.time.LocalDateTime clockNow() {
        return context.getBean(ComplaintServices.class).now();
    }

    private static void save() {
        click("受理");
    }

    private static void click(String button) {
        _click(_get(Button.class, spec -> spec.withText(button)));
    }

    private static String shown() {
        return KaribuScreen.text(_get(Main.class));
    }

    private static TextArea words(String label) {
        return _get(TextArea.class, spec -> spec.withLabel(label));
    }

    @SuppressWarnings("unchecked")
    private static RadioButtonGroup<Outcome> outcome() {
        return _get(RadioButtonGroup.class, spec -> spec.withLabel("认定结果"));
    }

    @SuppressWarnings("unchecked")
    private static CheckboxGroup<String> clauses() {
        return _get(CheckboxGroup.class, spec -> spec.withLabel("考核条款"));
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<EmployeeSummary> handler() {
        return _get(ComboBox.class, spec -> spec.withLabel("经办人"));
    }

    @SuppressWarnings("unchecked")
    private static MultiSelectComboBox<EmployeeSummary> persons() {
        return _get(MultiSelectComboBox.class, spec -> spec.withLabel("被投诉人"));
    }

    @SuppressWarnings("unchecked")
    private static <T> Select<T> select(String label) {
        return _get(Select.class, spec -> spec.withLabel(label));
    }
}
