package org.stationportal.assessment.ui;

import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.util.Optional;
import org.stationportal.base.ui.Amounts;

/** An amount with its sign; struck out when it does not count. */
class AmountText extends Span {

    AmountText(Optional<BigDecimal> amount, boolean counts) {
        addClassName("sp-amount");
        setText(Amounts.signed(amount, getLocale()));
        amount.filter(set -> set.signum() != 0)
                .ifPresent(set -> getElement().setAttribute("data-sign", set.signum() < 0 ? "minus" : "plus"));
        if (!counts) {
            getStyle().set("text-decoration", "line-through");
        }
    }
}
