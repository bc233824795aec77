package org.stationportal.reminders.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.stationportal.base.PortalTime;
import org.stationportal.base.RuleViolation;
import org.stationportal.base.ui.ChinesePickers;
import org.stationportal.base.ui.Shown;
import org.stationportal.deadlines.ObligationSummary;
import org.stationportal.deadlines.Suspensions;
import org.stationportal.organization.EmployeeSummary;

/** Asks for a suspension: why, until which day, and who decides. */
class SuspensionDialog extends Dialog {

    private final ObligationSummary obligation;
    private final Suspensions suspensions;
    private final Runnable after;
    private final TextArea reason = new TextArea(getTranslation("reminders.suspend.reason"));
    private final TextField proof = new TextField(getTranslation("reminders.suspend.proof"));
    private final DatePicker until = ChinesePickers.date(getTranslation("reminders.suspend.until"));
    private final Checkbox openEnded = new Checkbox(getTranslation("reminders.suspend.openEnded"));
    private final ComboBox<EmployeeSummary> approver = new ComboBox<>(getTranslation("reminders.suspend.approver"));

    SuspensionDialog(ObligationSummary obligation, Suspensions suspensions, Clock clock, Runnable after) {
        this.obligation = obligation;
        this.suspensions = suspensions;
        this.after = after;
        addClassName("sp-dialog");
        setHeaderTitle(getTranslation("reminders.suspend.title"));
        setWidth("30rem");
        LocalDate today = LocalDate.ofInstant(clock.instant(), PortalTime.ZONE);
        reason.setMaxLength(1000);
        reason.setMinRows(3);
        reason.setAutofocus(true);
        reason.setPlaceholder(getTranslation("reminders.suspend.reason.hint"));
        proof.setMaxLength(500);
        proof.setPlaceholder(getTranslation("reminders.suspend.proof.hint"));
        until.setMin(today.plusDays(1));
        until.setValue(today.plusDays(3));
        var approvers = suspensions.approvers();
        approver.setItems(approvers);
        approver.setItemLabelGenerator(EmployeeSummary::name);
        approvers.stream()
                .filter(person ->
                        person.team().filter(obligation.team()::equals).isPresent())
                .findFirst()
                .or(() -> approvers.stream().findFirst())
                .ifPresent(approver::setValue);
        openEnded.setHelperText(getTranslation("reminders.suspend.openEnded.help"));
        openEnded.addValueChangeListener(change -> until.setVisible(!change.getValue()));
        reason.setManualValidation(true);
        proof.setManualValidation(true);
        until.setManualValidation(true);
        var form = new Div(
                new Paragraph(getTranslation("reminders.suspend.explanation")),
                reason,
                proof,
                until,
                openEnded,
                approver);
        form.addClassName("sp-stack");
        add(form);
        var confirm = new Button(getTranslation("reminders.suspend.send"), click -> send());
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("base.back"), click -> close()), confirm);
    }

    private void send() {
        boolean done = Shown.atFields(
                this, Map.of("reason", reason, "proof", proof, "until", until, "approver", approver), () -> {
                    if (approver.isEmpty()) {
                        throw RuleViolation.at("approver", "deadlines.error.approver");
                    }
                    if (!openEnded.getValue() && until.isEmpty()) {
                        throw RuleViolation.at("until", "reminders.error.until");
                    }
                    suspensions.request(
                            obligation.id(),
                            reason.getValue().strip(),
                            proof.getValue().strip(),
                            approver.getValue().id(),
                            openEnded.getValue()
                                    ? null
                                    : until.getValue()
                                            .atStartOfDay(PortalTime.ZONE)
                                            .toInstant());
                });
        if (done) {
            Shown.done(
                    getTranslation("reminders.suspend.sent", approver.getValue().name()));
            close();
            after.run();
        }
    }
}
