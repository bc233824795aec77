package org.stationportal.reminders.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.stationportal.TestClock.at;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.stationportal.IntegrationTest;
import org.stationportal.KaribuScreen;
import org.stationportal.TestClock;
import org.stationportal.TestStation;
import org.stationportal.conversations.ui.ConversationPanels;
import org.stationportal.deadlines.Budget;
import org.stationportal.deadlines.Deadlines;
import org.stationportal.deadlines.ObligationId;
import org.stationportal.deadlines.ObligationStatus;
import org.stationportal.deadlines.ObligationSummary;
import org.stationportal.deadlines.Obligations;
import org.stationportal.deadlines.OpenObligation;
import org.stationportal.deadlines.Subject;
import org.stationportal.deadlines.Suspensions;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.Post;
import org.stationportal.reminders.Notices;
import org.stationportal.reminders.Sweep;

/** What moves a deadline, on the screen: for whom it is offered, with its preview, and where an error stands. */
@IntegrationTest
class MovesKT {

    @Autowired
    private TestClock clock;

    @Autowired
    private TestStation stations;

    @Autowired
    private KaribuScreen screen;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private Suspensions suspensions;

    @Autowired
    private Obligations obligations;

    @Autowired
    private Sweep sweep;

    @Autowired
    private Notices notices;

    @Autowired
    private ConversationPanels panels;

    private TestStation.People people;
    private EmployeeId fitter;
    private EmployeeId leader;
    private ObligationId fault;

    @BeforeEach
    void aFaultIsOpen() {
        clock.set("2026-10-12T09:00"); // a Monday
        people = stations.create();
        fitter = people.get(Post.FITTER);
        leader = people.get(Post.BUSINESS_TEAM_LEADER);
        fault = fault("表计黑屏");
        sweep.run();
    }

    @AfterEach
    void close() {
        screen.close();
    }

    @Test
    void eachIsOfferedWhatTheServiceAllows() {
        show(fitter, fault);
        assertThat(menu()).containsExactly("申请中止");
        screen.close();
        show(leader, fault);
        assertThat(menu()).containsExactly("催办", "延期", "转派", "合并重复", "撤销");
        screen.close();
        stations.run(fitter, () -> deadlines.fulfil(fault, clock.instant(), "已换表"));
        show(leader, fault);
        assertThat(menu()).containsExactly("重新打开");
    }

    @Test
    void anExtensionShowsTheNewDueInstantBeforeItIsGiven() {
        show(leader, fault);
        choose("延期");
        _setValue(_get(IntegerField.class), 2);
        assertThat(dialog()).contains("个工作日", "新的到期时间：10月20日(周二)17:30(原 10月16日(周五)17:30)");
        assertThat(obligation(fault).extension()).isZero();
        _setValue(_get(IntegerField.class), 61);
        assertThat(_get(IntegerField.class).getErrorMessage()).isEqualTo("请输入 1 到 60 的整数。");
        _setValue(_get(IntegerField.class), 2);
        _click(last("延期"));
        assertThat(reason().getErrorMessage()).isEqualTo("请填写原因，至少两个字。");
        _setValue(reason(), "设备未到货");
        _click(last("延期"));
        assertThat(obligation(fault).dueAt()).isEqualTo(at("2026-10-20T17:30"));
        assertThat(page()).contains("延期", "设备未到货", "10月20日(周二)17:30 前完成");
    }

    @Test
    void anEndedOneIsOpenedAgainWithItsOwnTimeAndBothAreLinked() {
        stations.run(fitter, () -> deadlines.fulfil(fault, clock.instant(), "已换表"));
        show(leader, fault);
        choose("重新打开");
        _setValue(_get(IntegerField.class), 3);
        assertThat(dialog()).contains("到期时间：10月15日(周四)17:30");
        _setValue(reason(), "故障复发");
        _click(last("重新打开"));
        assertThat(page()).contains("由已结束的“表计黑屏”重新打开", "还剩 3 个工作日");
        assertThat(obligation(fault).status()).isEqualTo(ObligationStatus.FULFILLED);
    }

