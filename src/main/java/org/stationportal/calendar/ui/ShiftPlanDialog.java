package org.stationportal.calendar.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stationportal.base.RuleViolation;
import org.stationportal.base.ui.ChinesePickers;
import org.stationportal.base.ui.Dates;
import org.stationportal.base.ui.Shown;
import org.stationportal.calendar.MakeShiftPlan;
import org.stationportal.calendar.ShiftPlan;
import org.stationportal.calendar.Shifts;
import org.stationportal.calendar.WorkingHours;

/** Makes a shift plan, or gives one other hours from a day on. */
class ShiftPlanDialog extends Dialog {

    private final Shifts shifts;
    private final @Nullable ShiftPlan plan;
    private final LocalDate today;
    private final Runnable after;
    private final TextField name = new TextField(getTranslation("calendar.shift.name"));
    private final DatePicker from = ChinesePickers.date(getTranslation("calendar.shift.from"));
    private final Checkbox everyDay = new Checkbox(getTranslation("calendar.shift.everyDay"));
    private final ShiftHoursFields hours;

    /** Without a plan it makes one. */
    ShiftPlanDialog(Shifts shifts, @Nullable ShiftPlan plan, LocalDate today, Runnable after) {
        this.shifts = shifts;
        this.plan = plan;
        this.today = today;
        this.after = after;
        addClassName("sp-dialog");
        setHeaderTitle(getTranslation(plan == null ? "calendar.shift.new" : "calendar.shift.change"));
        setWidth("32rem");
        name.setMaxLength(MakeShiftPlan.LONGEST_NAME);
        name.setPlaceholder(getTranslation("calendar.shift.name.hint"));
        name.setManualValidation(true);
        name.setAutofocus(true);
        from.setValue(today);
        from.setMin(today);
        from.setManualValidation(true);
        from.setVisible(plan != null);
        everyDay.setValue(plan == null || plan.everyDay());
        everyDay.addClassName("sp-full");
        if (plan != null) {
            name.setValue(plan.name());
            name.setReadOnly(true);
        }
        hours = new ShiftHoursFields(plan == null ? null : plan.hours());
        var form = new Div(name, from, hours, everyDay);
        form.addClassName("sp-form");
        add(form);

        var save = new Button(getTranslation("base.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickShortcut(Key.ENTER, KeyModifier.CONTROL);
        getFooter().add(new Button(getTranslation("base.cancel"), click -> close()), save);
    }

    private void save() {
        var fields = Map.of("name", name, "from", from, "spans", hours.field());
        boolean done = Shown.atFields(this, fields, () -> {
            if (plan == null) {
                make();
            } else {
                change(plan);
            }
        });
        if (done) {
            close();
            after.run();
        }
    }

    private void make() {
        if (name.getValue().isBlank()) {
            throw RuleViolation.at("name", "calendar.rule.shift.name", MakeShiftPlan.LONGEST_NAME);
        }
        WorkingHours entered = hours.entered();
        shifts.make(new MakeShiftPlan(name.getValue(), entered, everyDay.getValue()));
        Shown.done(getTranslation("calendar.shift.made", name.getValue().strip(), ShiftHours.of(entered)));
    }

    private void change(ShiftPlan old) {
        WorkingHours entered = hours.entered();
        LocalDate day =
                from.getOptionalValue().orElseThrow(() -> RuleViolation.at("from", "calendar.rule.shift.noDay"));
        shifts.change(old.id(), entered, everyDay.getValue(), day);
        Shown.done(getTranslation(
                "calendar.shift.changed", old.name(), Dates.day(day, today, getLocale()), ShiftHours.of(entered)));
    }
}
