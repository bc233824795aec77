package org.stationportal.reminders.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.Duration;
import java.util.Map;
import org.stationportal.base.RuleViolation;
import org.stationportal.base.ui.Shown;
import org.stationportal.deadlines.Budget;
import org.stationportal.deadlines.Deadlines;
import org.stationportal.deadlines.ObligationId;
import org.stationportal.deadlines.ObligationSummary;
import org.stationportal.deadlines.Previews;
import org.stationportal.deadlines.ui.TimeWords;

/** Opens an ended obligation again 重新打开: with how much time from now on, when that ends, and why. */
class ReopenDialog extends Dialog {

    private final ObligationSummary obligation;
    private final Previews previews;
    private final TimeWords time;
    private final IntegerField amount = new IntegerField(getTranslation("reminders.reopen.amount"));
    private final Select<Unit> unit = new Select<>();
    private final TextArea reason = new TextArea(getTranslation("base.reason"));
    private final Paragraph preview = new Paragraph();

    ReopenDialog(ObligationSummary obligation, Deadlines deadlines, Previews previews, TimeWords time, Runnable after) {
        this.obligation = obligation;
        this.previews = previews;
        this.time = time;
        addClassName("sp-dialog");
        setHeaderTitle(getTranslation("reminders.reopen.title"));
        setWidth("28rem");
        amount.setManualValidation(true);
        amount.setValueChangeMode(ValueChangeMode.LAZY);
        amount.setStepButtonsVisible(true);
        amount.setMin(1);
        amount.setAutofocus(true);
        amount.addValueChangeListener(change -> preview());
        unit.setLabel(getTranslation("reminders.reopen.unit"));
        unit.setItems(Unit.values());
        unit.setItemLabelGenerator(u -> getTranslation("reminders.reopen.unit." + u.name()));
        unit.setValue(obligation.budget().roundTheClock() ? Unit.MINUTES : Unit.WORKING_DAYS);
        unit.addValueChangeListener(change -> preview());
        reason.setMaxLength(1000);
        reason.setMinRows(2);
        reason.setManualValidation(true);
        reason.setPlaceholder(getTranslation("reminders.reopen.reason.hint"));
        preview.addClassName("sp-preview");
        preview.getElement().setAttribute("role", "status");
        var length = new Div(amount, unit);
        length.addClassName("sp-form");
        var form = new Div(new Paragraph(getTranslation("reminders.reopen.explanation")), length, preview, reason);
        form.addClassName("sp-stack");
        add(form);
        amount.setValue(obligation.budget().roundTheClock() ? 90 : 1);
        var confirm = new Button(getTranslation("reminders.reopen"), click -> reopen(deadlines, after));
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        confirm.addClickShortcut(Key.ENTER, KeyModifier.CONTROL);
        getFooter().add(new Button(getTranslation("base.back"), click -> close()), confirm);
    }

    private void reopen(Deadlines deadlines, Runnable after) {
        var opened = new ObligationId[1];
        if (Shown.atFields(this, Map.of("budget", amount, "reason", reason), () -> {
            opened[0] = deadlines.reopen(
                    obligation.id(), budget(), reason.getValue().strip());
        })) {
            Shown.done(getTranslation("reminders.reopen.done"));
            close();
            after.run();
            getUI().ifPresent(ui -> ui.navigate(ObligationView.class, ObligationView.of(opened[0])));
        }
    }

    private Budget budget() {
        if (amount.getValue() == null) {
            throw RuleViolation.at("budget", "reminders.error.budget");
        }
        int n = amount.getValue();
        return switch (unit.getValue()) {
            case WORKING_DAYS -> new Budget.WorkingDays(n);
            case DAYS -> new Budget.DaysAfter(n);
            case MINUTES -> new Budget.Elapsed(Duration.ofMinutes(n));
        };
    }

    private void preview() {
        preview.setText("");
        Shown.atFields(
                this,
                Map.of("budget", amount),
                () -> preview.setText(getTranslation(
                        "reminders.reopen.preview",
                        time.moment(previews.reopened(obligation.id(), budget()), getLocale()))));
    }

    /** In what the new time is counted. */
    enum Unit {
        WORKING_DAYS,
        DAYS,
        MINUTES
    }
}
