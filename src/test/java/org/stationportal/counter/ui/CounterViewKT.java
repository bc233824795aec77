package org.stationportal.counter.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static com.github.mvysny.kaributesting.v10.ShortcutsKt.fireShortcut;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
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
import org.stationportal.IntegrationTest;
import org.stationportal.KaribuScreen;
import org.stationportal.TestClock;
import org.stationportal.TestCustomers;
import org.stationportal.TestStation;
import org.stationportal.UseCase;
import org.stationportal.counter.ApplicationKind;
import org.stationportal.customers.Category;
import org.stationportal.customers.CustomerId;
import org.stationportal.customers.CustomerSummary;
import org.stationportal.customers.DeviceClass;
import org.stationportal.customers.Document;
import org.stationportal.customers.Voltage;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.Post;

/** The counter by its labels, in Chinese: taken in with what is known, refused at the field with a sentence. */
@IntegrationTest
@UseCase({"UC-001", "UC-017"})
class CounterViewKT {

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
    private EmployeeId clerk;
    private CustomerId household;

    @BeforeEach
    void station() {
        clock.set("2026-09-30T09:17");
        people = stations.create();
        clerk = people.get(Post.COUNTER_CLERK);
        var area = customers.area(people);
        household = customers.customer(people, area, "<b>李建国</b>", Category.RESIDENTIAL, Voltage.V220);
        customers.meter(area, household, DeviceClass.RESIDENTIAL);
        open();
    }

    private void open() {
        screen.open(clerk, Set.of(CounterView.class, ApplicationsView.class));
        UI.getCurrent().navigate("counter");
    }

    @AfterEach
    void tearDown() {
        screen.close();
    }

    @Test
    void takesAnApplicationInWithWhatIsKnownOfTheCustomer() {
        choose();
        assertThat(_get(TextField.class, spec -> spec.withLabel("联系电话")).getValue())
                .isEqualTo("13812345678");
        assertThat(shownText()).contains("10月13日(周二)17:30", "第 5 个工作日");
        documents().setValue(Set.of(Document.IDENTITY_DOCUMENT, Document.PROOF_OF_TITLE));
        save();
        assertThat(_get(H2.class, spec -> spec.withPredicate(h -> h.getText().startsWith("已受理")))
                        .getText())
                .matches("已受理，申请编号 BZ20260930[0-9]{4}");
        _click(_get(Button.class, spec -> spec.withText("再受理一件")));
        assertThat(customer().isEmpty()).isTrue();
    }

    @Test
    void saysWhichDocumentsAreMissing() {
        choose();
        documents().setValue(Set.of(Document.IDENTITY_DOCUMENT));
        save();
        assertThat(documents().isInvalid()).isTrue();
        assertThat(documents().getErrorMessage()).startsWith("资料不齐，还缺：用电地址物权证件");
        assertThat(_get(Button.class, spec -> spec.withText("受理")).isEnabled()).isTrue();
    }

    @Test
    @SuppressWarnings("unchecked")
    void whatMayFollowIsPromisedWithASignature() {
        choose();
        documents().setValue(Set.of(Document.IDENTITY_DOCUMENT));
        CheckboxGroup<Document> promised = _get(CheckboxGroup.class, spec -> spec.withLabel("一证受理：客户承诺后补"));
        promised.setValue(Set.of(Document.PROOF_OF_TITLE));
        TextField signedBy = _get(TextField.class, spec -> spec.withLabel("承诺人（签字）"));
        signedBy.setValue("");
        save();
        assertThat(signedBy.getErrorMessage()).isEqualTo("请输入签字人姓名，2 到 60 个字。");
        signedBy.setValue("李建国");
        save();
        assertThat(_get(H2.class, spec -> spec.withPredicate(h -> h.getText().startsWith("已受理")))
                        .getText())
                .startsWith("已受理，申请编号 BZ");
    }

    @Test
    void saysThatTheVoltageIsNotPossible() {
        choose();
        Select<Voltage> voltage = select("电压等级");
        _setValue(voltage, Voltage.KV10);
        save();
        assertThat(voltage.getErrorMessage()).isEqualTo("居民用电请选择 220 V 或 380 V。");
    }

