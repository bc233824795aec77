package org.stationportal.reminders.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.function.BiConsumer;
import org.stationportal.base.PortalTime;
import org.stationportal.base.RuleViolation;
import org.stationportal.base.ui.ChinesePickers;
import org.stationportal.base.ui.Shown;

/** Asks when something was really done, now by default, and for a remark. */
class CompletionDialog extends Dialog {

    private static final int LONGEST = 1000;

    private final Clock clock;
    private final BiConsumer<Instant, String> action;
    private final DateTimePicker completedAt = ChinesePickers.dateTime(getTranslation("reminders.completedAt"));
    private final TextArea remark = new TextArea(getTranslation("reminders.remark"));
    private final Button confirm = new Button(getTranslation("reminders.complete"), click -> confirm());
    private final LocalDateTime proposed;

    CompletionDialog(String title, Clock clock, BiConsumer<Instant, String> action) {
        this.clock = clock;
        this.action = action;
        this.proposed =
                LocalDateTime.ofInstant(clock.instant(), PortalTime.ZONE).truncatedTo(ChronoUnit.MINUTES);
        addClassName("sp-dialog");
        setHeaderTitle(title);
        setWidth("28rem");
        completedAt.setValue(proposed);
        completedAt.setManualValidation(true);
        remark.setMaxLength(LONGEST);
        remark.setWidthFull();
        remark.setPlaceholder(getTranslation("reminders.remark.hint"));
        var form = new Div(completedAt, remark);
        form.addClassName("sp-stack");
        add(form);
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        confirm.addClickShortcut(Key.ENTER, KeyModifier.CONTROL);
        confirm.setDisableOnClick(true);
        getFooter().add(new Button(getTranslation("base.back"), click -> close()), confirm);
    }

    private void confirm() {
        boolean done = Shown.atFields(this, Map.of("completedAt", completedAt, "remark", remark), () -> {
            LocalDateTime value = completedAt.getValue();
            if (value == null) {
                throw RuleViolation.at("completedAt", "reminders.error.completedAt");
            }
            // left as proposed it means now, to the second
            Instant at = value.equals(proposed)
                    ? clock.instant()
                    : value.atZone(PortalTime.ZONE).toInstant();
            action.accept(at, remark.getValue().strip());
        });
        if (done) {
            close();
        } else {
            confirm.setEnabled(true);
        }
    }
}
