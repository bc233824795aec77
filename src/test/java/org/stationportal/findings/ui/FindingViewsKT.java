package org.stationportal.findings.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
import org.stationportal.customers.Voltage;
import org.stationportal.deadlines.Subject;
import org.stationportal.findings.FindingId;
import org.stationportal.findings.FindingKind;
import org.stationportal.findings.FindingKinds;
import org.stationportal.findings.FindingState;
import org.stationportal.findings.Findings;
import org.stationportal.findings.RecordFinding;
import org.stationportal.findings.RecordKind;
import org.stationportal.findings.SubjectKind;
import org.stationportal.organization.Post;

/** The list and the page of findings, as the person and as whoever decides. */
@IntegrationTest
@UseCase("UC-012")
class FindingViewsKT {

    @Autowired
    private KaribuScreen screen;

    @Autowired
    private Findings findings;

    @Autowired
    private TestClock clock;

    @Autowired
    private TestStation stations;

    @Autowired
    private TestCustomers customers;

    @Autowired
    private FindingKinds kinds;

    @Autowired
    private JdbcClient jdbc;

    private TestStation.People people;
    private FindingId finding = new FindingId(0);

    @BeforeEach
    void found() {
        clock.set("2026-11-24T09:00");
        people = stations.create();
        var file = new Subject("customers.file", "3301000001", "李建国（3301000001）", "customers/3301000001");
        finding = stations.inTransaction(
                        people.get(Post.STATION_HEAD),
                        () -> findings.record(new RecordFinding(
                                "1.1",
                                file,
                                List.of(people.get(Post.COUNTER_CLERK)),
                                "HOUSEHOLD",
                                1,
                                "缺身份证明",
                                clock.instant())))
                .getFirst();
    }

    @AfterEach
    void tearDown() {
        screen.close();
    }

    @Test
    void thePersonFindsItInTheListAndAccepts() {
        open(Post.COUNTER_CLERK, "findings");
        Grid<?> grid = _find(Grid.class).getFirst();
        assertThat(GridKt._getCellComponent(grid, 0, "row").getElement().getTextRecursively())
                .contains("缺身份证明", "11月26日(周四)17:30");
        UI.getCurrent().navigate("findings/" + finding.value());
        assertThat(page()).contains("截止前完成整改", "缺身份证明", "1 户（件）");
        _click(_get(Button.class, spec -> spec.withText("认可")));
        assertThat(page()).contains("您已认可", "已认可");
        _assertNone(Button.class, spec -> spec.withText("提出异议"));
    }

    @Test
    void anObjectionNeedsWordsAndSomebodyElseDecides() {
        open(Post.COUNTER_CLERK, "findings/" + finding.value());
        _click(_get(Button.class, spec -> spec.withText("提出异议")));
        Button confirm = _get(Dialog.class)
                .getFooter()
                .getElement()
                .getChildren()
                .map(e -> e.getComponent().orElseThrow())
                .filter(c -> c instanceof Button b && b.getText().equals("提出异议"))
                .map(Button.class::cast)
                .findFirst()
                .orElseThrow();
        _click(confirm);
        assertThat(_get(TextArea.class).isInvalid()).isTrue();
        _setValue(_get(TextArea.class), "复印件在档案盒内");
        _click(confirm);
        assertThat(state()).isEqualTo(FindingState.OBJECTED);
        _assertNone(Button.class, spec -> spec.withText("异议成立"));
        screen.close();
        open(Post.BUSINESS_TEAM_LEADER, "findings");
        assertThat(GridKt._getFormattedRow(_find(Grid.class).get(0), 0)).isNotNull();
        UI.getCurrent().navigate("findings/" + finding.value());
        assertThat(page()).contains("复印件在档案盒内");
        _assertOne(Button.class, spec -> spec.withText("不采纳"));
        _click(_get(Button.class, spec -> spec.withText("异议成立")));
        _setValue(_get(TextArea.class), "情况属实");
        _click(_find(Button.class, spec -> spec.withText("异议成立")).getLast());
        assertThat(state()).isEqualTo(FindingState.DROPPED);
        assertThat(page()).contains("已撤销，不计考核");
    }

    @Test
    @UseCase("UC-025")
    void aGraveCaseIsHandedOverOnceThePersonWasHeard() {
        var customer = customers.customer(people, customers.area(people), "李建国", Category.RESIDENTIAL, Voltage.V220);
        String no = jdbc.sql("select customer_no from customer where id = :id")
                .param("id", customer.value())
                .query(String.class)
                .single();
        var id = stations.as(
                people.get(Post.OPERATIONS_SPECIALIST),
                () -> kinds.record(new RecordKind(
                        FindingKind.ESTIMATED_READING,
                        SubjectKind.CUSTOMER,
                        no,
                        Optional.of(people.get(Post.AREA_MANAGER)),
                        1,
                        LocalDate.of(2026, 11, 23),
                        LocalDate.of(2026, 11, 24),
                        "连续三月估抄",
                        true,
                        Optional.empty(),
                        Optional.empty())));
        open(Post.AREA_MANAGER, "findings/" + id.value());
        assertThat(page()).contains("本所不另计考核").doesNotContain("记入考核台账");
        _assertNone(Button.class, spec -> spec.withText("报告整改"));
        _click(_get(Button.class, spec -> spec.withText("认可")));
        _assertNone(Button.class, spec -> spec.withText("移交上级部门"));
        screen.close();
        open(Post.OPERATIONS_SPECIALIST, "findings/" + id.value());
        _click(_get(Button.class, spec -> spec.withText("移交上级部门")));
        _click(_get(Button.class, spec -> spec.withText("移交")));
        assertThat(_get(TextField.class, spec -> spec.withLabel("上级部门")).isInvalid())
                .isTrue();
    }

    private FindingState state() {
        return stations.as(people.get(Post.STATION_HEAD), () -> findings.find(finding))
                .orElseThrow()
                .state();
    }

    private static String page() {
        return _get(Main.class).getElement().getTextRecursively();
    }

    private void open(Post post, String path) {
        screen.open(people.get(post), Set.of(FindingsView.class, FindingView.class));
        UI.getCurrent().navigate(path);
    }
}
