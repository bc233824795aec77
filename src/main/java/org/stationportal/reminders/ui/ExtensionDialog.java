package org.stationportal.reminders.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.Instant;
import java.util.Map;
import org.stationportal.base.RuleViolation;
import org.stationportal.base.ui.Shown;
import org.stationportal.base.ui.Tone;
import org.stationportal.deadlines.Deadlines;
import org.stationportal.deadlines.ObligationStatus;
import org.stationportal.deadlines.ObligationSummary;
import org.stationportal.deadlines.Previews;
import org.stationportal.deadlines.ui.TimeWords;

/** More time 延期: how much, in the unit of the budget, when it would be due then, and why. */
class ExtensionDialog extends Dialog {

    private static final int MOST = 60;
    private static final int TRIED = 10;

    private final ObligationSummary obligation;
    private final Previews previews;
    private final TimeWords time;
    private final IntegerField amount = new IntegerField(getTranslation("reminders.extend.amount"));
    private final TextArea reason = new TextArea(getTranslation("base.reason"));
    private final Paragraph preview = new Paragraph();

    ExtensionDialog(
            ObligationSummary obligation,
            Deadlines deadlines,
            Previews previews,
            ObligationWords words,
            TimeWords time,
            Runnable after) {
        this.obligation = obligation;
        this.previews = previews;
        this.time = time;
        addClassName("sp-dialog");
        setHeaderTitle(getTranslation("reminders.extend.title"));
        setWidth("28rem");
        String unit = words.unit(obligation.budget(), getLocale());
        amount.setSuffixComponent(new Span(unit));
        amount.setHelperText(getTranslation("reminders.extend.left", MOST, MOST - obligation.extension(), unit));
        amount.setStepButtonsVisible(true);
        amount.setMin(1);
        amount.setMax(MOST);
        amount.setManualValidation(true);
        amount.setValueChangeMode(ValueChangeMode.LAZY);
        amount.setAutofocus(true);
        amount.addValueChangeListener(change -> preview());
        reason.setMaxLength(1000);
        reason.setMinRows(2);
        reason.setManualValidation(true);
        reason.setPlaceholder(getTranslation("reminders.extend.reason.hint"));
        preview.addClassName("sp-preview");
        preview.getElement().setAttribute("role", "status");
        var form = new Div(amount, preview, reason);
        form.addClassName("sp-stack");
        add(form);
        amount.setValue(proposal());
        var confirm = new Button(getTranslation("reminders.extend"), click -> {
            if (Shown.atFields(
                    this,
                    Map.of("amount", amount, "reason", reason),
                    () -> deadlines.extend(
                            obligation.id(), units(), reason.getValue().strip()))) {
                Shown.done(getTranslation("reminders.extend.done", units(), unit));
                close();
                after.run();
            }
        });
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        confirm.addClickShortcut(Key.ENTER, KeyModifier.CONTROL);
        getFooter().add(new Button(getTranslation("base.back"), click -> close()), confirm);
    }

    /** The least that helps one that is late already; else a day, or half an hour. */
    private int proposal() {
        int step = obligation.budget().roundTheClock() ? 30 : 1;
        for (int units = step;
                time.tone(obligation) == Tone.RED && units <= MOST && units <= TRIED * step;
                units += step) {
            try {
                previews.extended(obligation.id(), units);
                return units;
            } catch (RuleViolation tooShort) {
                // the next one then
            }
        }
        return step;
    }

    private int units() {
        return amount.getValue() == null ? 0 : amount.getValue();
    }

    private void preview() {
        preview.setText("");
        if (obligation.status() == ObligationStatus.SUSPENDED) {
            preview.setText(getTranslation("reminders.extend.whileStopped"));
            return;
        }
        Shown.atFields(this, Map.of("amount", amount), () -> {
            Instant due = previews.extended(obligation.id(), units());
            preview.setText(getTranslation(
                    "reminders.extend.preview",
                    time.moment(due, getLocale()),
                    time.moment(obligation.dueAt(), getLocale())));
        });
    }
}
