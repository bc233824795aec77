package org.stationportal.organization.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.stationportal.TestClock.at;

import com.github.mvysny.kaributesting.v10.ContextMenuKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
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
import org.stationportal.organization.AbsenceKind;
import org.stationportal.organization.Absences;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.EmployeeSummary;
import org.stationportal.organization.EnterAbsence;
import org.stationportal.organization.Post;

/** Leave on the screen: one's own, that of one's team, and on the page of people. */
@UseCase("UC-011")
@IntegrationTest
class AbsencesKT {

    @Autowired
    Absences absences;

    @Autowired
    TestStation stations;

    @Autowired
    KaribuScreen screen;

    @Autowired
    TestClock clock;

    private TestStation.People people = new TestStation.People(
            new org.stationportal.organization.StationId(0),
            new org.stationportal.organization.TeamId(0),
            new org.stationportal.organization.TeamId(0),
            java.util.Map.of());

    @BeforeEach
    void aStation() {
        clock.set("2026-10-09T09:00");
        people = stations.create();
    }

    @AfterEach
    void close() {
        screen.close();
    }

    @Test
    void leaveIsEnteredWithAStandInAndNothingElseHasToBeFilledIn() {
        open(Post.COUNTER_CLERK, AbsencesView.class);
        assertThat(page()).contains("您现在在岗。", "还没有请假。");
        press("登记请假");
        _assertNone(ComboBox.class, spec -> spec.withLabel("请假人"));
        press("保存");
        assertThat(standIn().getErrorMessage()).isEqualTo("请选择代理人：期间由谁接收提醒。");
        choose(standIn(), people.get(Post.FITTER));
        press("保存");
        _assertNone(Dialog.class);
        assertThat(_get(H1.class).getText()).contains("您请假至 10月9日(周五)，由 fitter");
        assertThat(page()).contains("年休", "10月9日(周五)", "fitter", "请假中");
        assertThat(standsInAt("2026-10-09T23:59", Post.COUNTER_CLERK)).isTrue();
        assertThat(standsInAt("2026-10-10T00:00", Post.COUNTER_CLERK)).isFalse();
    }

    @Test
    void aFaultStandsAtItsFieldAndTheLastStandInIsProposed() {
        enter(Post.COUNTER_CLERK, "2026-10-12T00:00", "2026-10-13T00:00", Post.FITTER);
        open(Post.COUNTER_CLERK, AbsencesView.class);
        press("登记请假");
        assertThat(standIn().getValue().id()).isEqualTo(people.get(Post.FITTER));
        _setValue(from(), LocalDate.of(2026, 10, 12));
        assertThat(until().getValue()).as("goes along").isEqualTo(LocalDate.of(2026, 10, 12));
        press("保存");
        assertThat(from().isInvalid()).isTrue();
        assertThat(from().getErrorMessage()).contains("重叠");
        _setValue(from(), LocalDate.of(2026, 10, 14));
        _setValue(until(), LocalDate.of(2026, 10, 13));
        press("保存");
        assertThat(until().getErrorMessage()).contains("结束必须晚于开始");
    }

    @Test
    @SuppressWarnings("unchecked")
    void halfADayEndsAtNoon() {
        open(Post.COUNTER_CLERK, AbsencesView.class);
        press("登记请假");
        choose(standIn(), people.get(Post.FITTER));
        Select<Half> end = _get(Select.class, spec -> spec.withLabel("止于"));
        end.setValue(Half.MORNING);
        press("保存");
        assertThat(page()).contains("10月9日(周五) 至 10月9日(周五)上午");
        assertThat(standsInAt("2026-10-09T11:59", Post.COUNTER_CLERK)).isTrue();
        assertThat(standsInAt("2026-10-09T12:00", Post.COUNTER_CLERK)).isFalse();
    }

    @Test
    void aCancelledLeaveStaysInTheListWithItsHistory() {
        enter(Post.COUNTER_CLERK, "2026-10-12T00:00", "2026-10-13T00:00", Post.FITTER);
        open(Post.COUNTER_CLERK, AbsencesView.class);
        more("取消请假");
        _setValue(_get(TextArea.class, spec -> spec.withLabel("原因")), "培训改期");
        press("取消请假");
        assertThat(page()).contains("已取消");
        more("经过");
        assertThat(KaribuScreen.text(_get(Dialog.class))).contains("登记，至 10月12日(周一) 止", "取消 · 培训改期");
    }

    @Test
    void whoeverIsBackEarlierEndsItNow() {
        enter(Post.COUNTER_CLERK, "2026-10-09T00:00", "2026-10-13T00:00", Post.FITTER);
        open(Post.COUNTER_CLERK, AbsencesView.class);
        press("提前销假");
        press("现在返岗");
        assertThat(_get(H1.class).getText()).isEqualTo("您现在在岗。");
        assertThat(standsInAt("2026-10-09T09:00", Post.COUNTER_CLERK)).isFalse();
    }

