package org.stationportal.reminders.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.stationportal.base.RuleViolation;
import org.stationportal.base.ui.Shown;
import org.stationportal.deadlines.Deadlines;
import org.stationportal.deadlines.ObligationSummary;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.EmployeeSummary;

/** Hands an obligation to somebody else, with a reason that stays in the history. */
class ReassignDialog extends Dialog {

    private final ComboBox<EmployeeSummary> person = new ComboBox<>(getTranslation("reminders.reassign.to"));
    private final TextArea reason = new TextArea(getTranslation("base.reason"));

    ReassignDialog(
            ObligationSummary obligation,
            Deadlines deadlines,
            List<EmployeeSummary> people,
            Set<EmployeeId> away,
            Runnable after) {
        addClassName("sp-dialog");
        setHeaderTitle(getTranslation("reminders.reassign.title"));
        setWidth("28rem");
        person.setItems(people.stream()
                .filter(e ->
                        e.team().isPresent() && obligation.parties().stream().noneMatch(p -> p.id().equals(e.id())))
                .toList());
        person.setItemLabelGenerator(e -> e.name() + " · " + e.teamName()
                + (away.contains(e.id()) ? " · " + getTranslation("reminders.reassign.away") : ""));
        person.setAutofocus(true);
        person.setManualValidation(true);
        reason.setMaxLength(1000);
        reason.setManualValidation(true);
        var form = new Div(person, reason);
        form.addClassName("sp-stack");
        add(form);
        var confirm = new Button(getTranslation("reminders.reassign"), click -> {
            boolean done = Shown.atFields(this, Map.of("to", person, "reason", reason), () -> {
                if (person.isEmpty()) {
                    throw RuleViolation.at("to", "reminders.error.person");
                }
                deadlines.reassign(
                        obligation.id(),
                        person.getValue().id(),
                        reason.getValue().strip());
            });
            if (done) {
                Shown.done(getTranslation(
                        "reminders.reassign.done", person.getValue().name()));
                close();
                after.run();
            }
        });
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("base.back"), click -> close()), confirm);
    }
}
