package org.stationportal.counter.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stationportal.base.PortalTime;
import org.stationportal.base.RuleViolation;
import org.stationportal.base.ui.ChinesePickers;
import org.stationportal.counter.Particulars;
import org.stationportal.counter.ServiceRequestKind;
import org.stationportal.counter.TakeInRequest;
import org.stationportal.counter.desk.Desk;
import org.stationportal.counter.desk.IntakeDone;
import org.stationportal.counter.desk.IntakeForm;
import org.stationportal.counter.desk.Written;
import org.stationportal.customers.CustomerDetails;
import org.stationportal.organization.EmployeeSummary;
import org.stationportal.organization.Post;

/** The fields that all service requests share, below those of the kind. */
abstract class RequestForm extends IntakeForm {

    private final CounterServices services;
    private final ServiceRequestKind kind;
    private final TextField contact = new TextField(getTranslation("customers.contact"));
    private final TextField phone = new TextField(getTranslation("customers.phone"));
    private final ComboBox<EmployeeSummary> assignee;
    private final DateTimePicker acceptedAt = ChinesePickers.dateTime(getTranslation("counter.acceptedAt"));
    private final TextArea remark = new TextArea(getTranslation("counter.remark"));

    RequestForm(CounterServices services, Desk desk, ServiceRequestKind kind) {
        super(desk);
        this.services = services;
        this.kind = kind;
        assignee = desk.people(getTranslation("counter.assignee"), kind.posts().toArray(Post[]::new));
        // who takes it in deals with it where his post allows
        assignee.getListDataView()
                .getItems()
                .min(Comparator.comparing(
                        person -> !services.currentUser().get().is(person.id())))
                .ifPresent(assignee::setValue);
        acceptedAt.setValue(desk.now());
        acceptedAt.addValueChangeListener(change -> showPromise());
        remark.addClassName("sp-full");
    }

    /** What the kind asks for; a broken rule names the field. */
    abstract Particulars particulars();

    /** Lays the form out; called by the kind once its own fields are there. */
    final void layOut(Component... own) {
        field("contact", contact, Written.text());
        field("phone", phone, Written.text());
        field("assignee", assignee, desk().person());
        field("acceptedAt", acceptedAt, Written.dateTime());
        field("remark", remark, Written.text());
        var grid = new Div(own);
        grid.add(contact, phone, assignee, acceptedAt, remark);
        grid.addClassName("sp-form");
        add(grid, saveLine());
    }

    @Override
    public void customer(@Nullable CustomerDetails customer) {
        if (customer == null) {
            return;
        }
        contact.setValue(customer.contact().isEmpty() ? customer.name() : customer.contact());
        phone.setValue(customer.phone());
        customer.areaManager()
                .filter(manager -> kind != ServiceRequestKind.NAME_CHANGE)
                .ifPresent(assignee::setValue);
    }

    @Override
    protected IntakeDone takeIn() {
        CustomerDetails customer = chosenCustomer();
        String number = services.requests()
                .takeIn(new TakeInRequest(
                        submission(),
                        customer.id(),
                        particulars(),
                        contact.getValue(),
                        phone.getValue(),
                        remark.getValue(),
                        chosen("assignee", "counter.error.assigneeMissing", assignee.getValue())
                                .id(),
                        chosen("acceptedAt", "counter.error.time", accepted())));
        var taken = services.requests().find(number).orElseThrow();
        return new IntakeDone(
                number,
                getTranslation("counter.done.request", number),
                taken.obligation(),
                getTranslation("counter.done.told.meterFault", taken.assignee().name()),
                true);
    }

    @Override
    protected void showPromise() {
        Instant at = accepted();
        if (at == null) {
            desk().promise().nothing();
            return;
        }
        try {
            var explanation = services.requests().promised(kind, at);
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
