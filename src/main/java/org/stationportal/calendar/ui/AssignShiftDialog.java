package org.stationportal.calendar.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.stationportal.base.RuleViolation;
import org.stationportal.base.ui.ChinesePickers;
import org.stationportal.base.ui.Dates;
import org.stationportal.base.ui.Shown;
import org.stationportal.calendar.AssignShift;
import org.stationportal.calendar.ShiftPlan;
import org.stationportal.calendar.Shifts;
import org.stationportal.organization.EmployeeSummary;
import org.stationportal.organization.Post;

/** Lets somebody work by a plan from a day on; the duty officers are proposed first. */
class AssignShiftDialog extends Dialog {

    private final Shifts shifts;
    private final LocalDate today;
    private final Runnable after;
    private final ComboBox<EmployeeSummary> employee = new ComboBox<>(getTranslation("calendar.shift.employee"));
    private final Select<ShiftPlan> plan = new Select<>();
    private final DatePicker from = ChinesePickers.date(getTranslation("calendar.shift.from"));
    private final DatePicker until = ChinesePickers.date(getTranslation("calendar.shift.until"));

    AssignShiftDialog(Shifts shifts, List<ShiftPlan> plans, LocalDate today, Runnable after) {
        this.shifts = shifts;
        this.today = today;
        this.after = after;
        addClassName("sp-dialog");
        setHeaderTitle(getTranslation("calendar.shift.assign"));
        setWidth("32rem");
        employee.setItems(shifts.people().stream()
                .sorted((a, b) -> Boolean.compare(
                        b.posts().contains(Post.DUTY_OFFICER), a.posts().contains(Post.DUTY_OFFICER)))
                .toList());
        employee.setItemLabelGenerator(person -> person.name() + " · " + person.teamName());
        employee.setManualValidation(true);
        employee.setAutofocus(true);
        plan.setLabel(getTranslation("calendar.shift.plan"));
        plan.setItems(plans);
        plan.setItemLabelGenerator(each -> each == null ? "" : each.name() + " " + ShiftHours.of(each.hours()));
        plan.setManualValidation(true);
        if (plans.size() == 1) {
            plan.setValue(plans.getFirst());
        }
        from.setValue(today);
        from.setMin(today);
        from.setManualValidation(true);
        until.setMin(today);
        until.setClearButtonVisible(true);
        until.setManualValidation(true);
        var form = new Div(employee, plan, from, until);
        form.addClassName("sp-form");
        add(form);

        var save = new Button(getTranslation("base.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickShortcut(Key.ENTER, KeyModifier.CONTROL);
        getFooter().add(new Button(getTranslation("base.cancel"), click -> close()), save);
    }

    private void save() {
        var fields = Map.of("employee", employee, "plan", plan, "from", from, "until", until);
        if (Shown.atFields(this, fields, this::assign)) {
            close();
            after.run();
        }
    }

    private void assign() {
        EmployeeSummary person = employee.getOptionalValue()
                .orElseThrow(() -> RuleViolation.at("employee", "calendar.rule.shift.employee"));
        ShiftPlan chosen =
                plan.getOptionalValue().orElseThrow(() -> RuleViolation.at("plan", "calendar.rule.shift.noPlan"));
        LocalDate first =
                from.getOptionalValue().orElseThrow(() -> RuleViolation.at("from", "calendar.rule.shift.noDay"));
        LocalDate end = until.getOptionalValue().map(last -> last.plusDays(1)).orElse(null);
        shifts.assign(new AssignShift(person.id(), chosen.id(), first, end));
        Shown.done(getTranslation(
                "calendar.shift.assigned", person.name(), Dates.day(first, today, getLocale()), chosen.name()));
    }
}
