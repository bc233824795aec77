package org.stationportal.findings.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
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
import org.stationportal.findings.FindingKind;
import org.stationportal.organization.EmployeeSummary;
import org.stationportal.organization.Post;

/** The page on which somebody records what he found. */
@IntegrationTest
@UseCase("UC-023")
class NewFindingViewKT {

    @Autowired
    private KaribuScreen screen;

    @Autowired
    private TestClock clock;

    @Autowired
    private TestStation stations;

    @Autowired
    private TestCustomers customers;

    @Autowired
    private JdbcClient jdbc;

    private TestStation.People people;
    private String customerNo = "";

    @BeforeEach
    void customer() {
        clock.set("2026-11-24T09:00");
        people = stations.create();
        var customer =
                customers.customer(people, customers.area(people), "城东机械厂", Category.LARGE_INDUSTRIAL, Voltage.KV10);
        customerNo = jdbc.sql("select customer_no from customer where id = :id")
                .param("id", customer.value())
                .query(String.class)
                .single();
    }

    @AfterEach
    void tearDown() {
        screen.close();
    }

    @Test
    void theNumberProposesThePersonAndTheFindingOpens() {
        open(Post.OPERATIONS_SPECIALIST, "findings");
        _assertOne(Anchor.class, spec -> spec.withText("登记查实问题"));
        UI.getCurrent().navigate("findings/new");
        choose(FindingKind.WRONG_MULTIPLIER);
        _setValue(field("户号、台区编号或表号"), customerNo);
        assertThat(field("户号、台区编号或表号").getHelperText()).isEqualTo("城东机械厂（" + customerNo + "） · 专变");
        assertThat(person().getValue().id()).isEqualTo(people.get(Post.AREA_MANAGER));
        _setValue(_get(TextArea.class), "倍率应为 40，系统按 30 计算");
        save();
        assertThat(page()).contains("错乘倍率", "倍率应为 40", "城东机械厂", "2.5");
    }

    @Test
    void whatIsMissingIsSaidAtItsField() {
        open(Post.BUSINESS_TEAM_LEADER, "findings/new");
        save();
        assertThat(select().isInvalid()).isTrue();
        choose(FindingKind.RED_LETTER_INVOICE);
        save();
        assertThat(field("电费月份").isInvalid()).isTrue();
        _setValue(field("电费月份"), "2026-10");
        _setValue(amount("错误金额（元）"), new BigDecimal("540.00"));
        _setValue(amount("正确金额（元）"), new BigDecimal("540.00"));
        _setValue(field("发票号码"), "2026110045");
        _setValue(field("差错原因"), "倍率录入错误");
        save();
        assertThat(amount("正确金额（元）").isInvalid()).isTrue();
        _setValue(amount("正确金额（元）"), new BigDecimal("450.00"));
        _setValue(field("户号、台区编号或表号"), "0000");
        save();
        assertThat(field("户号、台区编号或表号").getErrorMessage()).isEqualTo("没有此户号的客户，请核对。");
        _setValue(field("户号、台区编号或表号"), customerNo);
        assertThat(person().getValue()).as("the area manager makes no invoices").isNull();
        save();
        assertThat(person().isInvalid()).isTrue();
    }

    @Test
    void conductInTheHallNeedsNoNumberAndOthersSeeNoButton() {
        open(Post.BUSINESS_TEAM_LEADER, "findings/new");
        choose(FindingKind.HALL_CONDUCT);
        _assertNone(TextField.class, spec -> spec.withLabel("户号、台区编号或表号"));
        screen.close();
        open(Post.AREA_MANAGER, "findings");
        _assertNone(Anchor.class, spec -> spec.withText("登记查实问题"));
    }

    @Test
    @UseCase("UC-025")
    void whoRecordsNoFaultsReportsTheTheftThatHeFound() {
        open(Post.AREA_MANAGER, "findings");
        _assertOne(Anchor.class, spec -> spec.withText("上报查获窃电"));
        UI.getCurrent().navigate("findings/new");
        assertThat(select().getValue()).isEqualTo(FindingKind.THEFT_FOUND);
        assertThat(select().isReadOnly()).isTrue();
        assertThat(finder().getValue().id()).isEqualTo(people.get(Post.AREA_MANAGER));
        assertThat(finder().isReadOnly()).isTrue();
        _assertNone(IntegerField.class);
        _assertNone(Checkbox.class);
        _setValue(field("户号、台区编号或表号"), customerNo);
        save();
        assertThat(_get(TextArea.class, spec -> spec.withLabel("查获经过")).isInvalid())
                .isTrue();
        _setValue(_get(TextArea.class), "绕越计量装置用电");
        save();
        assertThat(page()).contains("待核实", "绕越计量装置用电", "城东机械厂", "2.4c").doesNotContain("扣减", "整改", "考核");
        _assertNone(Button.class, spec -> spec.withText("核实通过"));
        screen.close();
        open(Post.READING_TEAM_LEADER, "findings/thefts/" + latestTheft());
        _click(_get(Button.class, spec -> spec.withText("不予通过")));
        _setValue(_get(TextArea.class), "表计故障");
        _click(_find(Button.class, spec -> spec.withText("不予通过")).getLast());
        assertThat(page()).contains("未通过核实", "表计故障");
        _assertNone(Button.class, spec -> spec.withText("核实通过"));
    }

    @Test
    @UseCase("UC-025")
    void aLeaderReportsForOthersAndTheFormChangesWithTheKind() {
        open(Post.READING_TEAM_LEADER, "findings/new");
        choose(FindingKind.THEFT_FOUND);
        assertThat(finder().getValue().id()).isEqualTo(people.get(Post.READING_TEAM_LEADER));
        assertThat(finder().isReadOnly()).isFalse();
        choose(FindingKind.WRONG_READING);
        _setValue(field("户号、台区编号或表号"), customerNo);
        assertThat(person().getValue().id()).isEqualTo(people.get(Post.AREA_MANAGER));
        _assertOne(Checkbox.class);
    }

    private long latestTheft() {
        return jdbc.sql("select max(id) from theft_report").query(Long.class).single();
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<EmployeeSummary> finder() {
        return _get(ComboBox.class, spec -> spec.withLabel("查获人"));
    }

    @SuppressWarnings("unchecked")
    private static Select<FindingKind> select() {
        return _get(Select.class, spec -> spec.withLabel("类别"));
    }

    private static void choose(FindingKind kind) {
        _setValue(select(), kind);
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<EmployeeSummary> person() {
        return _get(ComboBox.class, spec -> spec.withLabel("责任人"));
    }

    private static TextField field(String label) {
        return _get(TextField.class, spec -> spec.withLabel(label));
    }

    private static BigDecimalField amount(String label) {
        return _get(BigDecimalField.class, spec -> spec.withLabel(label));
    }

    private static void save() {
        _click(_get(Button.class, spec -> spec.withText("登记")));
    }

    private static String page() {
        return _get(Main.class).getElement().getTextRecursively();
    }

    private void open(Post post, String path) {
        screen.open(
                people.get(post), Set.of(FindingsView.class, FindingView.class, NewFindingView.class, TheftView.class));
        UI.getCurrent().navigate(path);
    }
}
