package org.stationportal.repairs.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.stationportal.IntegrationTest;
import org.stationportal.KaribuScreen;
import org.stationportal.TestClock;
import org.stationportal.TestStation;
import org.stationportal.UseCase;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.EmployeeSummary;
import org.stationportal.organization.Employees;
import org.stationportal.organization.Post;
import org.stationportal.repairs.LogRepairCall;
import org.stationportal.repairs.Outage;
import org.stationportal.repairs.Place;
import org.stationportal.repairs.RepairCalls;
import org.stationportal.repairs.Source;
import org.stationportal.repairs.Step;
import org.stationportal.repairs.roster.ChangeDutyDay;
import org.stationportal.repairs.roster.DutyHours;
import org.stationportal.repairs.roster.DutyTurn;
import org.stationportal.repairs.roster.RosterChanges;

/** The pages of repair calls by their labels: my calls, the one button, the board, the roster. */
@IntegrationTest
@UseCase("UC-018")
class RepairViewsKT {

    @Autowired
    private KaribuScreen screen;

    @Autowired
    private TestClock clock;

    @Autowired
    private TestStation stations;

    @Autowired
    private RepairCalls calls;

    @Autowired
    private RosterChanges roster;

    @Autowired
    private Employees employees;

    private TestStation.People people;
    private EmployeeId officer;
    private EmployeeId fitter;
    private String no = "";

    @BeforeEach
    void station() {
        clock.set("2026-09-30T09:00");
        people = stations.create();
        officer = people.get(Post.DUTY_OFFICER);
        fitter = people.get(Post.FITTER);
        stations.run(
                people.get(Post.BUSINESS_TEAM_LEADER),
                () -> roster.change(new ChangeDutyDay(
                        people.business(),
                        LocalDate.of(2026, 9, 30),
                        0,
                        List.of(new DutyTurn(officer, DutyHours.WHOLE_DAY), new DutyTurn(fitter, DutyHours.WHOLE_DAY)),
                        "排班")));
        no = stations.as(
                people.get(Post.COUNTER_CLERK),
                () -> calls.log(new LogRepairCall(
                        UUID.randomUUID(),
                        Source.DUTY_PHONE,
                        "",
                        null,
                        "王大妈",
                        "138 1234 5678",
                        "<b>东街 8 号</b>",
                        null,
                        Outage.BROKEN_LINE,
                        true,
                        Place.CITY,
                        "电线掉在路上",
                        clock.instant(),
                        List.of())));
    }

    @AfterEach
    void tearDown() {
        screen.close();
    }

    @Test
    void thePersonInTheFieldGoesFromOneBigButtonToTheNext() {
        open(officer, "my-repairs");
        assertThat(text()).contains("还剩 45 分钟", "<b>东街 8 号</b>", "⚠ 有危险 · 断线落地");
        assertThat(_find(Anchor.class)).extracting(Anchor::getHref).contains("tel:13812345678");
        UI.getCurrent().navigate("repair-calls/" + no);
        _click(button("接单"));
        clock.advance(Duration.ofMinutes(12));
        _setValue(_get(TextField.class, spec -> spec.withLabel("备注")), "东街路口");
        _click(button("到达现场"));
        clock.advance(Duration.ofMinutes(30));
        _click(button("恢复供电"));
        _click(button("不满意"));
        assertThat(_get(TextField.class, spec -> spec.withLabel("客户意见")).getErrorMessage())
                .isEqualTo("客户不满意，请写明原因，至少 2 个字。");
        _click(button("满意"));
        assertThat(text()).contains("东街路口");
        assertThat(stations.as(officer, () -> calls.find(no)).orElseThrow().step())
                .isEqualTo(Step.CALLED_BACK);
        assertThat(_find(Button.class)).extracting(Button::getText).doesNotContain("恢复供电", "满意");
    }

    @Test
    void theLeaderSendsSomebodyFromTheBoard() {
        open(people.get(Post.BUSINESS_TEAM_LEADER), "repair-calls");
        assertThat(text()).contains("抢修中 1 件", "未派单");
        _click(button("派单"));
        people().setValue(Set.of(employees.get(officer)));
        _click(_find(Button.class, spec -> spec.withText("派单")).getLast());
        assertThat(text()).contains("在途", employees.get(officer).name());
    }

    @Test
    void aReasonIsAskedForWhoeverIsNotOnDuty() {
        open(people.get(Post.BUSINESS_TEAM_LEADER), "repair-calls");
        _click(button("派单"));
        people().setValue(Set.of(employees.get(people.get(Post.AREA_MANAGER))));
        _click(_find(Button.class, spec -> spec.withText("派单")).getLast());
        TextArea reason = _get(TextArea.class, spec -> spec.withLabel("原因"));
        assertThat(reason.isInvalid()).isTrue();
        _setValue(reason, "就在附近");
        _click(_find(Button.class, spec -> spec.withText("派单")).getLast());
        assertThat(stations.as(people.get(Post.STATION_HEAD), () -> calls.find(no))
                        .orElseThrow()
                        .obligation()
                        .parties())
                .extracting(EmployeeSummary::id)
                .containsExactly(people.get(Post.AREA_MANAGER));
    }

    @Test
    void theMonthShowsWhoIsOnDutyAndWhenNobodyIs() {
        open(people.get(Post.BUSINESS_TEAM_LEADER), "duty-roster");
        assertThat(text())
                .contains("已排 1 天", "00:00–08:00 无人值班", employees.get(officer).name());
        _click(_get(
                Button.class,
                spec -> spec.withPredicate(b -> "下一月".equals(b.getElement().getAttribute("aria-label")))));
        assertThat(text()).contains("2026年10月", "10月2日(周五) 至 10月31日(周六) 无人值班");
    }

    private void open(EmployeeId person, String path) {
        screen.open(
                person,
                Set.of(MyRepairCallsView.class, RepairCallView.class, RepairBoardView.class, DutyRosterView.class));
        UI.getCurrent().navigate(path);
    }

    private static String text() {
        return KaribuScreen.text(_get(Main.class));
    }

    private static Button button(String text) {
        return _get(Button.class, spec -> spec.withText(text));
    }

    @SuppressWarnings("unchecked")
    private static MultiSelectComboBox<EmployeeSummary> people() {
        return _get(MultiSelectComboBox.class, spec -> spec.withLabel("抢修人员"));
    }
}
