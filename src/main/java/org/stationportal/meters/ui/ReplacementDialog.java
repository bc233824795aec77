package org.stationportal.meters.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.stationportal.attachments.Owner;
import org.stationportal.attachments.ui.AttachmentsPanel;
import org.stationportal.base.RuleViolation;
import org.stationportal.base.ui.ChinesePickers;
import org.stationportal.base.ui.Shown;
import org.stationportal.customers.MeterNo;
import org.stationportal.customers.Multiplier;
import org.stationportal.customers.ReplaceMeter;
import org.stationportal.meters.MeterDetails;
import org.stationportal.meters.Meters;

/** Another meter in the place of one, made for the phone: reading of the old, number, reading and multiplier of the new. */
class ReplacementDialog extends Dialog {

    private final MeterServices services;
    private final MeterDetails old;
    private final BigDecimalField lastReading = new BigDecimalField(getTranslation("meters.lastReadingOfOld"));
    private final TextField meterNo = new TextField(getTranslation("meters.newNo"));
    private final BigDecimalField firstReading = new BigDecimalField(getTranslation("meters.firstReading"));
    private final IntegerField multiplier = new IntegerField(getTranslation("meters.multiplier"));
    private final DatePicker verifiedOn = ChinesePickers.date(getTranslation("meters.verifiedOn"));
    private final DateTimePicker replacedAt = ChinesePickers.dateTime(getTranslation("meters.replacedAt"));
    private final TextField reason = new TextField(getTranslation("meters.reason"));

    ReplacementDialog(MeterServices services, MeterDetails old, Consumer<String> onDone) {
        this.services = services;
        this.old = old;
        addClassName("sp-dialog");
        setHeaderTitle(getTranslation("meters.replace"));
        setWidth("36rem");
        old.lastReading()
                .ifPresent(last -> lastReading.setHelperText(
                        getTranslation("meters.lastKnown", last.reading().toPlainString())));
        lastReading.setAutofocus(true);
        firstReading.setValue(BigDecimal.ZERO);
        multiplier.setValue(old.meter().multiplier());
        replacedAt.setValue(services.now());
        replacedAt.addClassName("sp-full");
        Map<String, HasValidation> fields = Map.of(
                "lastReading", lastReading,
                "meterNo", meterNo,
                "firstReading", firstReading,
                "multiplier", multiplier,
                "verifiedOn", verifiedOn,
                "replacedAt", replacedAt,
                "reason", reason);
        fields.values().forEach(field -> field.setManualValidation(true));
        var form = new Div(lastReading, meterNo, firstReading, multiplier, verifiedOn, reason, replacedAt);
        form.addClassName("sp-form");
        var save = new Button(getTranslation("meters.replace.save"), click -> {
            if (Shown.atFields(this, fields, () -> services.work().replace(command()))) {
                close();
                Shown.done(getTranslation("meters.replace.done"));
                onDone.accept(new MeterNo(meterNo.getValue()).value());
            }
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickShortcut(Key.ENTER, KeyModifier.CONTROL).resetFocusOnActiveElement();
        add(
                form,
                new AttachmentsPanel(
                        services.attachments(),
                        new Owner(Meters.TYPE, old.meter().meterNo()),
                        true));
        getFooter().add(new Button(getTranslation("base.back"), click -> close()), save);
    }

    private ReplaceMeter command() {
        return new ReplaceMeter(
                old.meter().id(),
                new MeterNo(meterNo.getValue()),
                new Multiplier(present("multiplier", multiplier.getOptionalValue())),
                present("lastReading", lastReading.getOptionalValue()),
                present("firstReading", firstReading.getOptionalValue()),
                services.instant(present("replacedAt", replacedAt.getOptionalValue())),
                services.currentUser().get().person(),
                reason.getValue(),
                present("verifiedOn", verifiedOn.getOptionalValue()),
                false);
    }

    private static <T> T present(String field, Optional<T> value) {
        return value.orElseThrow(() -> RuleViolation.at(field, "meters.error.missing"));
    }
}
