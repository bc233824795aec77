package org.stationportal.repairs.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import org.stationportal.base.RuleViolation;
import org.stationportal.base.ui.ChinesePickers;
import org.stationportal.base.ui.Shown;

/** The situation grew worse: handed to which department, when, what happened. */
class EscalationDialog extends Dialog {

    EscalationDialog(RepairServices services, String callNo, Runnable onDone) {
        addClassName("sp-dialog");
        setHeaderTitle(getTranslation("repairs.escalate"));
        setWidth("30rem");
        var handedTo = new TextField(getTranslation("repairs.handedTo"));
        var what = new TextArea(getTranslation("repairs.what"));
        DateTimePicker at = ChinesePickers.dateTime(getTranslation("repairs.at"));
        at.setValue(services.now());
        at.setManualValidation(true);
        handedTo.setManualValidation(true);
        handedTo.setWidthFull();
        handedTo.setAutofocus(true);
        what.setManualValidation(true);
        what.setWidthFull();
        what.setMinRows(3);
        var save = new Button(getTranslation("repairs.escalate.save"), click -> {
            boolean done = Shown.atFields(
                    this,
                    Map.of("handedTo", handedTo, "what", what, "at", at),
                    () -> services.worsening()
                            .escalate(
                                    callNo,
                                    handedTo.getValue(),
                                    what.getValue(),
                                    services.instant(at.getOptionalValue()
                                            .orElseThrow(() -> RuleViolation.at("at", "repairs.error.time")))));
            if (done) {
                close();
                Shown.done(getTranslation("repairs.escalate.done"));
                onDone.run();
            }
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        // what is still being typed counts as well
        save.addClickShortcut(Key.ENTER, KeyModifier.CONTROL).resetFocusOnActiveElement();
        add(handedTo, what, at);
        getFooter().add(new Button(getTranslation("base.back"), click -> close()), save);
    }
}
