package org.stationportal.reminders.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.stationportal.reminders.Ladder;
import org.stationportal.reminders.LadderStep;
import org.stationportal.reminders.LadderStep.Moment;
import org.stationportal.reminders.LadderStep.Unit;
import org.stationportal.reminders.NoticeDetails.Role;

/** One step: when, how much of what, and who is told beside the responsible. */
final class StepRow extends Div {

    private static final List<Role> OTHERS = List.of(Role.TEAM_LEADER, Role.DEPUTY_HEAD, Role.STATION_HEAD);

    private final Ladder.Family family;
    private final Select<Moment> moment = new Select<>();
    private final IntegerField amount = new IntegerField(getTranslation("reminders.ladder.amount"));
    private final Select<Unit> unit = new Select<>();
    private final MultiSelectComboBox<Role> alsoTo =
            new MultiSelectComboBox<>(getTranslation("reminders.ladder.alsoTo"));

    StepRow(Ladder.Family family, LadderStep step, Runnable changed, Consumer<StepRow> remove) {
        this.family = family;
        addClassName("engine-step-row");
        moment.setLabel(getTranslation("reminders.ladder.moment"));
        moment.setItems(Moment.values());
        moment.setItemLabelGenerator(m -> getTranslation("reminders.ladder.moment." + m));
        unit.setLabel(getTranslation("reminders.ladder.unit"));
        unit.setItemLabelGenerator(u -> getTranslation("reminders.ladder.unit." + u));
        alsoTo.setItems(OTHERS);
        alsoTo.setItemLabelGenerator(LadderWords::role);
        alsoTo.setPlaceholder(getTranslation("reminders.ladder.onlyResponsible"));
        amount.setMin(0);
        amount.setManualValidation(true);
        var out = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> remove.accept(this));
        out.addThemeVariants(ButtonVariant.TERTIARY);
        out.setAriaLabel(getTranslation("reminders.ladder.removeStep"));
        // seen once for all lines, and read aloud at each field
        var others = new Span(getTranslation("reminders.ladder.alsoTo"));
        others.getElement().setAttribute("aria-hidden", "true");
        others.addClassName("sp-quiet");
        var told = new Div(others, alsoTo);
        told.addClassName("engine-step-told");
        add(moment, amount, unit, out, told);

        moment.setValue(step.moment());
        offerUnits();
        unit.setValue(units().contains(step.unit()) ? step.unit() : units().getFirst());
        amount.setValue(step.amount());
        alsoTo.setValue(step.alsoTo());
        moment.addValueChangeListener(change -> {
            offerUnits();
            changed.run();
        });
        amount.addValueChangeListener(change -> changed.run());
        unit.addValueChangeListener(change -> changed.run());
        alsoTo.addValueChangeListener(change -> changed.run());
    }

    /** An amount that is not filled in is below all that are allowed, so that the rule refuses it. */
    LadderStep step() {
        return moment.getValue() == Moment.AT_DUE
                ? new LadderStep(Moment.AT_DUE, 0, Unit.MINUTES, alsoTo.getValue())
                : new LadderStep(
                        moment.getValue(), amount.getOptionalValue().orElse(-1), unit.getValue(), alsoTo.getValue());
    }

    private void offerUnits() {
        Optional<Unit> before = unit.getOptionalValue();
        unit.setItems(units());
        unit.setValue(before.filter(units()::contains).orElse(units().getFirst()));
        boolean measured = moment.getValue() != Moment.AT_DUE;
        amount.setVisible(measured);
        unit.setVisible(measured);
    }

    private List<Unit> units() {
        boolean elapsed = family == Ladder.Family.ELAPSED;
        return switch (moment.getValue()) {
            case BEFORE_DUE ->
                elapsed
                        ? List.of(Unit.MINUTES, Unit.PERCENT, Unit.WORKING_DAYS, Unit.CALENDAR_DAYS)
                        : List.of(Unit.WORKING_DAYS, Unit.CALENDAR_DAYS, Unit.WORKING_MINUTES);
            case AT_DUE -> List.of(Unit.MINUTES);
            case AFTER_DUE -> elapsed ? List.of(Unit.MINUTES, Unit.WORKING_DAYS) : List.of(Unit.WORKING_DAYS);
        };
    }
}
