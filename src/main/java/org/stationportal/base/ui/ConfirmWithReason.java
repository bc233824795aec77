package org.stationportal.base.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Map;
import java.util.function.Consumer;
import org.stationportal.base.RuleViolation;

/** Asks for the reason of a step that stays on record, 2 to 1000 characters, before it is taken. */
public class ConfirmWithReason extends Dialog {

    private static final int SHORTEST = 2;
    private static final int LONGEST = 1000;

    private final TextArea reason = new TextArea(getTranslation("base.reason"));
    private final Consumer<String> action;

    /** The action gets the trimmed reason; when it breaks a rule the dialog stays open and shows it. */
    public ConfirmWithReason(String title, String explanation, String confirmLabel, Consumer<String> action) {
        this.action = action;
        addClassName("sp-dialog");
        setHeaderTitle(title);
        setWidth("30rem");
        reason.setMaxLength(LONGEST);
        reason.setMinRows(3);
        reason.setWidthFull();
        reason.setRequiredIndicatorVisible(true);
        reason.setManualValidation(true);
        reason.setValueChangeMode(ValueChangeMode.EAGER);
        reason.setAutofocus(true);
        reason.setPlaceholder(getTranslation("base.reason.hint"));
        if (!explanation.isEmpty()) {
            add(new Paragraph(explanation));
        }
        add(reason);
        var confirm = new Button(confirmLabel, click -> confirm());
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        confirm.addClickShortcut(Key.ENTER, KeyModifier.CONTROL);
        getFooter().add(new Button(getTranslation("base.back"), click -> close()), confirm);
    }

    /** With words that need not be typed again. */
    public ConfirmWithReason beginningWith(String words) {
        reason.setValue(words);
        return this;
    }

    private void confirm() {
        boolean done = Shown.atFields(this, Map.of("reason", reason), () -> {
            String text = reason.getValue().strip();
            if (text.length() < SHORTEST || text.length() > LONGEST) {
                throw RuleViolation.at("reason", "base.error.reason", SHORTEST, LONGEST);
            }
            action.accept(text);
        });
        if (done) {
            close();
        }
    }
}
