package org.stationportal.repairs.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.stationportal.base.RuleViolation;
import org.stationportal.base.ui.ChinesePickers;
import org.stationportal.base.ui.Shown;
import org.stationportal.repairs.RepairCallDetails;
import org.stationportal.repairs.Step;

/**
 * The one big button of a call, under the thumb. While it is on its way it cannot be pressed again; what did not reach
 * the portal leaves it as it was, and what reached it twice counts once.
 */
class StepPanel extends Div {

    private final RepairServices services;
    private final RepairCallDetails call;
    private final Runnable onDone;
    private final TextField remark = new TextField(getTranslation("repairs.remark"));
    private final DateTimePicker at = ChinesePickers.dateTime(getTranslation("repairs.at"));
    private final Details later = new Details(getTranslation("repairs.at.other"), at);

    StepPanel(RepairServices services, RepairCallDetails call, Step next, Runnable onDone) {
        this.services = services;
        this.call = call;
        this.onDone = onDone;
        addClassName("repairs-step");
        remark.setWidthFull();
        remark.setManualValidation(true);
        remark.setPlaceholder(getTranslation("repairs.remark.hint"));
        at.setManualValidation(true);
        at.setStep(Duration.ofMinutes(15));
        if (next == Step.CALLED_BACK) {
            remark.setLabel(getTranslation("repairs.words"));
            remark.setPlaceholder("");
            var both = new Div(
                    big("repairs.satisfied.yes", () -> callBack(true)),
                    big("repairs.satisfied.no", () -> callBack(false)));
            both.addClassName("repairs-both");
            add(remark, both, later);
        } else {
            add(
                    remark,
                    big(
                            "repairs.press." + next,
                            () -> services.steps().take(call.callNo(), next, when(), remark.getValue())),
                    later);
        }
    }

    private void callBack(boolean satisfied) {
        services.steps().callBack(call.callNo(), satisfied, when(), remark.getValue());
    }

    private Button big(String key, Runnable action) {
        var button = new Button(getTranslation(key));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        button.addClassName("repairs-big");
        button.setDisableOnClick(true);
        button.addClickListener(click -> {
            try {
                if (Shown.atFields(this, Map.of("remark", remark, "words", remark, "at", at), action)) {
                    Shown.done(getTranslation("repairs.step.done", getTranslation(key)));
                    onDone.run();
                }
            } finally {
                button.setEnabled(true);
            }
        });
        return button;
    }

    /** Now, unless he could not enter it at once. */
    private Instant when() {
        if (!later.isOpened()) {
            return services.clock().instant();
        }
        return services.instant(at.getOptionalValue().orElseThrow(() -> RuleViolation.at("at", "repairs.error.time")));
    }
}
