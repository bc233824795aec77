package org.stationportal.findings.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.stationportal.base.RuleViolation;
import org.stationportal.findings.RedLetterInvoice;

/** What is asked for of a red-letter invoice (2.6). */
class InvoiceFields extends Div {

    private final TextField number = new TextField(getTranslation("findings.invoiceNumber"));
    private final TextField period = new TextField(getTranslation("findings.period"));
    private final BigDecimalField wrongAmount = new BigDecimalField(getTranslation("findings.wrongAmount"));
    private final BigDecimalField rightAmount = new BigDecimalField(getTranslation("findings.rightAmount"));
    private final TextField cause = new TextField(getTranslation("findings.cause"));

    InvoiceFields() {
        addClassNames("sp-form", "sp-full");
        period.setPlaceholder("2026-01");
        cause.addClassName("sp-full");
        add(number, period, wrongAmount, rightAmount, cause);
    }

    Map<String, HasValidation> fields() {
        return Map.of(
                "number", number,
                "period", period,
                "wrongAmount", wrongAmount,
                "rightAmount", rightAmount,
                "cause", cause);
    }

    RedLetterInvoice value() {
        return new RedLetterInvoice(
                number.getValue(),
                period(),
                Filled.in("wrongAmount", wrongAmount),
                Filled.in("rightAmount", rightAmount),
                cause.getValue());
    }

    private YearMonth period() {
        try {
            return YearMonth.parse(period.getValue().strip());
        } catch (DateTimeParseException unreadable) {
            throw RuleViolation.at("period", "findings.error.periodForm");
        }
    }
}
