package org.stationportal.deadlines.ui;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.BigDecimalField;
import java.math.BigDecimal;
import java.util.Optional;
import org.stationportal.base.RuleViolation;
import org.stationportal.deadlines.DraftAmount;

/** An amount of a category; empty for unset. */
class AmountField extends BigDecimalField {

    private final String clauseCode;
    private final String category;

    AmountField(String clauseCode, String category, Optional<BigDecimal> amount) {
        this.clauseCode = clauseCode;
        this.category = category;
        setLabel(getTranslation("deadlines.amount." + category));
        setSuffixComponent(new Span(getTranslation("deadlines.yuan")));
        setPlaceholder(getTranslation("deadlines.unset"));
        setManualValidation(true);
        amount.ifPresent(this::setValue);
    }

    /** What stands in the field; what is no number is refused at it and not taken for unset. */
    DraftAmount entered() {
        if (isEmpty() && getElement().getProperty("_hasInputValue", false)) {
            throw RuleViolation.at(key(), "deadlines.error.amount");
        }
        return new DraftAmount(clauseCode, category, getOptionalValue());
    }

    String key() {
        return DraftAmount.field(clauseCode, category);
    }

    boolean isZero() {
        return getOptionalValue().filter(value -> value.signum() == 0).isPresent();
    }
}
