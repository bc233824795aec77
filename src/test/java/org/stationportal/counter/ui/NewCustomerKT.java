package org.stationportal.counter.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static com.github.mvysny.kaributesting.v10.NotificationsKt.expectNotifications;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
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
import org.stationportal.customers.AreaSummary;
import org.stationportal.customers.Category;
import org.stationportal.customers.CustomerSummary;
import org.stationportal.customers.Document;
import org.stationportal.customers.Voltage;
import org.stationportal.findings.FindingSummary;
import org.stationportal.findings.Findings;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.Post;

/** A new customer at the counter: his file, his application, and only then what is missing. */
@IntegrationTest
@UseCase({"UC-014", "UC-017"})
class NewCustomerKT {

    private static final AtomicLong NUMBER = new AtomicLong(6801000000L);

    @Autowired
    private KaribuScreen screen;

    @Autowired
    private TestClock clock;

    @Autowired
    private TestStation stations;

    @Autowired
    private TestCustomers customers;

    @Autowired
    private Findings findings;

    private EmployeeId clerk;
    private String no = "";

    @BeforeEach
    void station() {
        clock.set("2026-09-30T09:17");
        var people = stations.create();
        clerk = people.get(Post.COUNTER_CLERK);
        customers.area(people);
        no = String.valueOf(NUMBER.incrementAndGet());
        screen.open(clerk, Set.of(CounterView.class));
        UI.getCurrent().navigate("counter");
        _click(_get(Button.class, spec -> spec.withText("新建客户")));
    }

    @AfterEach
    void tearDown() {
        screen.close();
    }

    @Test
    void whatTheFileLacksIsSaidAtOnceAndFoundAfterTheApplication() {
        fill();
        fileDocuments().setValue(Set.of(Document.IDENTITY_DOCUMENT));
        _click(_get(Button.class, spec -> spec.withText("保存")));
        expectNotifications("已为 王小芳 建档，还缺：行业、用电地址物权证件。请在受理业务时补齐；未受理的，当日内补齐。");
        assertThat(about()).isEmpty();
        assertThat(customer().getValue().customerNo()).isEqualTo(no);
        CheckboxGroup<Document> documents = documents("收取资料");
        assertThat(documents.getValue()).as("what the file holds is ticked").containsOnly(Document.IDENTITY_DOCUMENT);
        documents.setValue(Set.of(Document.IDENTITY_DOCUMENT, Document.PROOF_OF_TITLE));
        _click(_get(Button.class, spec -> spec.withText("受理")));
        _get(H2.class, spec -> spec.withPredicate(h -> h.getText().startsWith("已受理，申请编号 BZ")));
        assertThat(about()).singleElement().extracting(FindingSummary::facts).isEqualTo("档案缺少：行业");
    }

    @Test
    void aCompleteFileIsOpenedWithoutAFurtherWord() {
        fill();
        _setValue(text("行业"), "城乡居民生活用电");
        fileDocuments().setValue(Set.of(Document.IDENTITY_DOCUMENT, Document.PROOF_OF_TITLE));
        _click(_get(Button.class, spec -> spec.withText("保存")));
        expectNotifications("已为 王小芳 建档。");
    }

    @Test
    void aWrongNumberIsRefusedAtItsFieldAndNothingIsOpened() {
        fill();
        _setValue(text("证件号码"), "330106198001011234");
        _click(_get(Button.class, spec -> spec.withText("保存")));
        assertThat(text("证件号码").isInvalid()).isTrue();
        _get(NewCustomerDialog.class);
        assertThat(customer().isEmpty()).isTrue();
    }

    @Test
    void theChecklistGoesByTheKindOfCustomer() {
        assertThat(offered()).containsExactly(Document.IDENTITY_DOCUMENT, Document.PROOF_OF_TITLE);
        fileDocuments().setValue(Set.of(Document.IDENTITY_DOCUMENT));
        _setValue(NewCustomerKT.<Category>select("用电类别"), Category.COMMERCIAL);
        _setValue(NewCustomerKT.<Voltage>select("电压等级"), Voltage.KV10);
        assertThat(offered())
                .contains(Document.BUSINESS_LICENCE, Document.EQUIPMENT_LIST)
                .doesNotContain(Document.IDENTITY_DOCUMENT);
        assertThat(fileDocuments().getValue()).isEmpty();
    }

    private void fill() {
        _setValue(text("户号"), no);
        _setValue(text("户名"), "王小芳");
        _setValue(_get(BigDecimalField.class, spec -> spec.withLabel("合同容量(kW)")), new BigDecimal("8"));
        _setValue(text("联系电话"), "13812345678");
        _setValue(text("证件号码"), "330106198001011235");
        _setValue(text("用电地址"), "西街 1 号");
        ComboBox<AreaSummary> area = areas();
        area.setValue(area.getListDataView().getItem(0));
        _setValue(text("抄表段"), "CD01");
        _setValue(_get(IntegerField.class, spec -> spec.withLabel("抄表例日")), 5);
    }

    private List<FindingSummary> about() {
        return stations.as(clerk, () -> findings.about("customers.file", no));
    }

    private static List<Document> offered() {
        return fileDocuments().getListDataView().getItems().toList();
    }

    private static CheckboxGroup<Document> fileDocuments() {
        return documents("随档案收取");
    }

    @SuppressWarnings("unchecked")
    private static CheckboxGroup<Document> documents(String label) {
        return _get(CheckboxGroup.class, spec -> spec.withLabel(label));
    }

    /** The field of the dialog; the form behind it has some of the same labels. */
    private static TextField text(String label) {
        return _get(_get(NewCustomerFields.class), TextField.class, spec -> spec.withLabel(label));
    }

    @SuppressWarnings("unchecked")
    private static <T> Select<T> select(String label) {
        return _get(_get(NewCustomerFields.class), Select.class, spec -> spec.withLabel(label));
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<AreaSummary> areas() {
        return _get(_get(NewCustomerFields.class), ComboBox.class, spec -> spec.withLabel("台区"));
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<CustomerSummary> customer() {
        return _get(ComboBox.class, spec -> spec.withLabel("客户"));
    }
}