    @Test
    void refusesTenThousandCharacters() {
        choose();
        documents().setValue(Set.of(Document.IDENTITY_DOCUMENT, Document.PROOF_OF_TITLE));
        TextArea remark = _get(TextArea.class, spec -> spec.withLabel("备注"));
        _setValue(remark, "字".repeat(10_000));
        save();
        assertThat(remark.getErrorMessage()).isEqualTo("请缩短到 1,000 个字以内，现有 10,000 个字。");
    }

    @Test
    void asksForTheCustomerAndForATimeThatIsNotToCome() {
        save();
        assertThat(customer().getErrorMessage()).isEqualTo("请先查找并选择客户。");
        choose();
        documents().setValue(Set.of(Document.IDENTITY_DOCUMENT, Document.PROOF_OF_TITLE));
        DateTimePicker at = _get(DateTimePicker.class, spec -> spec.withLabel("受理时间"));
        _setValue(at, services.now().plusMinutes(1));
        save();
        assertThat(at.getErrorMessage()).isEqualTo("时间不能晚于现在，请核对。");
    }

    @Test
    void showsMarkupAsText() {
        choose();
        assertThat(_find(Div.class).stream().map(div -> div.getElement().getOuterHTML()))
                .anyMatch(html -> html.contains("&lt;b&gt;李建国&lt;/b&gt;"))
                .noneMatch(html -> html.contains("<b>李建国</b>"));
    }

    @Test
    void keepsTheDraftWhenOneLooksElsewhere() {
        choose();
        _setValue(_get(TextArea.class, spec -> spec.withLabel("备注")), "先打电话");
        UI.getCurrent().navigate("applications");
        UI.getCurrent().navigate("counter");
        assertThat(customer().getValue().id()).isEqualTo(household);
        assertThat(_get(TextArea.class, spec -> spec.withLabel("备注")).getValue())
                .isEqualTo("先打电话");
    }

    @Test
    void findsTheDraftAgainAfterTheSessionHasEnded() {
        choose();
        _setValue(_get(TextArea.class, spec -> spec.withLabel("备注")), "先打电话");
        assertThat(shownText()).contains("草稿已保留 09:17");
        screen.close();
        clock.set("2026-09-30T13:05");
        open();
        assertThat(customer().getValue().id()).isEqualTo(household);
        assertThat(_get(TextArea.class, spec -> spec.withLabel("备注")).getValue())
                .isEqualTo("先打电话");
        assertThat(shownText()).contains("已恢复 09:17 保留的草稿");
        _click(_get(Button.class, spec -> spec.withText("清空重填")));
        assertThat(customer().isEmpty()).isTrue();
        assertThat(shownText()).doesNotContain("草稿");
    }

    @Test
    void theDraftIsGoneOnceItWasTakenIn() {
        choose();
        documents().setValue(Set.of(Document.IDENTITY_DOCUMENT, Document.PROOF_OF_TITLE));
        save();
        screen.close();
        open();
        assertThat(customer().isEmpty()).isTrue();
        assertThat(shownText()).doesNotContain("草稿");
    }

    @Test
    void asksBeforeTheSameCustomersSameBusinessIsTakenInAgain() {
        takeIn();
        clock.set("2026-10-01T10:00");
        _click(_get(Button.class, spec -> spec.withText("再受理一件")));
        choose();
        assertThat(shownText()).contains("同一客户、同一业务：昨天 09:17", "已受理", "BZ20260930");
        documents().setValue(Set.of(Document.IDENTITY_DOCUMENT, Document.PROOF_OF_TITLE));
        save();
        assertThat(_find(H2.class, spec -> spec.withPredicate(h -> h.getText().startsWith("已受理"))))
                .isEmpty();
        _click(_get(Button.class, spec -> spec.withText("确认再次受理")));
        _get(H2.class, spec -> spec.withPredicate(h -> h.getText().startsWith("已受理")));
    }

    @Test
    void anotherKindOrAWeekLaterIsNoDuplicate() {
        takeIn();
        _click(_get(Button.class, spec -> spec.withText("再受理一件")));
        choose();
        Select<ApplicationKind> kind = select("业务类型");
        _setValue(kind, ApplicationKind.CAPACITY_INCREASE);
        assertThat(shownText()).doesNotContain("同一客户、同一业务");
        _setValue(kind, ApplicationKind.NEW_CONNECTION);
        assertThat(shownText()).contains("同一客户、同一业务");
        clock.set("2026-10-08T10:00");
        _click(_get(Button.class, spec -> spec.withText("清空重填")));
        choose();
        assertThat(shownText()).doesNotContain("同一客户、同一业务");
    }

