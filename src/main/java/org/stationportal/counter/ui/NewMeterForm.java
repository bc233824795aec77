package org.stationportal.counter.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.stationportal.base.PortalTime;
import org.stationportal.base.RuleViolation;
import org.stationportal.base.ui.ChinesePickers;
import org.stationportal.base.ui.Shown;
import org.stationportal.counter.CompleteWithMeter;
import org.stationportal.customers.MeterNo;
import org.stationportal.customers.Multiplier;

/** Says that a fault was dealt with by another meter: its number, its multiplier, and the readings of both. */
class NewMeterForm extends Div {

    private final TextField meterNo = new TextField(getTranslation("counter.newMeter.no"));
    private final IntegerField multiplier = new IntegerField(getTranslation("customers.multiplier"));
    private final BigDecimalField last = new BigDecimalField(getTranslation("counter.newMeter.last"));
    private final BigDecimalField first = new BigDecimalField(getTranslation("counter.newMeter.first"));
    private final DateTimePicker at = ChinesePickers.dateTime(getTranslation("counter.completedAt"));

    NewMeterForm(String faultNo, int oldMultiplier, LocalDateTime now, Consumer<CompleteWithMeter> onDone) {
        addClassName("sp-stack");
        multiplier.setValue(oldMultiplier);
        first.setValue(BigDecimal.ZERO);
        at.setValue(now);
        fields().values().forEach(field -> field.setManualValidation(true));
        var grid = new Div(meterNo, multiplier, last, first, at);
        grid.addClassName("sp-form");
        add(
                grid,
                new Button(
                        getTranslation("counter.newMeter.done"),
                        click -> Shown.atFields(this, fields(), () -> onDone.accept(command(faultNo)))));
    }

    private CompleteWithMeter command(String faultNo) {
        return new CompleteWithMeter(
                faultNo,
                there("completedAt", at.getValue()).atZone(PortalTime.ZONE).toInstant(),
                new MeterNo(meterNo.getValue()),
                new Multiplier(multiplier.isEmpty() ? 0 : multiplier.getValue()),
                there("lastReading", last.getValue()),
                there("firstReading", first.getValue()),
                "");
    }

    private static <T> T there(String field, @Nullable T value) {
        if (value == null) {
            throw RuleViolation.at(field, field.equals("completedAt") ? "counter.error.time" : "counter.error.reading");
        }
        return value;
    }

    private Map<String, com.vaadin.flow.component.HasValidation> fields() {
        return Map.of(
                "meterNo", meterNo,
                "multiplier", multiplier,
                "lastReading", last,
                "firstReading", first,
                "completedAt", at);
    }
}
