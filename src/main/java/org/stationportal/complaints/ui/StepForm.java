package org.stationportal.complaints.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
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

/** Says that a step was taken: when, now unless changed, and in which words. */
class StepForm extends Div {

    private final DateTimePicker at = ChinesePickers.dateTime(getTranslation("complaints.at"));
    private final TextArea words;
    private final Button save;

    /** @param more what else the step asks for, between the time and the words */
    StepForm(String wordsLabel, String saveLabel, LocalDateTime now, Taken taken, Component... more) {
        addClassName("sp-stack");
        words = new TextArea(wordsLabel);
        words.setWidthFull();
        words.setMinRows(3);
        words.setManualValidation(true);
        at.setValue(now);
        at.setManualValidation(true);
        save = new Button(saveLabel, click -> save(taken));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.setDisableOnClick(true);
        save.addClickShortcut(Key.ENTER, KeyModifier.CONTROL);
        add(at);
        add(more);
        add(words, save);
    }

    private void save(Taken taken) {
        try {
            Map<String, HasValidation> fields = Map.of("at", at, "words", words);
            Shown.atFields(this, fields, () -> {
                LocalDateTime local =
                        at.getOptionalValue().orElseThrow(() -> RuleViolation.at("at", "complaints.error.time"));
                taken.at(local.atZone(PortalTime.ZONE).toInstant(), words.getValue());
            });
        } finally {
            save.setEnabled(true);
        }
    }

    /** Records the step. */
    @FunctionalInterface
    interface Taken {
        void at(Instant at, String words);
    }
}
