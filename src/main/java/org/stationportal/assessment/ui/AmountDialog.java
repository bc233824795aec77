package org.stationportal.assessment.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import java.math.BigDecimal;
import java.util.Map;
import java.util.function.BiConsumer;
import org.stationportal.base.ui.Shown;

/** Asks for the amount per unit of an entry that has none, and for the reason. */
class AmountDialog extends Dialog {

    private final BigDecimalField amount = new BigDecimalField(getTranslation("assessment.amount.label"));
    private final TextArea reason = new TextArea(getTranslation("base.reason"));
    private final BiConsumer<BigDecimal, String> set;

    AmountDialog(String explanation, BiConsumer<BigDecimal, String> set) {
        this.set = set;
        addClassName("sp-dialog");
        setHeaderTitle(getTranslation("assessment.amount.set"));
        setWidth("28rem");
        amount.setWidthFull();
        amount.setAutofocus(true);
        amount.setManualValidation(true);
        reason.setWidthFull();
        reason.setManualValidation(true);
        add(new Paragraph(explanation), amount, reason);
        var confirm = new Button(getTranslation("assessment.amount.set"), click -> confirm());
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("base.back"), click -> close()), confirm);
    }

    private void confirm() {
        // an empty field is no amount, and the rule says so at the field
        BigDecimal entered = amount.getValue() == null ? BigDecimal.ONE.negate() : amount.getValue();
        if (Shown.atFields(
                this, Map.of("amount", amount, "reason", reason), () -> set.accept(entered, reason.getValue()))) {
            close();
        }
    }
}