    @Test
    void theStandInSeesWhoseRemindersReachHimAndThatHeIsMissing() {
        enter(Post.COUNTER_CLERK, "2026-10-09T00:00", "2026-10-13T00:00", Post.FITTER);
        open(Post.FITTER, AbsencesView.class);
        assertThat(page()).contains("我代理的", "您正在代理 counter_clerk");
        screen.close();
        enter(Post.FITTER, "2026-10-12T00:00", "2026-10-13T00:00", Post.BILLING_CLERK);
        open(Post.COUNTER_CLERK, AbsencesView.class);
        assertThat(page()).contains("代理人也请假，请另选");
        press("更换代理人");
        choose(standIn(), people.get(Post.BILLING_CLERK));
        press("保存");
        assertThat(_get(H1.class).getText()).contains("由 billing_clerk");
    }

    @Test
    void theLeaderEntersLeaveForHisTeamAndSeesNoOtherTeams() {
        enter(Post.AREA_MANAGER, "2026-10-12T00:00", "2026-10-13T00:00", Post.FITTER);
        open(Post.BUSINESS_TEAM_LEADER, AbsencesView.class);
        assertThat(page()).contains("目前和今后没有别人请假").doesNotContain("area_manager");
        press("登记请假");
        ComboBox<EmployeeSummary> who = combo("请假人");
        assertThat(items(who)).contains(people.get(Post.FITTER)).doesNotContain(people.get(Post.AREA_MANAGER));
        choose(who, people.get(Post.FITTER));
        assertThat(items(standIn())).doesNotContain(people.get(Post.FITTER));
        choose(standIn(), people.get(Post.BILLING_CLERK));
        press("保存");
        assertThat(page()).contains("别人的请假", "fitter", "business_team_leader");
    }

    @Test
    void thePageOfPeopleSaysWhoIsAwayAndEntersIt() {
        open(Post.ADMINISTRATOR, PeopleView.class);
        String name = stations.as(people.get(Post.ADMINISTRATOR), absences::people).stream()
                .filter(person -> person.id().equals(people.get(Post.FITTER)))
                .findFirst()
                .orElseThrow()
                .name();
        _click(_get(
                Button.class,
                spec -> spec.withCaption("请假")
                        .withPredicate(button -> button.getAriaLabel()
                                .filter((name + " 的请假")::equals)
                                .isPresent())));
        assertThat(KaribuScreen.text(_get(Dialog.class))).contains("还没有请假。");
        press("登记请假");
        choose(standIn(), people.get(Post.BILLING_CLERK));
        press("保存");
        assertThat(page()).contains("请假至 10月9日(周五) · billing_clerk");
    }

    private void open(Post post, Class<? extends Main> view) {
        screen.open(people.get(post), Set.of(AbsencesView.class, PeopleView.class));
        UI.getCurrent().navigate(view);
    }

    private void enter(Post who, String from, String until, Post standIn) {
        EmployeeId person = people.get(who);
        stations.run(
                person,
                () -> absences.enter(
                        new EnterAbsence(person, at(from), at(until), AbsenceKind.TRAINING, people.get(standIn), "")));
    }

    private boolean standsInAt(String local, Post post) {
        return absences.standIns(people.all(), at(local)).containsKey(people.get(post));
    }

    private static String page() {
        return KaribuScreen.text(_get(Main.class));
    }

    private static void press(String text) {
        List<Button> found = _find(Button.class, spec -> spec.withText(text));
        // the dialog opened last lies on top
        _click(found.getLast());
    }

    private static void more(String text) {
        ContextMenuKt._clickItemWithCaption(_find(MenuBar.class).getFirst(), text);
    }

    private static DatePicker from() {
        return _get(DatePicker.class, spec -> spec.withLabel("从"));
    }

    private static DatePicker until() {
        return _get(DatePicker.class, spec -> spec.withLabel("到(含当天)"));
    }

    private static ComboBox<EmployeeSummary> standIn() {
        return combo("代理人");
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<EmployeeSummary> combo(String label) {
        return _get(ComboBox.class, spec -> spec.withLabel(label));
    }

    private static List<EmployeeId> items(ComboBox<EmployeeSummary> field) {
        return field.getListDataView().getItems().map(EmployeeSummary::id).toList();
    }

    private static void choose(ComboBox<EmployeeSummary> field, EmployeeId person) {
        _setValue(
                field,
                field.getListDataView()
                        .getItems()
                        .filter(each -> each.id().equals(person))
                        .findFirst()
                        .orElseThrow());
    }
}
