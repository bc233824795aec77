package org.stationportal.repairs.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.stationportal.base.ui.Shown;
import org.stationportal.organization.EmployeeSummary;
import org.stationportal.repairs.RepairCallDetails;

/** Sends one or several people; a reason is asked when none of them is on duty. */
class DispatchDialog extends Dialog {

    private final RepairServices services;
    private final RepairCallDetails call;
    private final Runnable onDone;
    private final MultiSelectComboBox<EmployeeSummary> people =
            new MultiSelectComboBox<>(getTranslation("repairs.people"));
    private final TextArea reason = new TextArea(getTranslation("base.reason"));

    DispatchDialog(RepairServices services, RepairCallDetails call, Runnable onDone) {
        this.services = services;
        this.call = call;
        this.onDone = onDone;
        addClassName("sp-dialog");
        setHeaderTitle(getTranslation("repairs.dispatch"));
        setWidth("30rem");
        people.setItems(services.roster().people(call.obligation().team()).stream()
                .sorted(Comparator.comparing(person -> !held(person)))
                .toList());
        people.setItemLabelGenerator(person -> held(person)
                ? getTranslation("repairs.people.onDuty", person.name(), person.employeeNo())
                : person.name() + " · " + person.employeeNo());
        people.setValue(call.workers());
        people.setWidthFull();
        people.setManualValidation(true);
        people.setAutofocus(true);
        reason.setWidthFull();
        reason.setMaxLength(1000);
        reason.setManualValidation(true);
        reason.setVisible(false);
        people.addValueChangeListener(change -> reason.setVisible(
                !change.getValue().isEmpty() && change.getValue().stream().noneMatch(this::held)));
        var save = new Button(getTranslation("repairs.dispatch"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        // what is still being typed counts as well
        save.addClickShortcut(Key.ENTER, KeyModifier.CONTROL).resetFocusOnActiveElement();
        add(new Paragraph(getTranslation("repairs.dispatch.words")), people, reason);
        getFooter().add(new Button(getTranslation("base.back"), click -> close()), save);
    }

    private boolean held(EmployeeSummary person) {
        return call.heldBy(person.id());
    }

    private void save() {
        boolean done = Shown.atFields(
                this,
                Map.of("people", people, "reason", reason, "to", people),
                () -> services.steps()
                        .dispatch(
                                call.callNo(),
                                List.copyOf(people.getValue()).stream()
                                        .map(EmployeeSummary::id)
                                        .toList(),
                                reason.getValue()));
        if (done) {
            close();
            Shown.done(getTranslation("repairs.dispatch.done", CallWords.names(List.copyOf(people.getValue()))));
            onDone.run();
        }
    }
}
