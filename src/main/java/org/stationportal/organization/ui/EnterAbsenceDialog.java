package org.stationportal.organization.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.stationportal.base.RuleViolation;
import org.stationportal.base.ui.Shown;
import org.stationportal.organization.Absence;
import org.stationportal.organization.AbsenceKind;
import org.stationportal.organization.Absences;
import org.stationportal.organization.EmployeeSummary;
import org.stationportal.organization.EnterAbsence;

/** Enters an absence: everything but the stand-in is filled in, and of a second absence the stand-in as well. */
class EnterAbsenceDialog extends Dialog {

    private final Absences absences;
    private final AbsenceWords words;
    private final Runnable after;
    private final ComboBox<EmployeeSummary> employee = new ComboBox<>(getTranslation("organization.absence.employee"));
    private final Select<AbsenceKind> kind = new Select<>();
    private final HalfDayField from;
    private final HalfDayField until;
    private final StandInField standIn;
    private final TextField remark = new TextField(getTranslation("organization.absence.remark"));

    /** For one of the people, the first of whom is proposed; with a single one there is nothing to choose. */
    EnterAbsenceDialog(
            Absences absences,
            List<EmployeeSummary> people,
            List<EmployeeSummary> colleagues,
            AbsenceWords words,
            LocalDate today,
            Runnable after) {
        this.absences = absences;
        this.words = words;
        this.after = after;
        addClassName("sp-dialog");
        setHeaderTitle(getTranslation("organization.absences.enter"));
        setWidth("36rem");
        standIn = new StandInField(colleagues);
        from = new HalfDayField(
                getTranslation("organization.absence.from"),
                getTranslation("organization.absence.fromHalf"),
                today,
                Half.MORNING);
        until = new HalfDayField(
                getTranslation("organization.absence.until"),
                getTranslation("organization.absence.untilHalf"),
                today,
                Half.AFTERNOON);
        from.day().addValueChangeListener(change -> keepOrder());
        employee.setItems(people);
        employee.setItemLabelGenerator(person -> person.name() + " · " + person.employeeNo());
        employee.setManualValidation(true);
        employee.addClassName("sp-full");
        employee.setVisible(people.size() > 1);
        employee.addValueChangeListener(change -> offerStandIns());
        employee.setValue(people.getFirst());
        kind.setLabel(getTranslation("organization.absence.kind"));
        kind.setItems(AbsenceKind.values());
        kind.setItemLabelGenerator(each -> getTranslation("organization.absenceKind." + each.name()));
        kind.setValue(AbsenceKind.ANNUAL_LEAVE);
        standIn.setAutofocus(true);
        remark.setMaxLength(EnterAbsence.LONGEST_REMARK);
        remark.addClassName("sp-full");
        var form = new Div(employee, from, until, kind, standIn, remark);
        form.addClassName("sp-form");
        add(form);

        var save = new Button(getTranslation("base.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickShortcut(Key.ENTER, KeyModifier.CONTROL);
        getFooter().add(new Button(getTranslation("base.cancel"), click -> close()), save);
    }

    private void keepOrder() {
        if (!from.day().isEmpty()
                && !until.day().isEmpty()
                && from.day().getValue().isAfter(until.day().getValue())) {
            until.day().setValue(from.day().getValue());
        }
    }

    private void offerStandIns() {
        employee.getOptionalValue()
                .ifPresent(person -> standIn.offerFor(
                        person,
                        absences.of(person.id()).stream().map(Absence::standIn).findFirst()));
    }

    private void save() {
        var fields = Map.of(
                "employee", employee, "from", from.day(), "until", until.day(), "standIn", standIn, "remark", remark);
        if (Shown.atFields(this, fields, this::enter)) {
            close();
            after.run();
        }
    }

    private void enter() {
        EmployeeSummary person = employee.getOptionalValue()
                .orElseThrow(() -> RuleViolation.at("employee", "organization.error.absence.employee"));
        var command = new EnterAbsence(
                person.id(),
                from.begin("from"),
                until.end("until"),
                kind.getValue(),
                standIn.chosen(),
                remark.getValue());
        absences.enter(command);
        Shown.done(getTranslation(
                "organization.absence.entered",
                person.name(),
                words.from(command.from()),
                words.until(command.until()),
                standIn.getValue().name()));
    }
}
