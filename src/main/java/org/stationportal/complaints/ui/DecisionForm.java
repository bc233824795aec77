package org.stationportal.complaints.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.stationportal.base.RuleViolation;
import org.stationportal.base.ui.Shown;
import org.stationportal.complaints.ComplaintSummary;
import org.stationportal.complaints.DecideComplaint;
import org.stationportal.complaints.DecideComplaint.Charge;
import org.stationportal.complaints.Outcome;
import org.stationportal.organization.EmployeeSummary;

/** Decides what is proved, and what is substantiated against whom under which clause (1.2c, 4.1, 4.2). */
class DecisionForm extends Div {

    private final ComplaintServices services;
    private final ComplaintSummary complaint;
    private final RadioButtonGroup<Outcome> outcome = new RadioButtonGroup<>(getTranslation("complaints.outcome"));
    private final TextArea proof = new TextArea(getTranslation("complaints.proof"));
    private final CheckboxGroup<String> clauses = new CheckboxGroup<>(getTranslation("complaints.clauses"));
    private final MultiSelectComboBox<EmployeeSummary> people =
            new MultiSelectComboBox<>(getTranslation("complaints.people"));
    private final TextArea facts = new TextArea(getTranslation("complaints.charge.facts"));
    private final Div charge = new Div(clauses, people, facts);
    private final Button save = new Button(getTranslation("complaints.decide.save"));

    DecisionForm(ComplaintServices services, ComplaintSummary complaint, Runnable onDecided) {
        this.services = services;
        this.complaint = complaint;
        addClassName("sp-stack");
        charge.addClassName("sp-stack");
        prepare();
        charge.add(new Paragraph(getTranslation(
                "complaints.charge.amount", getTranslation("complaints.severity." + complaint.severity()))));
        charge.setVisible(false);
        outcome.addValueChangeListener(change ->
                charge.setVisible(change.getValue() != null && change.getValue().leadsToFindings()));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.setDisableOnClick(true);
        save.addClickListener(click -> decide(onDecided));
        save.addClickShortcut(Key.ENTER, KeyModifier.CONTROL);
        add(outcome, proof, charge, save);
    }

    private void prepare() {
        outcome.setItems(Outcome.values());
        outcome.setItemLabelGenerator(each -> getTranslation("complaints.outcome." + each));
        proof.setHelperText(getTranslation("complaints.proof.hint"));
        facts.setHelperText(getTranslation("complaints.charge.facts.hint"));
        var late = services.complaints().lateWith(complaint);
        clauses.setItems(Charge.CLAUSES.stream()
                .filter(clause -> !clause.equals("1.2c") || !late.isEmpty())
                .toList());
        clauses.setItemLabelGenerator(clause -> getTranslation("complaints.clause." + clause));
        people.setItems(services.colleagues());
        people.setItemLabelGenerator(ComplaintServices::label);
        var likely = new HashSet<>(complaint.persons());
        likely.addAll(late);
        people.setValue(likely);
        List.of(proof, facts).forEach(field -> {
            field.setWidthFull();
            field.setMinRows(3);
        });
        fields().values().forEach(field -> field.setManualValidation(true));
    }

    private void decide(Runnable onDecided) {
        try {
            Shown.atFields(this, fields(), () -> {
                Outcome proved = outcome.getOptionalValue()
                        .orElseThrow(() -> RuleViolation.at("outcome", "complaints.error.choose"));
                List<Charge> charges = proved.leadsToFindings() ? charges() : List.of();
                services.course()
                        .decide(new DecideComplaint(
                                complaint.complaintNo(), complaint.version(), proved, proof.getValue(), charges));
                onDecided.run();
            });
        } finally {
            save.setEnabled(true);
        }
    }

    private List<Charge> charges() {
        var who = people.getValue().stream().map(EmployeeSummary::id).collect(Collectors.toSet());
        return clauses.getValue().stream()
                .sorted()
                .map(clause -> new Charge(clause, who, facts.getValue()))
                .toList();
    }

    private Map<String, HasValidation> fields() {
        return Map.of("outcome", outcome, "proof", proof, "clauses", clauses, "people", people, "facts", facts);
    }
}
