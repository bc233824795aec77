package org.stationportal.customers.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.stationportal.base.ui.Shown;
import org.stationportal.customers.AreaSummary;
import org.stationportal.customers.Category;
import org.stationportal.customers.ChangeCustomer;
import org.stationportal.customers.CustomerDetails;
import org.stationportal.customers.IdKind;
import org.stationportal.customers.MeteringMethod;
import org.stationportal.customers.NewCustomer;
import org.stationportal.customers.Voltage;

/** Completes or corrects a file; the identity number stays as it is unless a new one is entered. */
class ChangeDialog extends Dialog {

    private final FileServices services;
    private final CustomerDetails customer;
    private final Runnable after;
    private final Map<String, HasValidation> fields = new LinkedHashMap<>();
    private final TextField name = text("name");
    private final Select<Category> category = choice("category", "customers.category.", Category.values());
    private final Select<Voltage> voltage = choice("voltage", "customers.voltage.", Voltage.values());
    private final TextField industry = text("industry");
    private final BigDecimalField contractKw = figure("contractKw");
    private final BigDecimalField runningKva = figure("runningKva");
    private final Select<MeteringMethod> meteringMethod =
            choice("meteringMethod", "customers.meteringMethod.", MeteringMethod.values());
    private final TextField contact = text("contact");
    private final TextField phone = text("phone");
    private final TextField address = text("address");
    private final Select<IdKind> idKind = choice("idKind", "customers.idKind.", IdKind.values());
    private final TextField idNo = text("idNo");
    private final ComboBox<AreaSummary> area = new ComboBox<>(getTranslation("customers.area"));
    private final TextField readingSection = text("readingSection");
    private final IntegerField readingDay = new IntegerField(getTranslation("customers.readingDay"));

    ChangeDialog(FileServices services, CustomerDetails customer, Runnable after) {
        this.services = services;
        this.customer = customer;
        this.after = after;
        addClassName("sp-dialog");
        setHeaderTitle(getTranslation("customers.change"));
        setWidth("44rem");
        area.setItems(services.customers().areas());
        area.setItemLabelGenerator(each -> each.name() + " · " + each.areaNo());
        meteringMethod.setEmptySelectionAllowed(true);
        idKind.setEmptySelectionAllowed(true);
        idNo.setPlaceholder(customer.maskedIdNo());
        idNo.setHelperText(getTranslation("customers.idNo.keep"));
        address.addClassName("sp-full");
        known("area", area);
        known("readingDay", readingDay);
        fill();
        var form = new Div(
                name,
                category,
                voltage,
                industry,
                contractKw,
                contact,
                phone,
                idKind,
                idNo,
                address,
                area,
                readingSection,
                readingDay,
                runningKva,
                meteringMethod);
        form.addClassName("sp-form");
        add(form);
        var save = new Button(getTranslation("base.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickShortcut(Key.ENTER, KeyModifier.CONTROL);
        getFooter().add(new Button(getTranslation("base.cancel"), click -> close()), save);
    }

    private void fill() {
        name.setValue(customer.name());
        category.setValue(customer.category());
        voltage.setValue(customer.voltage());
        industry.setValue(customer.industry());
        customer.contractKw().map(BigDecimal::stripTrailingZeros).ifPresent(contractKw::setValue);
        customer.runningKva().map(BigDecimal::stripTrailingZeros).ifPresent(runningKva::setValue);
        customer.meteringMethod().ifPresent(meteringMethod::setValue);
        contact.setValue(customer.contact());
        phone.setValue(customer.phone());
        customer.idKind().ifPresent(idKind::setValue);
        address.setValue(customer.address());
        customer.area().ifPresent(area::setValue);
        readingSection.setValue(customer.readingSection());
        customer.readingDay().ifPresent(readingDay::setValue);
    }

    private void save() {
        boolean done = Shown.atFields(
                this,
                fields,
                () -> services.customers()
                        .change(new ChangeCustomer(customer.id(), customer.version(), file(), idNo.isEmpty())));
        if (done) {
            close();
            Shown.done(getTranslation("customers.change.done"));
            after.run();
        }
    }

    private NewCustomer file() {
        return new NewCustomer(
                customer.customerNo(),
                name.getValue(),
                category.getValue(),
                industry.getValue(),
                voltage.getValue(),
                contractKw.getValue(),
                contact.getValue(),
                phone.getValue(),
                idKind.getValue(),
                idNo.getValue(),
                address.getValue(),
                area.getOptionalValue().map(AreaSummary::id).orElse(null),
                readingSection.getValue(),
                readingDay.getValue(),
                runningKva.getValue(),
                meteringMethod.getValue());
    }

    private TextField text(String field) {
        return known(field, new TextField(getTranslation("customers." + field)));
    }

    private BigDecimalField figure(String field) {
        return known(field, new BigDecimalField(getTranslation("customers." + field)));
    }

    private <E extends Enum<E>> Select<E> choice(String field, String labels, E[] values) {
        var select = new Select<E>();
        select.setLabel(getTranslation("customers." + field));
        select.setItems(values);
        select.setItemLabelGenerator(value -> value == null ? "" : getTranslation(labels + value));
        return known(field, select);
    }

    private <F extends HasValidation & HasValidationProperties> F known(String field, F component) {
        component.setManualValidation(true);
        fields.put(field, component);
        return component;
    }
}
