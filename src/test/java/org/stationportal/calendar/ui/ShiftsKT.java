package org.stationportal.calendar.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.stationportal.IntegrationTest;
import org.stationportal.KaribuScreen;
import org.stationportal.TestClock;
import org.stationportal.TestStation;
import org.stationportal.calendar.BusinessCalendar;
import org.stationportal.calendar.MakeShiftPlan;
import org.stationportal.calendar.Shifts;
import org.stationportal.calendar.WorkingHours;
import org.stationportal.calendar.WorkingHours.Span;
import org.stationportal.calendar.WorkingTime;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.EmployeeSummary;
import org.stationportal.organization.Post;
import org.stationportal.organization.StationId;
import org.stationportal.organization.TeamId;

/** Shifts on the screen: the administrator makes them, a leader assigns his people. */
@IntegrationTest
class ShiftsKT {

    private static final LocalDate FRI_OCT_9 = LocalDate.of(2026, 10, 9);

    @Autowired
    Shifts shifts;

    @Autowired
    TestStation stations;

    @Autowired
    KaribuScreen screen;

    @Autowired
    TestClock clock;

    private TestStation.People people =
            new TestStation.People(new StationId(0), new TeamId(0), new TeamId(0), Map.of());

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
    void theAdministratorMakesAShiftOverMidnightAsPeopleSayIt() {
        open(Post.ADMINISTRATOR);
        assertThat(page()).contains("还没有班次。用“新建班次”写明上下班时间");
        press("新建班次");
        press("保存");
        TextField name = _get(TextField.class, spec -> spec.withLabel("班次名称"));
        assertThat(name.getErrorMessage()).contains("请填写班次名称");
        _setValue(name, "夜班");
        press("保存");
        assertThat(end().getErrorMessage()).contains("请填写时段的开始和结束时间");
        _setValue(_get(TimePicker.class, spec -> spec.withLabel("开始")), LocalTime.of(20, 0));
        _setValue(end(), LocalTime.of(8, 0));
        press("保存");
        assertThat(page()).contains("夜班", "20:00–08:00", "每天", "目前没有人按班次上班");
        press("新建班次");
        _setValue(_get(TextField.class, spec -> spec.withLabel("班次名称")), "夜班");
        _setValue(_get(TimePicker.class, spec -> spec.withLabel("开始")), LocalTime.of(8, 0));
        _setValue(end(), LocalTime.of(20, 0));
        press("保存");
        assertThat(_get(TextField.class, spec -> spec.withLabel("班次名称")).getErrorMessage())
                .contains("已有名为“夜班”的班次");
    }

    @Test
    void theLeaderAssignsHisPeopleAndTakesItBack() {
        nightShift();
        open(Post.BUSINESS_TEAM_LEADER);
        _assertNone(Button.class, spec -> spec.withText("新建班次"));
        press("排班");
        press("保存");
        ComboBox<EmployeeSummary> who = person();
        assertThat(who.getErrorMessage()).contains("请选择");
        List<EmployeeSummary> offered = who.getListDataView().getItems().toList();
        assertThat(offered.getFirst().id()).as("the duty officer first").isEqualTo(people.get(Post.DUTY_OFFICER));
        assertThat(offered).extracting(EmployeeSummary::id).doesNotContain(people.get(Post.AREA_MANAGER));
        _setValue(who, offered.getFirst());
        press("保存");
        assertThat(page()).contains("今天 1 人按班次上班", "duty_officer", "夜班", "10月9日(周五) 起", "执行中");
        assertThat(onShift()).containsExactly(people.get(Post.DUTY_OFFICER));
        press("排班");
        _setValue(person(), offered.getFirst());
        press("保存");
        assertThat(_get(DatePicker.class, spec -> spec.withLabel("从哪天起")).getErrorMessage())
                .contains("已有班次");
        press("取消");
        press("结束");
        press("结束");
        assertThat(page()).contains("目前没有人按班次上班");
        assertThat(onShift()).isEmpty();
    }

    @Test
    void theAdministratorGivesAShiftOtherHoursFromADayOn() {
        nightShift();
        open(Post.ADMINISTRATOR);
        press("调整时间");
        _setValue(_get(DatePicker.class, spec -> spec.withLabel("从哪天起")), FRI_OCT_9.plusDays(3));
        _setValue(end(), LocalTime.of(6, 0));
        press("保存");
        assertThat(page()).contains("20:00–06:00").doesNotContain("20:00–08:00");
        press("停用");
        assertThat(page()).contains("还没有班次。");
    }

    @Test
    void theHeadLooksOn() {
        nightShift();
        open(Post.STATION_HEAD);
        assertThat(page()).contains("夜班");
        for (String action : List.of("新建班次", "排班", "调整时间", "停用")) {
            _assertNone(Button.class, spec -> spec.withText(action));
        }
    }

    private void nightShift() {
        var night = new WorkingHours(List.of(Span.of("20:00", "00:00"), Span.of("00:00", "08:00")));
        stations.as(people.get(Post.ADMINISTRATOR), () -> shifts.make(new MakeShiftPlan("夜班", night, true)));
    }

    private Set<EmployeeId> onShift() {
        var station = new WorkingTime(BusinessCalendar.WEEKENDS_OFF, WorkingHours.DEFAULT);
        return shifts.workingTimes(people.all(), FRI_OCT_9, station).keySet();
    }

    private void open(Post post) {
        screen.open(people.get(post), Set.of(ShiftsView.class));
        UI.getCurrent().navigate(ShiftsView.class);
    }

    private static String page() {
        return KaribuScreen.text(_get(Main.class));
    }

    private static void press(String text) {
        // the dialog opened last lies on top
        _click(_find(Button.class, spec -> spec.withText(text)).getLast());
    }

    private static TimePicker end() {
        return _get(TimePicker.class, spec -> spec.withLabel("结束"));
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<EmployeeSummary> person() {
        return _get(ComboBox.class, spec -> spec.withLabel("人员"));
    }
}