    @Test
    void aDuplicateIsMergedIntoARunningOneOfTheSameKind() {
        ObligationId same = fault("表计黑屏(重复)");
        show(leader, same);
        choose("合并重复");
        _click(last("合并重复"));
        @SuppressWarnings("unchecked")
        ComboBox<ObligationSummary> into = _get(ComboBox.class);
        assertThat(into.getErrorMessage()).isEqualTo("请选择要并入的事项。");
        into.setValue(obligation(fault));
        _setValue(reason(), "同一户登记两次");
        _click(last("合并重复"));
        assertThat(obligation(same).mergedInto()).contains(fault);
        assertThat(page()).contains("重复，已并入“表计黑屏”");
    }

    @Test
    void anOpenEndedSuspensionIsRenewedByItsApprover() {
        long request = stations.as(fitter, () -> suspensions.request(fault, "等待设备到货", "订货单 17", leader, null));
        stations.run(leader, () -> suspensions.decide(request, true, ""));
        show(leader, fault);
        assertThat(page()).contains("计时已中止，期限未定");
        assertThat(menu()).contains("续期", "恢复计时");
        choose("续期");
        _setValue(reason(), "仍未到货");
        _click(last("续期"));
        assertThat(page()).contains("中止续期", "仍未到货");
        screen.close();
        show(fitter, fault);
        assertThat(menu()).containsExactly("恢复计时");
    }

    @Test
    void whoIsUrgedIsToldAtOnceAndTheLeaderSeesThatHeWas() {
        open(leader);
        UI.getCurrent().navigate("team");
        _click(last("当面告知"));
        _click(last("返回"));
        screen.close();
        stations.run(fitter, () -> notices.acknowledgeAll(fault));
        clock.set("2026-10-16T10:00");
        open(leader);
        UI.getCurrent().navigate("team");
        _click(last("催办"));
        assertThat(page()).contains("已催办");
        screen.close();
        open(fitter);
        UI.getCurrent().add(panels.ofPortal());
        assertThat(KaribuScreen.text(UI.getCurrent())).contains("班长催办");
    }

    private ObligationId fault(String title) {
        return stations.inTransaction(
                people.get(Post.COUNTER_CLERK),
                () -> deadlines.open(new OpenObligation(
                        "1.3",
                        new Subject("test", "kt" + System.nanoTime(), title, "test"),
                        people.station(),
                        people.business(),
                        List.of(fitter),
                        clock.instant(),
                        new Budget.WorkingDays(4),
                        "RESIDENTIAL_METER",
                        false)));
    }

    private void open(EmployeeId person) {
        screen.open(person, Set.of(ObligationView.class, TeamBoardView.class, RunNoticesView.class));
    }

    private void show(EmployeeId person, ObligationId id) {
        open(person);
        UI.getCurrent().navigate("obligations/" + id.value());
    }

    private Stream<MenuItem> items() {
        return _find(MenuBar.class).stream().flatMap(bar -> bar.getItems().getFirst().getSubMenu().getItems().stream());
    }

    private List<String> menu() {
        return items().map(MenuItem::getText).toList();
    }

    private void choose(String text) {
        MenuItem item =
                items().filter(i -> i.getText().equals(text)).findFirst().orElseThrow();
        com.vaadin.flow.component.ComponentUtil.fireEvent(
                item, new com.vaadin.flow.component.ClickEvent<MenuItem>(item));
    }

    private TextArea reason() {
        return _get(TextArea.class, s -> s.withLabel("原因"));
    }

    private Button last(String text) {
        return _find(Button.class, s -> s.withText(text)).getLast();
    }

    private String dialog() {
        return KaribuScreen.text(_get(Dialog.class)) + _get(IntegerField.class).getHelperText();
    }

    private String page() {
        return KaribuScreen.text(_find(Main.class).getFirst());
    }

    private ObligationSummary obligation(ObligationId id) {
        return obligations.all(List.of(id)).getFirst();
    }
}
