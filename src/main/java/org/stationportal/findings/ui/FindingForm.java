package org.stationportal.findings.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stationportal.base.ui.ChinesePickers;
import org.stationportal.findings.FindingKind;
import org.stationportal.findings.FoundSubject;
import org.stationportal.findings.RecordKind;
import org.stationportal.findings.ReportTheft;
import org.stationportal.findings.SubjectKind;
import org.stationportal.organization.EmployeeSummary;

/** The fields of a finding in the order in which one tells it: what, where, when; then against whom, and the facts. */
class FindingForm extends Div {

    private final FindingServices services;
    private final Select<FindingKind> kind = new Select<>();
    private final Select<SubjectKind> subject = new Select<>();
    private final TextField no = new TextField(getTranslation("findings.no"));
    private final DatePicker faultOn = ChinesePickers.date(getTranslation("findings.faultOn"));
    private final DatePicker foundOn = ChinesePickers.date(getTranslation("findings.foundOn"));
    private final ComboBox<EmployeeSummary> person = new ComboBox<>(getTranslation("findings.person"));
    private final IntegerField quantity = new IntegerField(getTranslation("findings.quantity"));
    private final TextArea facts = new TextArea(getTranslation("findings.facts"));
    private final Checkbox grave = new Checkbox(getTranslation("findings.grave"));
    private final InvoiceFields invoice = new InvoiceFields();
    private final LossFields loss = new LossFields();

    /** Whether somebody else than the proposed person was chosen. */
    private boolean chosen;

    private boolean ofTheft;

    FindingForm(FindingServices services) {
        this.services = services;
        addClassName("sp-form");
        kind.setLabel(getTranslation("findings.kind"));
        kind.setItems(services.kinds().recordable());
        kind.setItemLabelGenerator(each -> getTranslation("findings.kind." + each));
        subject.setLabel(getTranslation("findings.subject"));
        subject.setItems(SubjectKind.values());
        subject.setItemLabelGenerator(each -> getTranslation("findings.subject." + each));
        subject.setValue(SubjectKind.CUSTOMER);
        person.setItemLabelGenerator(each -> each.name() + " · " + each.employeeNo());
        faultOn.setValue(services.today());
        foundOn.setValue(services.today());
        quantity.setValue(1);
        quantity.setMin(1);
        quantity.setStepButtonsVisible(true);
        grave.setHelperText(getTranslation("findings.grave.hint"));
        facts.addClassName("sp-full");
        facts.setMinRows(3);
        kind.addValueChangeListener(change -> showKind());
        subject.addValueChangeListener(change -> propose());
        no.addValueChangeListener(change -> propose());
        faultOn.addValueChangeListener(change -> propose());
        person.addValueChangeListener(change -> chosen = change.isFromClient() ? !person.isEmpty() : chosen);
        add(kind, subject, no, faultOn, foundOn, person, quantity, invoice, loss, facts, grave);
        fields().values().forEach(field -> field.setManualValidation(true));
        if (services.kinds().recordable().size() == 1) {
            kind.setValue(FindingKind.THEFT_FOUND);
            kind.setReadOnly(true);
        }
        showKind();
        kind.focus();
    }

    /** The names are those of the command's components, so that a broken rule finds its field. */
    Map<String, HasValidation> fields() {
        var fields = new HashMap<String, HasValidation>(Map.of(
                "kind", kind,
                "no", no,
                "faultOn", faultOn,
                "foundOn", foundOn,
                "person", person,
                "quantity", quantity,
                "facts", facts));
        fields.putAll(invoice.fields());
        fields.putAll(loss.fields());
        return fields;
    }

    boolean isTheft() {
        return kind.getValue() == FindingKind.THEFT_FOUND;
    }

    ReportTheft theft() {
        return new ReportTheft(
                subject.getValue(),
                no.getValue(),
                Filled.in("person", person).id(),
                Filled.in("foundOn", foundOn),
                facts.getValue());
    }

    RecordKind command() {
        FindingKind what = Filled.in("kind", kind);
        return new RecordKind(
                what,
                subject.getValue(),
                no.getValue(),
                person.getOptionalValue().map(EmployeeSummary::id),
                Filled.in("quantity", quantity),
                Filled.in("faultOn", faultOn),
                Filled.in("foundOn", foundOn),
                facts.getValue(),
                grave.getValue(),
                what == FindingKind.RED_LETTER_INVOICE ? Optional.of(invoice.value()) : Optional.empty(),
                what == FindingKind.DEMOLITION_LOSS ? Optional.of(loss.value()) : Optional.empty());
    }

    private void showKind() {
        Optional<FindingKind> what = kind.getOptionalValue();
        boolean theft = isTheft();
        faultOn.setVisible(!theft);
        quantity.setVisible(!theft);
        boolean maybeGrave = what.filter(FindingKind::maybeGrave).isPresent();
        grave.setVisible(maybeGrave);
        grave.setValue(maybeGrave && grave.getValue());
        person.setLabel(getTranslation(theft ? "findings.theft.finder" : "findings.person"));
        foundOn.setLabel(getTranslation(theft ? "findings.theft.foundOn" : "findings.foundOn"));
        facts.setLabel(getTranslation(theft ? "findings.theft.facts" : "findings.facts"));
        showPeople(theft ? services.finders() : services.colleagues(), theft);
        boolean hall = what.filter(FindingKind::isAboutHall).isPresent();
        subject.setVisible(!hall);
        no.setVisible(!hall);
        invoice.setVisible(what.filter(FindingKind.RED_LETTER_INVOICE::equals).isPresent());
        loss.setVisible(what.filter(FindingKind.DEMOLITION_LOSS::equals).isPresent());
        propose();
    }

    /** Of a theft the one signed in stands there as the finder, others only where he may report for them. */
    private void showPeople(List<EmployeeSummary> people, boolean theft) {
        if (theft == ofTheft && person.getListDataView().getItemCount() > 0) {
            return;
        }
        ofTheft = theft;
        chosen = theft;
        person.setItems(people);
        person.setReadOnly(theft && people.size() == 1);
        person.setValue(
                theft ? people.stream().filter(services::isOneself).findFirst().orElse(null) : null);
    }

    /** Says what the number stands for, and proposes whoever managed it on the day. */
    private void propose() {
        Optional<FoundSubject> found = no.isEmpty() || !no.isVisible()
                ? Optional.empty()
                : services.kinds().subject(subject.getValue(), no.getValue(), day());
        no.setHelperText(found.map(this::named).orElse(""));
        if (!chosen) {
            person.setValue(found.filter(subject -> kind.getOptionalValue()
                            .filter(FindingKind::isOfAreaManager)
                            .isPresent())
                    .flatMap(FoundSubject::responsible)
                    .flatMap(services::colleague)
                    .orElse(null));
        }
    }

    private String named(FoundSubject found) {
        String dedicated = found.dedicated() ? " · " + getTranslation("findings.dedicated") : "";
        return found.about().title() + dedicated;
    }

    private LocalDate day() {
        return (isTheft() ? foundOn : faultOn).getOptionalValue().orElseGet(services::today);
    }
}
