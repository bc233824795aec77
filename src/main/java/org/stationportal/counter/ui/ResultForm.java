package org.stationportal.counter.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.function.Consumer;
import org.stationportal.base.PortalTime;
import org.stationportal.base.RuleViolation;
import org.stationportal.base.ui.ChinesePickers;
import org.stationportal.base.ui.Shown;
import org.stationportal.counter.CompleteRequest;
import org.stationportal.counter.Way;
import org.stationportal.counter.desk.Choice;

/** Says that a request is done: when, what came out, and what the customer was told. */
class ResultForm extends Div {

    private final String number;
    private final TextArea result = new TextArea(getTranslation("counter.result"));
    private final TextField told = new TextField(getTranslation("counter.told.words"));
    private final Choice<Way> way = new Choice<>("counter.way", Way.values());
    private final DateTimePicker at = ChinesePickers.dateTime(getTranslation("counter.completedAt"));
    private final Button done = new Button(getTranslation("counter.request.complete"));

    ResultForm(String number, LocalDateTime now, Consumer<CompleteRequest> onDone) {
        this.number = number;
        addClassName("sp-stack");
        at.setValue(now);
        way.setValue(Way.PHONE);
        result.setManualValidation(true);
        told.setManualValidation(true);
        at.setManualValidation(true);
        result.setWidthFull();
        told.setWidthFull();
        done.addThemeVariants(ButtonVariant.PRIMARY);
        done.setDisableOnClick(true);
        done.addClickListener(click -> complete(onDone));
        done.addClickShortcut(Key.ENTER, KeyModifier.CONTROL);
        add(result, told, way, at, done);
    }

    private void complete(Consumer<CompleteRequest> onDone) {
        try {
            Shown.atFields(this, Map.of("result", result, "told", told, "completedAt", at), () -> {
                if (at.isEmpty()) {
                    throw RuleViolation.at("completedAt", "counter.error.time");
                }
                onDone.accept(new CompleteRequest(
                        number,
                        at.getValue().atZone(PortalTime.ZONE).toInstant(),
                        result.getValue(),
                        way.getValue(),
                        told.getValue()));
            });
        } finally {
            done.setEnabled(true);
        }
    }
}
