package org.stationportal.counter.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.stationportal.base.ui.Shown;
import org.stationportal.counter.desk.Choice;
import org.stationportal.customers.AreaSummary;
import org.stationportal.customers.Category;
import org.stationportal.customers.CustomerId;
import org.stationportal.customers.Customers;
import org.stationportal.customers.IdKind;
import org.stationportal.customers.NewCustomer;
import org.stationportal.customers.Voltage;

/** Opens the file of a new customer with what the counter asks for. */
class NewCustomerDialog extends Dialog {

    private final Customers customers;
    private final Consumer<CustomerId> onRegistered;
    private final TextField customerNo = new TextField(getTranslation("customers.customerNo"));
    private final TextField name = new TextField(getTranslation("customers.name"));
    private final Choice<Category> category = new Choice<>("customers.category", Category.values());
    private final Choice<Voltage> voltage = new Choice<>("customers.voltage", Voltage.values());
    private final TextField phone = new TextField(getTranslation("customers.phone"));
    private final TextField address = new TextField(getTranslation("customers.address"));
    private final ComboBox<AreaSummary> area = new ComboBox<>(getTranslation("customers.area"));
    private final TextField idNo = new TextField(getTranslation("customers.idNo"));

    NewCustomerDialog(Customers customers, Consumer<CustomerId> onRegistered) {
        this.customers = customers;
        this.onRegistered = onRegistered;
        setHeaderTitle(getTranslation("counter.newCustomer"));
        setWidth("36rem");
        category.setValue(Category.RESIDENTIAL);
        voltage.setValue(Voltage.V220);
        area.setItems(customers.areas());
        area.setItemLabelGenerator(each -> each.name() + " · " + each.areaNo());
        customerNo.setAutofocus(true);
        address.addClassName("sp-full");
        fields().values().forEach(field -> field.setManualValidation(true));
        var form = new Div(customerNo, name, category, voltage, phone, idNo, address, area);
        form.addClassName("sp-form");
        add(form);
        var save = new Button(getTranslation("base.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickShortcut(Key.ENTER, KeyModifier.CONTROL);
        getFooter().add(new Button(getTranslation("base.cancel"), click -> close()), save);
    }

    private void save() {
        boolean done = Shown.atFields(this, fields(), () -> onRegistered.accept(customers.register(command())));
        if (done) {
            Shown.done(
                    getTranslation("counter.newCustomer.done", name.getValue().strip()));
            close();
        }
    }

    private NewCustomer command() {
        return new NewCustomer(
                customerNo.getValue(),
                name.getValue(),
                category.getValue(),
                "",
                voltage.getValue(),
                null,
                name.getValue(),
                phone.getValue(),
                idNo.isEmpty() ? null : idKind(),
                idNo.getValue(),
                address.getValue(),
                area.getOptionalValue().map(AreaSummary::id).orElse(null),
                "",
                null,
                null,
                null);
    }

    private IdKind idKind() {
        return category.getValue() == Category.RESIDENTIAL ? IdKind.IDENTITY_CARD : IdKind.BUSINESS_LICENCE;
    }

    private Map<String, HasValidation> fields() {
        var fields = new LinkedHashMap<String, HasValidation>();
        fields.put("customerNo", customerNo);
        fields.put("name", name);
        fields.put("category", category);
        fields.put("voltage", voltage);
        fields.put("phone", phone);
        fields.put("idNo", idNo);
        fields.put("address", address);
        fields.put("area", area);
        return fields;
    }
}
