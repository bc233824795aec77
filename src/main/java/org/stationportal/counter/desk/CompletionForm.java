package org.stationportal.counter.desk;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Map;
import org.stationportal.base.PortalTime;
import org.stationportal.base.RuleViolation;
import org.stationportal.base.ui.ChinesePickers;
import org.stationportal.base.ui.Shown;

/** Says that a stage or a repair is done: when, now unless changed, and a remark. */
public class CompletionForm extends Div {

    private final DateTimePicker completedAt = ChinesePickers.dateTime(getTranslation("counter.completedAt"));
    private final TextArea remark = new TextArea(getTranslation("counter.remark"));
    private final Button done;

    public CompletionForm(String label, LocalDateTime now, Completed onDone) {
        addClassName("sp-stack");
        completedAt.setValue(now);
        completedAt.setManualValidation(true);
        remark.setManualValidation(true);
        remark.setWidthFull();
        done = new Button(label, click -> complete(onDone));
        done.addThemeVariants(ButtonVariant.PRIMARY);
        done.setDisableOnClick(true);
        done.addClickShortcut(Key.ENTER, KeyModifier.CONTROL);
        add(completedAt, remark, done);
    }

    private void complete(Completed onDone) {
        try {
            Shown.atFields(this, Map.of("completedAt", completedAt, "remark", remark), () -> {
                LocalDateTime at = completedAt
                        .getOptionalValue()
                        .orElseThrow(() -> RuleViolation.at("completedAt", "counter.error.time"));
                onDone.at(at.atZone(PortalTime.ZONE).toInstant(), remark.getValue());
            });
        } finally {
            done.setEnabled(true);
        }
    }

    /** Records that it was done. */
    @FunctionalInterface
    public interface Completed {
        void at(Instant at, String remark);
    }
}
