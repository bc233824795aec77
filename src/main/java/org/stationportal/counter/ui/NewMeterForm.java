package org.stationportal.counter.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stationportal.base.PortalTime;
import org.stationportal.base.RuleViolation;
import org.stationportal.base.ui.ChinesePickers;
import org.stationportal.base.ui.Shown;
import org.stationportal.customers.MeterNo;
import org.stationportal.customers.Multiplier;

/** Says that a meter was hung: its number, multiplier and first reading, and the last one of the meter before it. */
class NewMeterForm extends Div {

    private final TextField meterNo = new TextField(getTranslation("counter.newMeter.no"));
    private final IntegerField multiplier = new IntegerField(getTranslation("customers.multiplier"));
    private final BigDecimalField last = new BigDecimalField(getTranslation("counter.newMeter.last"));
    private final BigDecimalField first = new BigDecimalField(getTranslation("counter.newMeter.first"));
    private final DateTimePicker at = ChinesePickers.dateTime(getTranslation("counter.completedAt"));

    /** In the place of a meter with this multiplier. */
    static NewMeterForm replacing(int oldMultiplier, String label, LocalDateTime now, Hung onDone) {
        return new NewMeterForm(oldMultiplier, true, label, now, onDone);
    }

    /** Where none hung before. */
    static NewMeterForm first(String label, LocalDateTime now, Hung onDone) {
        return new NewMeterForm(1, false, label, now, onDone);
    }

    private NewMeterForm(int ratio, boolean replaces, String label, LocalDateTime now, Hung onDone) {
        addClassName("sp-stack");
        multiplier.setValue(ratio);
        first.setValue(BigDecimal.ZERO);
        last.setVisible(replaces);
        last.setValue(replaces ? null : BigDecimal.ZERO);
        at.setValue(now);
        fields().values().forEach(field -> field.setManualValidation(true));
        var grid = new Div(meterNo, multiplier, last, first, at);
        grid.addClassName("sp-form");
        add(
                grid,
                new Button(
                        label,
                        click -> Shown.atFields(
                                this,
                                fields(),
                                () -> onDone.meter(
                                        there("completedAt", at.getValue())
                                                .atZone(PortalTime.ZONE)
                                                .toInstant(),
                                        new MeterNo(meterNo.getValue()),
                                        new Multiplier(multiplier.isEmpty() ? 0 : multiplier.getValue()),
                                        there("lastReading", last.getValue()),
                                        there("firstReading", first.getValue())))));
    }

    private static <T> T there(String field, @Nullable T value) {
        if (value == null) {
            throw RuleViolation.at(field, field.equals("completedAt") ? "counter.error.time" : "counter.error.reading");
        }
        return value;
    }

    private Map<String, HasValidation> fields() {
        var fields = new LinkedHashMap<String, HasValidation>();
        fields.put("meterNo", meterNo);
        fields.put("multiplier", multiplier);
        fields.put("lastReading", last);
        fields.put("firstReading", first);
        fields.put("completedAt", at);
        return fields;
    }

    /** Records that it was hung; where it replaces none, the last reading is 0. */
    @FunctionalInterface
    interface Hung {
        void meter(Instant at, MeterNo no, Multiplier multiplier, BigDecimal last, BigDecimal first);
    }
}
