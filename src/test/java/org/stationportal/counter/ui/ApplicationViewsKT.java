package org.stationportal.counter.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.stationportal.IntegrationTest;
import org.stationportal.KaribuScreen;
import org.stationportal.TestClock;
import org.stationportal.TestCustomers;
import org.stationportal.TestStation;
import org.stationportal.UseCase;
import org.stationportal.counter.ApplicationKind;
import org.stationportal.counter.ChangeApplication;
import org.stationportal.counter.Supply;
import org.stationportal.counter.TakeInApplication;
import org.stationportal.customers.Category;
import org.stationportal.customers.Document;
import org.stationportal.customers.Voltage;
import org.stationportal.organization.Post;

/** The list, the page and the receipt of an application. */
@IntegrationTest
@UseCase("UC-001")
class ApplicationViewsKT {

    @Autowired
    private KaribuScreen screen;

    @Autowired
    private CounterServices services;

    @Autowired
    private TestClock clock;

    @Autowired
    private TestStation stations;

    @Autowired
    private TestCustomers customers;

    private TestStation.People people;
    private String number = "";

    @BeforeEach
    void application() {
        clock.set("2026-09-30T09:00");
        people = stations.create();
        var household = customers.customer(people, customers.area(people), "李建国", Category.RESIDENTIAL, Voltage.V220);
        number = stations.as(
                people.get(Post.COUNTER_CLERK),
                () -> services.applications()
                        .takeIn(new TakeInApplication(
                                UUID.randomUUID(),
                                household,
                                ApplicationKind.NEW_CONNECTION,
                                Category.RESIDENTIAL,
                                Voltage.V220,
                                Supply.SINGLE,
                                BigDecimal.TEN,
                                "李建国",
                                "13812345678",
                                Set.of(Document.IDENTITY_DOCUMENT, Document.PROOF_OF_TITLE),
                                "",
                                people.get(Post.AREA_MANAGER),
                                people.get(Post.FITTER),
                                clock.instant())));
    }

    @AfterEach
    void tearDown() {
        screen.close();
    }

    @Test
    void theListShowsStageAndPromisedDate() {
        open(Post.FITTER);
        UI.getCurrent().navigate("applications");
        Grid<?> grid = _find(Grid.class).getFirst();
        assertThat(GridKt._size(grid)).isOne();
        assertThat(GridKt._getFormattedRow(grid, 0)).contains("查勘", "10月13日(周二)17:30");
    }

    @Test
    void theStageIsReportedDoneWhereItWasGiven() {
        clock.set("2026-10-08T10:00");
        open(Post.AREA_MANAGER);
        UI.getCurrent().navigate("applications/" + number);
        assertThat(stationTexts()).anySatisfy(text -> assertThat(text).contains("查勘", "计划 10月9日(周五)17:30"));
        DateTimePicker at = _get(DateTimePicker.class, spec -> spec.withLabel("完成时间"));
        _setValue(at, services.now().plusHours(1));
        _click(_get(Button.class, spec -> spec.withText("确认查勘")));
        assertThat(at.isInvalid()).isTrue();
        _setValue(at, services.now());
        _click(_get(Button.class, spec -> spec.withText("确认查勘")));
        _get(Button.class, spec -> spec.withText("确认上报"));
        open(Post.COUNTER_CLERK);
        UI.getCurrent().navigate("applications/" + number);
        assertThat(_find(Button.class, spec -> spec.withText("确认上报"))).isEmpty();
    }

    @Test
    void aChangeOnAnOldPageIsRefused() {
        open(Post.COUNTER_CLERK);
        UI.getCurrent().navigate("applications/" + number);
        _click(_get(Button.class, spec -> spec.withText("修改联系方式")));
        long version = services.applications().find(number).orElseThrow().version();
        services.applications().change(new ChangeApplication(number, version, "李小红", "13900000000", ""));
        _setValue(_get(TextField.class, spec -> spec.withLabel("联系人")), "别人");
        _click(_get(Button.class, spec -> spec.withText("保存")));
        assertThat(services.applications().find(number).orElseThrow().contact()).isEqualTo("李小红");
    }

    @Test
    void theReceiptTellsThePromisedDateAndWhatWasHandedIn() {
        open(Post.COUNTER_CLERK);
        UI.getCurrent().navigate("receipts/" + number);
        assertThat(KaribuScreen.text(_get(Main.class)))
                .contains("用电业务受理回执", number, "2026年10月13日(周二)17:30", "有效身份证件、用电地址物权证件", "客户签字");
    }

    private void open(Post post) {
        screen.open(
                people.get(post),
                Set.of(ApplicationsView.class, ApplicationView.class, ReceiptView.class, MeterFaultView.class));
    }

    private static java.util.List<String> stationTexts() {
        return _find(ListItem.class).stream()
                .map(item -> item.getElement().getTextRecursively())
                .toList();
    }
}
