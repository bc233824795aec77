package org.stationportal.assessment.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.stationportal.assessment.MonthCap;
import org.stationportal.assessment.MonthCaps;
import org.stationportal.base.RuleViolation;
import org.stationportal.base.ui.Dates;
import org.stationportal.base.ui.Shown;

/** Asks for the monthly cap, empty for none, the first month for which it holds, and why. */
class CapDialog extends Dialog {

    private static final int MONTHS_BACK = 3;
    private static final int MONTHS = 16;

    private final BigDecimalField amount = new BigDecimalField(getTranslation("assessment.cap.amount"));
    private final Select<YearMonth> from = new Select<>();
    private final TextField reason = new TextField(getTranslation("base.reason"));
    private final MonthCaps caps;
    private final long seen;
    private final Runnable after;

    CapDialog(MonthCaps caps, List<MonthCap> history, YearMonth current, Runnable after) {
        this.caps = caps;
        this.seen = history.isEmpty() ? 0 : history.getFirst().id();
        this.after = after;
        addClassName("sp-dialog");
        setHeaderTitle(getTranslation("assessment.cap.change"));
        setWidth("30rem");
        amount.setSuffixComponent(new Span(getTranslation("deadlines.yuan")));
        amount.setPlaceholder(getTranslation("assessment.cap.none"));
        amount.setHelperText(getTranslation("assessment.cap.empty"));
        amount.setManualValidation(true);
        caps.of(current).ifPresent(amount::setValue);
        from.setLabel(getTranslation("assessment.cap.since"));
        from.setItems(Stream.iterate(current.minusMonths(MONTHS_BACK), month -> month.plusMonths(1))
                .limit(MONTHS)
                .toList());
        from.setItemLabelGenerator(month -> Dates.month(month, getLocale()));
        from.setValue(current);
        from.setManualValidation(true);
        reason.setRequiredIndicatorVisible(true);
        reason.setManualValidation(true);
        reason.addClassName("sp-full");
        var form = new Div(amount, from, reason);
        form.addClassName("sp-form");
        add(form);
        var save = new Button(getTranslation("assessment.cap.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("base.back"), click -> close()), save);
    }

    private void save() {
        boolean done = Shown.atFields(this, Map.of("amount", amount, "from", from, "reason", reason), () -> {
            // what is no number is not taken for none
            if (amount.isEmpty() && amount.getElement().getProperty("_hasInputValue", false)) {
                throw RuleViolation.at("amount", "assessment.error.cap", MonthCaps.LARGEST);
            }
            caps.set(amount.getOptionalValue(), from.getValue(), reason.getValue(), seen);
        });
        if (done) {
            Shown.done(getTranslation("assessment.cap.saved", Dates.month(from.getValue(), getLocale())));
            close();
            after.run();
        }
    }
}
