package org.stationportal.appeals.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Map;
import org.stationportal.appeals.AppealKind;
import org.stationportal.appeals.FileAppeal;
import org.stationportal.appeals.NextAppeal;
import org.stationportal.assessment.EntrySummary;
import org.stationportal.attachments.ui.AttachmentsPanel;
import org.stationportal.base.ui.Shown;

/** Files an appeal: what is asked for, why, and the evidence; what was written stays when it is refused. */
class AppealForm extends Div {

    private static final int LONGEST = 1000;

    private final AppealServices services;
    private final EntrySummary entry;
    private final RadioButtonGroup<AppealKind> kind = new RadioButtonGroup<>(getTranslation("appeals.kind"));
    private final TextArea reason = new TextArea(getTranslation("appeals.reason"));
    private final Button send;

    AppealForm(
            AppealServices services, EntrySummary entry, NextAppeal next, AttachmentsPanel evidence, Runnable onFiled) {
        this.services = services;
        this.entry = entry;
        addClassName("sp-stack");
        kind.setItems(AppealKind.values());
        kind.setItemLabelGenerator(each -> getTranslation("appeals.kind.long." + each));
        kind.setValue(AppealKind.APPEAL);
        reason.setWidthFull();
        reason.setMinRows(4);
        reason.setMaxLength(LONGEST);
        reason.setRequiredIndicatorVisible(true);
        reason.setManualValidation(true);
        reason.setValueChangeMode(ValueChangeMode.ON_BLUR);
        reason.setHelperText(getTranslation("appeals.reason.hint"));
        send = new Button(getTranslation("appeals.send." + next.instance()), click -> send(onFiled));
        send.addThemeVariants(ButtonVariant.PRIMARY);
        send.setDisableOnClick(true);
        send.addClickShortcut(Key.ENTER, KeyModifier.CONTROL);
        var line = new Div(send);
        line.addClassName("sp-line");
        add(kind, reason, evidence, line);
    }

    private void send(Runnable onFiled) {
        try {
            boolean filed = Shown.atFields(
                    this,
                    Map.of("reason", reason),
                    () -> services.appealing().file(new FileAppeal(entry.id(), kind.getValue(), reason.getValue())));
            if (filed) {
                Shown.done(getTranslation("appeals.filed"));
                onFiled.run();
            }
        } finally {
            send.setEnabled(true);
        }
    }
}
