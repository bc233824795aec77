package org.stationportal.appeals.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Map;
import org.stationportal.appeals.AppealState;
import org.stationportal.appeals.AppealSummary;
import org.stationportal.base.RuleViolation;
import org.stationportal.base.ui.Shown;

/** Decides an appeal with reasons: the entry stands, or the appeal has succeeded. */
class DecisionForm extends Div {

    private static final int LONGEST = 1000;

    private final AppealServices services;
    private final AppealSummary appeal;
    private final RadioButtonGroup<AppealState> decision = new RadioButtonGroup<>(getTranslation("appeals.decision"));
    private final TextArea reason = new TextArea(getTranslation("appeals.decision.reason"));
    private final Button decide = new Button(getTranslation("appeals.decide"));

    DecisionForm(AppealServices services, AppealSummary appeal, Runnable onDecided) {
        this.services = services;
        this.appeal = appeal;
        addClassName("sp-stack");
        decision.setItems(AppealState.UPHELD, AppealState.OVERTURNED);
        decision.setItemLabelGenerator(each -> getTranslation("appeals.decision." + each));
        decision.setManualValidation(true);
        reason.setWidthFull();
        reason.setMinRows(3);
        reason.setMaxLength(LONGEST);
        reason.setRequiredIndicatorVisible(true);
        reason.setManualValidation(true);
        reason.setValueChangeMode(ValueChangeMode.ON_BLUR);
        decide.addThemeVariants(ButtonVariant.PRIMARY);
        decide.setDisableOnClick(true);
        decide.addClickListener(click -> decide(onDecided));
        var line = new Div(decide);
        line.addClassName("sp-line");
        add(decision, reason, line);
    }

    private void decide(Runnable onDecided) {
        try {
            if (Shown.atFields(this, Map.of("decision", decision, "reason", reason), this::decide)) {
                Shown.done(getTranslation("appeals.decide.done"));
                onDecided.run();
            }
        } finally {
            decide.setEnabled(true);
        }
    }

    private void decide() {
        AppealState chosen =
                decision.getOptionalValue().orElseThrow(() -> RuleViolation.at("decision", "appeals.error.choose"));
        if (chosen == AppealState.OVERTURNED) {
            services.appealing().overturn(appeal.id(), reason.getValue());
        } else {
            services.appealing().uphold(appeal.id(), reason.getValue());
        }
    }
}
