package org.stationportal.meters.ui;

import static com.github.mvysny.kaributesting.v10.GridKt._get;
import static com.github.mvysny.kaributesting.v10.GridKt._getCellComponent;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static com.github.mvysny.kaributesting.v10.NotificationsKt.expectNotifications;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stationportal.IntegrationTest;
import org.stationportal.KaribuScreen;
import org.stationportal.TestClock;
import org.stationportal.TestCustomers;
import org.stationportal.TestStation;
import org.stationportal.UseCase;
import org.stationportal.customers.Category;
import org.stationportal.customers.DeviceClass;
import org.stationportal.customers.MeterId;
import org.stationportal.customers.Voltage;
import org.stationportal.meters.RotationRow;
import org.stationportal.organization.Post;
import org.stationportal.plans.Plans;
import org.stationportal.plans.ReplacementPlanning;

/** The rotation list and a meter's page by their labels. */
@IntegrationTest
@UseCase("UC-022")
class MeterViewsKT {

    @Autowired
    private KaribuScreen screen;

    @Autowired
    private TestClock clock;

    @Autowired
    private TestStation stations;

    @Autowired
    private TestCustomers network;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Plans plans;

    @Autowired
    private ReplacementPlanning planning;

    private TestStation.People people;
    private String no = "";

    @BeforeEach
    void station() {
        clock.set("2026-09-30T09:00");
        people = stations.create();
        var area = network.area(people);
        var customer = network.customer(people, area, "李建国", Category.RESIDENTIAL, Voltage.V220);
        MeterId meter = network.meter(area, customer, DeviceClass.RESIDENTIAL);
        jdbc.sql("update meter set verified_on = '2018-03-01' where id = :id")
                .param("id", meter.value())
                .update();
        no = jdbc.sql("select meter_no from meter where id = :id")
                .param("id", meter.value())
                .query(String.class)
                .single();
    }

    @AfterEach
    void tearDown() {
        screen.close();
    }

    @Test
    void theManagerSeesHowManyAreOverAge() {
        screen.open(people.get(Post.AREA_MANAGER), Set.of(MetersView.class, MeterView.class));
        UI.getCurrent().navigate("meters");
        assertThat(KaribuScreen.text(_get(Main.class))).contains("已超期 1 只");
    }

    @Test
    void theLeaderChoosesForNextMonthsReplacementPlan() {
        screen.open(people.get(Post.BUSINESS_TEAM_LEADER), Set.of(MetersView.class, MeterView.class));
        UI.getCurrent().navigate("meters");
        Button add = _get(Button.class, spec -> spec.withText("纳入换表计划"));
        assertThat(add.isEnabled()).isFalse();
        Grid<RotationRow> grid = grid();
        grid.select(_get(grid, 0));
        assertThat(add.getText()).isEqualTo("纳入换表计划（1）");
        _click(add);
        expectNotifications("已将 1 只电能表纳入换表计划");
        assertThat(add.isEnabled()).isFalse();
        assertThat(KaribuScreen.text(_getCellComponent(grid, 0, "state"))).contains("已列入 10 月换表计划");
        grid.select(_get(grid, 0));
        _click(add);
        expectNotifications("没有需要加入的电能表，可能已在计划中");
    }

    @Test
    void afterTheReleaseTheLeaderSaysWhy() {
        var leader = people.get(Post.BUSINESS_TEAM_LEADER);
        stations.run(leader, () -> plans.release(planning.next().orElseThrow().id(), ""));
        screen.open(leader, Set.of(MetersView.class, MeterView.class));
        UI.getCurrent().navigate("meters");
        Grid<RotationRow> grid = grid();
        grid.select(_get(grid, 0));
        _click(_get(Button.class, spec -> spec.withText("纳入换表计划（1）")));
        _click(_get(Button.class, spec -> spec.withText("加入计划")));
        TextArea reason = _get(TextArea.class, spec -> spec.withLabel("原因"));
        assertThat(reason.isInvalid()).isTrue();
        _setValue(reason, "现场发现表计老化");
        _click(_get(Button.class, spec -> spec.withText("加入计划")));
        expectNotifications("已将 1 只电能表纳入换表计划");
    }

    @Test
    void whoDoesNotPlanChoosesNothing() {
        screen.open(people.get(Post.STATION_HEAD), Set.of(MetersView.class, MeterView.class));
        UI.getCurrent().navigate("meters");
        assertThat(_find(Button.class)).extracting(Button::getText).doesNotContain("纳入换表计划");
    }

    @Test
    void theFitterReplacesTheMeterAndIsToldWhatIsMissing() {
        screen.open(people.get(Post.FITTER), Set.of(MetersView.class, MeterView.class));
        UI.getCurrent().navigate("meters/" + no);
        assertThat(KaribuScreen.text(_get(Main.class))).contains("已超期 213 天", "李建国");
        _click(_get(Button.class, spec -> spec.withText("换表")));
        TextField newNo = _get(TextField.class, spec -> spec.withLabel("新表号"));
        _setValue(newNo, "1");
        _click(_get(Button.class, spec -> spec.withText("确认换表")));
        assertThat(newNo.isInvalid()).isTrue();
        _setValue(newNo, "NEW" + no);
        _setValue(_get(BigDecimalField.class, spec -> spec.withLabel("旧表止码")), new BigDecimal("321.5"));
        _setValue(_get(DatePicker.class, spec -> spec.withLabel("检定日期")), LocalDate.of(2026, 9, 1));
        _click(_get(Button.class, spec -> spec.withText("确认换表")));
        assertThat(KaribuScreen.text(_get(Main.class))).contains("NEW" + no, "止码 321.50");
    }

    @SuppressWarnings("unchecked")
    private static Grid<RotationRow> grid() {
        return _get(Grid.class);
    }
}
