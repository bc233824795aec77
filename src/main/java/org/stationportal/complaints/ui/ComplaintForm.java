package org.stationportal.complaints.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stationportal.base.PortalTime;
import org.stationportal.base.RuleViolation;
import org.stationportal.base.ui.ChinesePickers;
import org.stationportal.complaints.ComplaintKind;
import org.stationportal.complaints.ComplaintSource;
import org.stationportal.complaints.Severity;
import org.stationportal.complaints.TakeInComplaint;
import org.stationportal.counter.desk.Choice;
import org.stationportal.counter.desk.Desk;
import org.stationportal.counter.desk.IntakeDone;
import org.stationportal.counter.desk.IntakeForm;
import org.stationportal.counter.desk.Written;
import org.stationportal.customers.CustomerDetails;
import org.stationportal.organization.EmployeeSummary;

/** The fields of a complaint in the order in which people speak; earlier ones of the same customer show at once. */
class ComplaintForm extends IntakeForm {

    private final ComplaintServices services;
    private final Choice<ComplaintSource> source = new Choice<>("complaints.source", ComplaintSource.values());
    private final TextField externalNo = new TextField(getTranslation("complaints.externalNo"));
    private final Choice<ComplaintKind> kind = new Choice<>("complaints.kind", ComplaintKind.values());
    private final Choice<Severity> severity = new Choice<>("complaints.severity", Severity.values());
    private final TextField caller = new TextField(getTranslation("complaints.caller"));
    private final TextField phone = new TextField(getTranslation("complaints.phone"));
    private final TextArea words = new TextArea(getTranslation("complaints.words"));
    private final MultiSelectComboBox<EmployeeSummary> persons =
            new MultiSelectComboBox<>(getTranslation("complaints.persons"));
    private final TextField causeNo = new TextField(getTranslation("complaints.cause"));
    private final ComboBox<EmployeeSummary> handler = new ComboBox<>(getTranslation("complaints.handler"));
    private final DateTimePicker receivedAt = ChinesePickers.dateTime(getTranslation("complaints.receivedAt"));
    private final RepeatedNotice repeated;
    private final Span contactUntil = new Span();

    ComplaintForm(ComplaintServices services, Desk desk) {
        super(desk);
        this.services = services;
        repeated = new RepeatedNotice(services.time(), services.complaints().repeatDays());
        prepare();
        defaults();
        names();
        var grid = new Div(
                source, externalNo, kind, severity, receivedAt, caller, phone, words, persons, causeNo, handler);
        grid.addClassName("sp-form");
        contactUntil.addClassName("sp-quiet");
        add(repeated, grid, contactUntil, saveLine());
    }

    @Override
    public void customer(@Nullable CustomerDetails customer) {
        if (customer != null) {
            caller.setValue(customer.contact().isEmpty() ? customer.name() : customer.contact());
            phone.setValue(customer.phone());
        }
        showRepeated();
    }

    @Override
    protected IntakeDone takeIn() {
        String number = services.complaints()
                .takeIn(new TakeInComplaint(
                        submission(),
                        kind.getValue(),
                        severity.getValue(),
                        source.getValue(),
                        source.getValue().dispatches() ? externalNo.getValue() : "",
                        desk().customer().map(CustomerDetails::id),
                        caller.getValue(),
                        phone.getValue(),
                        words.getValue(),
                        persons.getValue().stream().map(EmployeeSummary::id).collect(Collectors.toSet()),
                        causeNo.getValue(),
                        chosen("receivedAt", "complaints.error.time", received()),
                        chosen("handler", "complaints.error.handler", handler.getValue())
                                .id()));
        var taken = services.complaints().find(number);
        String told = getTranslation("complaints.taken.told", handler.getValue().name());
        return new IntakeDone(
                number,
                getTranslation("complaints.taken", number),
                taken.orElseThrow().complaint().answer(),
                told,
                true);
    }

    @Override
    protected void showPromise() {
        Instant at = received();
        contactUntil.setText("");
        desk().promise().nothing();
        if (at == null) {
            return;
        }
        try {
            var promised = services.complaints().promised(at);
            desk().promise().show(promised.answer(), Optional.of(promised.explanation()));
            contactUntil.setText(
                    getTranslation("complaints.contactUntil", services.time().moment(promised.contact(), getLocale())));
        } catch (RuleViolation outside) {
            desk().promise().nothing();
        }
    }

    private void showRepeated() {
        repeated.show(services.complaints()
                .repeated(desk().customer().map(CustomerDetails::id).orElse(null), phone.getValue()));
    }

    private void prepare() {
        var colleagues = services.colleagues();
        persons.setItems(colleagues);
        persons.setItemLabelGenerator(ComplaintServices::label);
        handler.setItems(colleagues);
        handler.setItemLabelGenerator(ComplaintServices::label);
        words.setPlaceholder(getTranslation("complaints.words.hint"));
        words.addClassName("sp-full");
        words.setMinRows(2);
        persons.setPlaceholder(getTranslation("complaints.persons.hint"));
        causeNo.setPlaceholder(getTranslation("complaints.cause.hint"));
        externalNo.setPlaceholder(getTranslation("complaints.externalNo.hint"));
        source.addValueChangeListener(
                change -> externalNo.setVisible(change.getValue().dispatches()));
        phone.addValueChangeListener(change -> showRepeated());
        receivedAt.addValueChangeListener(change -> showPromise());
    }

    /** Whoever hears a complaint first deals with it, unless he passes it on here. */
    private void defaults() {
        source.setValue(ComplaintSource.HALL);
        kind.setValue(ComplaintKind.SERVICE);
        severity.setValue(Severity.ORDINARY);
        receivedAt.setValue(desk().now());
        var self = services.currentUser().get();
        handler.getListDataView()
                .getItems()
                .filter(person -> self.is(person.id()))
                .findFirst()
                .ifPresent(handler::setValue);
    }

    /** The names are those of the command's components, so that a broken rule finds its field. */
    private void names() {
        field("source", source, Written.constant(ComplaintSource.class));
        field("externalNo", externalNo, Written.text());
        field("kind", kind, Written.constant(ComplaintKind.class));
        field("severity", severity, Written.constant(Severity.class));
        field("caller", caller, Written.text());
        field("phone", phone, Written.text());
        field("words", words, Written.text());
        field("persons", persons, people());
        field("causeNo", causeNo, Written.text());
        field("handler", handler, desk().person());
        field("receivedAt", receivedAt, Written.dateTime());
    }

    private Written<Set<EmployeeSummary>> people() {
        return new Written<>(
                people -> people.stream().map(EmployeeSummary::employeeNo).collect(Collectors.joining(",")),
                numbers -> Optional.of(Arrays.stream(numbers.split(","))
                        .flatMap(no -> services.employees().findByNo(no).stream())
                        .collect(Collectors.toSet())));
    }

    private @Nullable Instant received() {
        return receivedAt.isEmpty()
                ? null
                : receivedAt.getValue().atZone(PortalTime.ZONE).toInstant();
    }
}
