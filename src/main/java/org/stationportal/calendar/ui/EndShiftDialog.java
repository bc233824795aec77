package org.stationportal.calendar.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import java.time.LocalDate;
import java.util.Map;
import org.stationportal.base.RuleViolation;
import org.stationportal.base.ui.ChinesePickers;
import org.stationportal.base.ui.Dates;
import org.stationportal.base.ui.Shown;
import org.stationportal.calendar.ShiftAssignment;
import org.stationportal.calendar.Shifts;

/** The last day on which somebody works by the plan; one before the first day takes the assignment back. */
class EndShiftDialog extends Dialog {

    EndShiftDialog(Shifts shifts, ShiftAssignment assignment, LocalDate today, Runnable after) {
        addClassName("sp-dialog");
        setHeaderTitle(getTranslation("calendar.shift.end"));
        setWidth("24rem");
        boolean begun = assignment.from().isBefore(today);
        var last = ChinesePickers.date(getTranslation("calendar.shift.lastDay"));
        // an assignment that has not begun is dropped as of its own first day
        last.setValue(begun ? today : assignment.from().minusDays(1));
        last.setManualValidation(true);
        last.setWidthFull();
        add(last);
        var save = new Button(getTranslation("calendar.shift.end"), click -> {
            boolean done = Shown.atFields(this, Map.of("until", last), () -> {
                LocalDate day = last.getOptionalValue()
                        .orElseThrow(() -> RuleViolation.at("until", "calendar.rule.shift.noDay"));
                shifts.end(assignment.id(), day.plusDays(1));
                String plan = assignment.plan().name();
                Shown.done(
                        day.isBefore(assignment.from())
                                ? getTranslation("calendar.shift.dropped", assignment.employeeName(), plan)
                                : getTranslation(
                                        "calendar.shift.ended",
                                        assignment.employeeName(),
                                        plan,
                                        Dates.day(day, today, getLocale())));
            });
            if (done) {
                close();
                after.run();
            }
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("base.back"), click -> close()), save);
    }
}
