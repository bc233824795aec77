package org.stationportal.reminders.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.stationportal.reminders.Ladder;
import org.stationportal.reminders.LadderStep;

/** The steps of a ladder, a line each; a step can be added and taken out. */
final class StepsField extends CustomField<List<LadderStep>> {

    private final Ladder.Family family;
    private final List<StepRow> rows = new ArrayList<>();
    private final Div lines = new Div();

    StepsField(Ladder.Family family) {
        super(List.of());
        this.family = family;
        setLabel(getTranslation("reminders.ladder.steps"));
        setWidthFull();
        lines.addClassName("engine-step-rows");
        var add = new Button(getTranslation("reminders.ladder.addStep"), VaadinIcon.PLUS.create(), click -> {
            addRow(new LadderStep(LadderStep.Moment.BEFORE_DUE, 1, LadderStep.Unit.WORKING_DAYS, Set.of()));
            updateValue();
        });
        add.addThemeVariants(ButtonVariant.TERTIARY);
        var content = new Div(lines, add);
        content.addClassName("sp-stack");
        add(content);
    }

    @Override
    protected List<LadderStep> generateModelValue() {
        return rows.stream().map(StepRow::step).toList();
    }

    @Override
    protected void setPresentationValue(List<LadderStep> steps) {
        rows.clear();
        lines.removeAll();
        steps.forEach(this::addRow);
    }

    private void addRow(LadderStep step) {
        var row = new StepRow(family, step, this::updateValue, this::remove);
        rows.add(row);
        lines.add(row);
    }

    private void remove(StepRow row) {
        rows.remove(row);
        lines.remove(row);
        updateValue();
    }
}