    @Test
    void showsWhatWasTakenInTodayByOneselfAndByTheHall() {
        takeIn();
        screen.close();
        screen.open(stations.another(people, people.business(), Post.COUNTER_CLERK), Set.of(CounterView.class));
        UI.getCurrent().navigate("counter");
        assertThat(shownText()).contains("我的今日受理 0", "全厅今日受理 1", "今天还没有受理的业务。");
        _get(Tabs.class, spec -> spec.withPredicate(tabs -> tabs.getComponentCount() == 2))
                .setSelectedIndex(1);
        assertThat(shownText()).contains("BZ20260930", "新装", "10月13日(周二)17:30");
    }

    @Test
    void takesANameChangeIn() {
        business("过户");
        choose();
        _setValue(_get(TextField.class, spec -> spec.withLabel("新户名")), "王小明");
        _setValue(_get(TextField.class, spec -> spec.withLabel("新户证件号码")), "110105194912310021");
        save();
        assertThat(_get(TextField.class, spec -> spec.withLabel("新户证件号码")).isInvalid())
                .isTrue();
        _setValue(_get(TextField.class, spec -> spec.withLabel("新户证件号码")), "11010519491231002X");
        save();
        _get(H2.class, spec -> spec.withPredicate(h -> h.getText().startsWith("已受理，业务编号 FW20260930")));
    }

    @Test
    void takesAMeterTestInWithTheCustomersOnlyMeter() {
        business("校表");
        choose();
        _setValue(_get(TextArea.class, spec -> spec.withLabel("客户反映的情况")), "走得太快");
        save();
        _get(H2.class, spec -> spec.withPredicate(h -> h.getText().startsWith("已受理，业务编号 FW20260930")));
    }

    @Test
    void takesABillingQueryInAndPromisesTheNextWorkingDay() {
        business("电费查询");
        choose();
        assertThat(shownText()).contains("10月8日(周四)17:30");
        _setValue(_get(TextArea.class, spec -> spec.withLabel("查询内容")), "电费为何增加一倍");
        save();
        _get(H2.class, spec -> spec.withPredicate(h -> h.getText().startsWith("已受理，业务编号 FW20260930")));
    }

    @Test
    void aKeyChangesTheBusiness() {
        KaribuScreen.text(_get(Main.class));
        fireShortcut(Key.DIGIT_2, KeyModifier.ALT);
        _get(TextField.class, spec -> spec.withLabel("新户名"));
    }

    @Test
    void reportsAMeteringFaultWithTheCustomersOnlyMeter() {
        business("计量故障");
        choose();
        _setValue(_get(TextArea.class, spec -> spec.withLabel("故障情况")), "表不走字");
        assertThat(shownText()).contains("10月12日(周一)17:30");
        save();
        _get(H2.class, spec -> spec.withPredicate(h -> h.getText().startsWith("已登记，故障编号 JL20260930")));
    }

    /** The tab whose label ends with the name; before it stands the digit of its keys. */
    private static void business(String name) {
        Tabs tabs = _get(
                Tabs.class,
                spec -> spec.withPredicate(
                        each -> each.getParent().filter(Main.class::isInstance).isPresent()));
        tabs.setSelectedTab(tabs.getChildren()
                .map(Tab.class::cast)
                .filter(tab -> tab.getLabel().endsWith(name))
                .findFirst()
                .orElseThrow());
    }

    private void choose() {
        CustomerSummary found = services.customers().search("建国", 0, 1).rows().getFirst();
        _setValue(customer(), found);
    }

    private void takeIn() {
        choose();
        documents().setValue(Set.of(Document.IDENTITY_DOCUMENT, Document.PROOF_OF_TITLE));
        save();
    }

    private void save() {
        _click(_get(Button.class, spec -> spec.withText("受理")));
    }

    private static String shownText() {
        return KaribuScreen.text(_get(Main.class));
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<CustomerSummary> customer() {
        return _get(ComboBox.class, spec -> spec.withLabel("客户"));
    }

    @SuppressWarnings("unchecked")
    private static CheckboxGroup<Document> documents() {
        return _get(CheckboxGroup.class, spec -> spec.withLabel("收取资料"));
    }

    @SuppressWarnings("unchecked")
    private static <T> Select<T> select(String label) {
        return _get(Select.class, spec -> spec.withLabel(label));
    }
}
