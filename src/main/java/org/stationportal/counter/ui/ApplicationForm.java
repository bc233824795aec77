package org.stationportal.counter.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stationportal.base.PortalTime;
import org.stationportal.base.RuleViolation;
import org.stationportal.base.ui.ChinesePickers;
import org.stationportal.counter.ApplicationKind;
import org.stationportal.counter.Supply;
import org.stationportal.counter.TakeInApplication;
import org.stationportal.counter.desk.Choice;
import org.stationportal.counter.desk.Desk;
import org.stationportal.counter.desk.IntakeDone;
import org.stationportal.counter.desk.IntakeForm;
import org.stationportal.counter.desk.Written;
import org.stationportal.customers.Category;
import org.stationportal.customers.CustomerDetails;
import org.stationportal.customers.Document;
import org.stationportal.customers.Voltage;
import org.stationportal.organization.EmployeeSummary;
import org.stationportal.organization.Post;

/** The fields of a service application in the order in which people speak, filled with what the system knows. */
class ApplicationForm extends IntakeForm {

    private final CounterServices services;
    private final Choice<ApplicationKind> kind = new Choice<>("counter.kind", ApplicationKind.values());
    private final Choice<Category> category = new Choice<>("customers.category", Category.values());
    private final Choice<Voltage> voltage = new Choice<>("customers.voltage", Voltage.values());
    private final Choice<Supply> supply = new Choice<>("counter.supply", Supply.values());
    private final BigDecimalField capacityKw = new BigDecimalField(getTranslation("counter.capacityKw"));
    private final TextField contact = new TextField(getTranslation("customers.contact"));
    private final TextField phone = new TextField(getTranslation("customers.phone"));
    private final DocumentFields documents;
    private final ComboBox<EmployeeSummary> surveyor;
    private final ComboBox<EmployeeSummary> fitter;
    private final DateTimePicker acceptedAt = ChinesePickers.dateTime(getTranslation("counter.acceptedAt"));
    private final TextArea remark = new TextArea(getTranslation("counter.remark"));

    ApplicationForm(CounterServices services, Desk desk) {
        super(desk);
        this.services = services;
        documents = new DocumentFields(services.mayKeepFiles());
        surveyor = desk.people(getTranslation("counter.surveyor"), Post.AREA_MANAGER, Post.FITTER);
        fitter = desk.people(getTranslation("counter.fitter"), Post.FITTER);
        remark.addClassName("sp-full");
        kind.addValueChangeListener(change -> {
            showPromise();
            lookForDuplicates();
        });
        category.addValueChangeListener(change -> limitsChanged());
        voltage.addValueChangeListener(change -> limitsChanged());
        supply.addValueChangeListener(change -> showPromise());
        acceptedAt.addValueChangeListener(change -> showPromise());
        defaults();
        var grid = new Div(
                kind,
                capacityKw,
                category,
                voltage,
                contact,
                phone,
                documents,
                surveyor,
                fitter,
                supply,
                acceptedAt,
                remark);
        grid.addClassName("sp-form");
        add(grid, saveLine());
        names();
    }

    /** The names are those of the command's components, so that a broken rule finds its field. */
    private void names() {
        field("kind", kind, Written.constant(ApplicationKind.class));
        field("category", category, Written.constant(Category.class));
        field("voltage", voltage, Written.constant(Voltage.class));
        field("supply", supply, Written.constant(Supply.class));
        field("capacityKw", capacityKw, Written.decimal());
        field("contact", contact, Written.text());
        field("phone", phone, Written.text());
        field("documents", documents.handedIn(), Written.constants(Document.class));
        field("promised", documents.promised(), Written.constants(Document.class));
        field("signedBy", documents.signedBy(), Written.text());
        field("surveyor", surveyor, desk().person());
        field("fitter", fitter, desk().person());
        field("acceptedAt", acceptedAt, Written.dateTime());
        field("remark", remark, Written.text());
    }

    @Override
    public void customer(@Nullable CustomerDetails customer) {
        if (customer == null) {
            return;
        }
        category.setValue(customer.category());
        voltage.setValue(customer.voltage());
        contact.setValue(customer.contact().isEmpty() ? customer.name() : customer.contact());
        phone.setValue(customer.phone());
        customer.contractKw().ifPresent(kw -> capacityKw.setValue(kw.stripTrailingZeros()));
        documents.signs(contact.getValue());
        customer.areaManager().ifPresent(surveyor::setValue);
        limitsChanged();
    }

    @Override
    protected String business() {
        return kind.isEmpty() ? desk().business() : "counter.kind." + kind.getValue();
    }

    @Override
    protected IntakeDone takeIn() {
        var customer = chosenCustomer();
        String number = services.applications()
                .takeIn(new TakeInApplication(
                        submission(),
                        customer.id(),
                        kind.getValue(),
                        chosen("category", "counter.error.choose", category.getValue()),
                        chosen("voltage", "counter.error.choose", voltage.getValue()),
                        supply.getValue(),
                        chosen("capacityKw", "counter.error.capacityMissing", capacityKw.getValue()),
                        contact.getValue(),
                        phone.getValue(),
                        documents.handedIn().getValue(),
                        documents.promised().getValue(),
                        documents.signature(),
                        remark.getValue(),
                        chosen("surveyor", "counter.error.surveyor", surveyor.getValue())
                                .id(),
                        chosen("fitter", "counter.error.fitter", fitter.getValue())
                                .id(),
                        chosen("acceptedAt", "counter.error.time", accepted())));
        var taken = services.applications().find(number).orElseThrow();
        return new IntakeDone(
                number,
                getTranslation("counter.done.application", number),
                taken.total(),
                getTranslation(
                        "counter.done.told.application",
                        taken.surveyor().name(),
                        taken.fitter().name()),
                true);
    }

    private void defaults() {
        kind.setValue(ApplicationKind.NEW_CONNECTION);
        supply.setValue(Supply.SINGLE);
        acceptedAt.setValue(desk().now());
        fitter.getListDataView().getItems().findFirst().ifPresent(fitter::setValue);
    }

    private void limitsChanged() {
        if (!category.isEmpty() && !voltage.isEmpty()) {
            desk().customer()
                    .map(customer ->
                            services.applications().documents(customer.id(), category.getValue(), voltage.getValue()))
                    .ifPresent(documents::show);
        }
        showPromise();
    }

    @Override
    protected void showPromise() {
        Instant at = accepted();
        if (kind.isEmpty() || category.isEmpty() || voltage.isEmpty() || supply.isEmpty() || at == null) {
            desk().promise().nothing();
            return;
        }
        try {
            var explanation = services.applications()
                    .promised(kind.getValue(), category.getValue(), voltage.getValue(), supply.getValue(), at);
            desk().promise().show(explanation.due(), Optional.of(explanation));
        } catch (RuleViolation outside) {
            desk().promise().nothing();
        }
    }

    private @Nullable Instant accepted() {
        return acceptedAt.isEmpty()
                ? null
                : acceptedAt.getValue().atZone(PortalTime.ZONE).toInstant();
    }
}
