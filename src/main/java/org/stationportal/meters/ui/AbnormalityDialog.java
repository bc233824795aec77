package org.stationportal.meters.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Map;
import java.util.UUID;
import org.stationportal.attachments.Owner;
import org.stationportal.attachments.ui.AttachmentsPanel;
import org.stationportal.base.RuleViolation;
import org.stationportal.base.ui.ChinesePickers;
import org.stationportal.base.ui.Shown;
import org.stationportal.meters.AbnormalityKind;
import org.stationportal.meters.Meters;
import org.stationportal.meters.ReportAbnormality;
import org.stationportal.meters.RotationRow;

/** What is wrong with a meter, since when, with a photo. */
class AbnormalityDialog extends Dialog {

    private final UUID submission = UUID.randomUUID();

    AbnormalityDialog(MeterServices services, RotationRow meter, Runnable onDone) {
        addClassName("sp-dialog");
        setHeaderTitle(getTranslation("meters.report"));
        setWidth("30rem");
        var kind = new Select<AbnormalityKind>();
        kind.setLabel(getTranslation("meters.kind"));
        kind.setItems(AbnormalityKind.values());
        kind.setItemLabelGenerator(each -> getTranslation("meters.abnormality." + each));
        kind.setManualValidation(true);
        kind.setWidthFull();
        DateTimePicker foundAt = ChinesePickers.dateTime(getTranslation("meters.foundAt"));
        foundAt.setValue(services.now());
        foundAt.setManualValidation(true);
        var remark = new TextArea(getTranslation("meters.remark"));
        remark.setManualValidation(true);
        remark.setWidthFull();
        var save = new Button(getTranslation("meters.report.save"), click -> {
            boolean done = Shown.atFields(
                    this,
                    Map.of("kind", kind, "foundAt", foundAt, "remark", remark),
                    () -> services.work()
                            .report(new ReportAbnormality(
                                    submission,
                                    meter.id(),
                                    kind.getOptionalValue()
                                            .orElseThrow(() -> RuleViolation.at("kind", "meters.error.kind")),
                                    services.instant(foundAt.getOptionalValue()
                                            .orElseThrow(() -> RuleViolation.at("foundAt", "meters.error.time"))),
                                    remark.getValue())));
            if (done) {
                close();
                Shown.done(getTranslation("meters.report.done"));
                onDone.run();
            }
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickShortcut(Key.ENTER, KeyModifier.CONTROL).resetFocusOnActiveElement();
        add(
                kind,
                foundAt,
                remark,
                new AttachmentsPanel(services.attachments(), new Owner(Meters.TYPE, meter.meterNo()), true));
        getFooter().add(new Button(getTranslation("base.back"), click -> close()), save);
    }
}
