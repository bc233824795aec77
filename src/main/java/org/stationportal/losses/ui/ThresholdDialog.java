package org.stationportal.losses.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.stationportal.base.RuleViolation;
import org.stationportal.base.ui.Dates;
import org.stationportal.base.ui.Shown;
import org.stationportal.losses.ChangeThresholds;
import org.stationportal.losses.Thresholds;

/** What rate is abnormal from a month on: of the station, or of one area. */
class ThresholdDialog extends Dialog {

    private final Select<YearMonth> from = new Select<>();
    private final BigDecimalField high;
    private final BigDecimalField veryHigh;
    private final BigDecimalField negative;
    private final BigDecimalField focus;

    ThresholdDialog(LossServices services, Optional<String> areaNo, Thresholds now, Runnable after) {
        addClassName("sp-dialog");
        setWidth("34rem");
        setHeaderTitle(getTranslation("losses.threshold.title")
                + areaNo.map(no -> " · " + no).orElse(""));
        from.setLabel(getTranslation("losses.threshold.from"));
        from.setItems(Stream.iterate(services.thisMonth().minusMonths(1), month -> month.plusMonths(1))
                .limit(13)
                .toList());
        from.setItemLabelGenerator(month -> Dates.month(month, getLocale()));
        from.setValue(services.thisMonth());
        high = field("losses.threshold.high", now.high());
        veryHigh = field("losses.threshold.veryHigh", now.veryHigh());
        negative = field("losses.threshold.negative", now.negative());
        focus = field("losses.threshold.focus", now.focus());
        var fields = new Div(from, high, veryHigh, negative, focus);
        fields.addClassName("sp-form");
        add(new Paragraph(getTranslation("losses.threshold.explain")), fields);
        var confirm = new Button(getTranslation("losses.threshold.change"), click -> {
            boolean done = Shown.atFields(
                    this,
                    Map.of("from", from, "high", high),
                    () -> services.thresholdChanges().change(new ChangeThresholds(areaNo, from.getValue(), limits())));
            if (done) {
                Shown.done(getTranslation("losses.threshold.done", Dates.month(from.getValue(), getLocale())));
                close();
                after.run();
            }
        });
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("base.back"), click -> close()), confirm);
    }

    private Thresholds limits() {
        return new Thresholds(value(high), value(veryHigh), value(negative), value(focus));
    }

    private static BigDecimal value(BigDecimalField field) {
        if (field.getValue() == null) {
            throw RuleViolation.at("high", "losses.threshold.missing");
        }
        return field.getValue();
    }

    private BigDecimalField field(String key, BigDecimal now) {
        var field = new BigDecimalField(getTranslation(key));
        field.setValue(now);
        field.setManualValidation(true);
        return field;
    }
}
