package org.stationportal.counter.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.stationportal.counter.desk.Choice;
import org.stationportal.customers.AreaSummary;
import org.stationportal.customers.Category;
import org.stationportal.customers.Document;
import org.stationportal.customers.IdKind;
import org.stationportal.customers.MeteringMethod;
import org.stationportal.customers.NewCustomer;
import org.stationportal.customers.Voltage;

/** What belongs into the file of a new customer as far as he can tell it, and the documents that he has brought. */
class NewCustomerFields extends Div {

    private final CounterServices services;
    private final Map<String, HasValidation> fields = new LinkedHashMap<>();
    private final TextField customerNo = new TextField(getTranslation("customers.customerNo"));
    private final TextField name = new TextField(getTranslation("customers.name"));
    private final Choice<Category> category = new Choice<>("customers.category", Category.values());
    private final Choice<Voltage> voltage = new Choice<>("customers.voltage", Voltage.values());
    private final TextField industry = new TextField(getTranslation("customers.industry"));
    private final BigDecimalField contractKw = new BigDecimalField(getTranslation("customers.contractKw"));
    private final TextField contact = new TextField(getTranslation("customers.contact"));
    private final TextField phone = new TextField(getTranslation("customers.phone"));
    private final Choice<IdKind> idKind = new Choice<>("customers.idKind", IdKind.values());
    private final TextField idNo = new TextField(getTranslation("customers.idNo"));
    private final TextField address = new TextField(getTranslation("customers.address"));
    private final ComboBox<AreaSummary> area = new ComboBox<>(getTranslation("customers.area"));
    private final TextField readingSection = new TextField(getTranslation("customers.readingSection"));
    private final IntegerField readingDay = new IntegerField(getTranslation("customers.readingDay"));
    private final BigDecimalField runningKva = new BigDecimalField(getTranslation("customers.runningKva"));
    private final Choice<MeteringMethod> meteringMethod =
            new Choice<>("customers.meteringMethod", MeteringMethod.values());
    private final CheckboxGroup<Document> documents =
            new CheckboxGroup<>(getTranslation("counter.newCustomer.documents"));

    NewCustomerFields(CounterServices services) {
        this.services = services;
        addClassName("sp-form");
        area.setItems(services.customers().areas());
        area.setItemLabelGenerator(each -> each.name() + " · " + each.areaNo());
        documents.setItemLabelGenerator(document -> getTranslation("customers.document." + document));
        documents.setHelperText(getTranslation("counter.newCustomer.documents.explain"));
        contact.setHelperText(getTranslation("counter.newCustomer.contact.explain"));
        address.addClassName("sp-full");
        documents.addClassName("sp-full");
        customerNo.setAutofocus(true);
        category.addValueChangeListener(change -> kindChanged());
        voltage.addValueChangeListener(change -> kindChanged());
        known("customerNo", customerNo);
        known("name", name);
        known("category", category);
        known("voltage", voltage);
        known("industry", industry);
        known("contractKw", contractKw);
        known("contact", contact);
        known("phone", phone);
        known("idKind", idKind);
        known("idNo", idNo);
        known("address", address);
        known("area", area);
        known("readingSection", readingSection);
        known("readingDay", readingDay);
        known("runningKva", runningKva);
        known("meteringMethod", meteringMethod);
        known("documents", documents);
        category.setValue(Category.RESIDENTIAL);
        voltage.setValue(Voltage.V220);
    }

    Map<String, HasValidation> byName() {
        return Map.copyOf(fields);
    }

    Set<Document> documents() {
        return documents.getValue();
    }

    /** Without a contact of his own the customer is asked himself. */
    NewCustomer file() {
        return new NewCustomer(
                customerNo.getValue(),
                name.getValue(),
                category.getValue(),
                industry.getValue(),
                voltage.getValue(),
                contractKw.getValue(),
                contact.isEmpty() ? name.getValue() : contact.getValue(),
                phone.getValue(),
                idNo.isEmpty() ? null : idKind.getValue(),
                idNo.getValue(),
                address.getValue(),
                area.getOptionalValue().map(AreaSummary::id).orElse(null),
                readingSection.getValue(),
                readingDay.getValue(),
                runningKva.getValue(),
                meteringMethod.getValue());
    }

    /** The checklist and the kind of number go by the kind of customer; what was ticked stays where it is still asked for. */
    private void kindChanged() {
        if (category.isEmpty() || voltage.isEmpty()) {
            return;
        }
        idKind.setValue(category.getValue() == Category.RESIDENTIAL ? IdKind.IDENTITY_CARD : IdKind.BUSINESS_LICENCE);
        boolean high = voltage.getValue().isHigh();
        runningKva.setVisible(high);
        meteringMethod.setVisible(high);
        if (!high) {
            runningKva.clear();
            meteringMethod.clear();
        }
        List<Document> asked = services.standard().inForce().documents(category.getValue(), voltage.getValue());
        Set<Document> ticked = new HashSet<>(documents.getValue());
        ticked.retainAll(asked);
        documents.setItems(asked);
        documents.setValue(ticked);
    }

    private <F extends Component & HasValidation> void known(String field, F component) {
        component.setManualValidation(true);
        fields.put(field, component);
        add(component);
    }
}
