package org.stationportal.reminders.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Duration;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.stationportal.base.RuleViolation;
import org.stationportal.base.ui.Shown;
import org.stationportal.reminders.Ladder;

/** Edits a ladder: its steps, how long silence is left alone, and the quiet hours of elapsed ones. */
final class LadderForm extends Section {

    private final Ladder.Family family;
    private final StepsField steps;
    private final IntegerField unread = minutes("reminders.ladder.unread");
    private final IntegerField climb = minutes("reminders.ladder.climb");
    private final IntegerField reopen = minutes("reminders.ladder.reopen");
    private final Checkbox quiet = new Checkbox(getTranslation("reminders.ladder.setQuiet"));
    private final TimePicker quietFrom = time("reminders.ladder.quietFrom");
    private final TimePicker quietUntil = time("reminders.ladder.quietUntil");
    private final Button back = new Button(getTranslation("base.back"));
    private final Button save = new Button(getTranslation("reminders.ladder.save"));

    LadderForm(Ladder ladder) {
        family = ladder.family();
        steps = new StepsField(family);
        addClassName("sp-card");
        steps.setValue(ladder.steps());
        unread.setValue((int) ladder.unread().toMinutes());
        climb.setValue((int) ladder.climb().toMinutes());
        reopen.setValue((int) ladder.reopen().toMinutes());
        quiet.setValue(ladder.quiet().isPresent());
        quietFrom.setValue(ladder.quiet().map(Ladder.Quiet::from).orElse(LocalTime.of(22, 0)));
        quietUntil.setValue(ladder.quiet().map(Ladder.Quiet::until).orElse(LocalTime.of(7, 0)));
        showQuiet();

        quiet.addValueChangeListener(change -> showQuiet());
        var silence = new Div(unread, climb, reopen);
        silence.addClassName("sp-form");
        var hours = new Div(quiet, quietFrom, quietUntil);
        hours.addClassName("sp-filters");
        hours.setVisible(family == Ladder.Family.ELAPSED);
        save.addThemeVariants(ButtonVariant.PRIMARY);
        var actions = new Div(back, save);
        actions.addClassName("sp-line");
        var title = new H2(new Span(getTranslation("reminders.ladder.change")));
        title.addClassName("sp-section-title");
        var body = new Div(steps, silence, hours, actions);
        body.addClassNames("sp-card-body", "sp-stack");
        add(title, body);
    }

    /** What is filled in; refused at its field when it makes no ladder. */
    Ladder entered() {
        return new Ladder(
                family,
                steps.getValue(),
                entered("unread", unread),
                entered("climb", climb),
                entered("reopen", reopen),
                quiet());
    }

    /** After each change, also of a ladder that is not complete yet. */
    void onChange(Runnable changed) {
        Stream.<HasValue<?, ?>>of(steps, unread, climb, reopen, quiet, quietFrom, quietUntil)
                .forEach(field -> field.addValueChangeListener(change -> changed.run()));
    }

    void onBack(Runnable action) {
        back.addClickListener(click -> action.run());
    }

    /** A rule that the action breaks shows at its field, of this form or of the others. */
    void onSave(Map<String, HasValidation> others, Runnable action) {
        save.addClickListener(click -> attempt(others, action));
    }

    boolean attempt(Map<String, HasValidation> others, Runnable action) {
        var fields = new HashMap<>(others);
        fields.putAll(Map.of("steps", steps, "unread", unread, "climb", climb, "reopen", reopen, "quiet", quietUntil));
        return Shown.atFields(this, fields, action);
    }

    private Optional<Ladder.Quiet> quiet() {
        if (family != Ladder.Family.ELAPSED || !quiet.getValue()) {
            return Optional.empty();
        }
        if (quietFrom.isEmpty() || quietUntil.isEmpty()) {
            throw RuleViolation.at("quiet", "reminders.error.ladder.quietHours");
        }
        return Optional.of(new Ladder.Quiet(quietFrom.getValue(), quietUntil.getValue()));
    }

    private void showQuiet() {
        quietFrom.setVisible(quiet.getValue());
        quietUntil.setVisible(quiet.getValue());
    }

    private static Duration entered(String name, IntegerField field) {
        return Duration.ofMinutes(
                field.getOptionalValue().orElseThrow(() -> RuleViolation.at(name, "reminders.error.ladder.duration")));
    }

    /** Minutes, with what they are in hours below. */
    private IntegerField minutes(String label) {
        var field = new IntegerField(getTranslation(label));
        field.setSuffixComponent(new Span(getTranslation("reminders.ladder.minutes")));
        field.setManualValidation(true);
        field.addValueChangeListener(change -> field.setHelperText(
                change.getValue() == null || change.getValue() < 1
                        ? ""
                        : getTranslation(
                                elapsed() ? "reminders.ladder.wallTime" : "reminders.ladder.workingTime",
                                LadderWords.duration(Duration.ofMinutes(change.getValue())))));
        return field;
    }

    private boolean elapsed() {
        return family == Ladder.Family.ELAPSED;
    }

    private TimePicker time(String label) {
        var picker = new TimePicker(getTranslation(label));
        picker.setLocale(java.util.Locale.SIMPLIFIED_CHINESE);
        picker.setStep(Duration.ofMinutes(30));
        return picker;
    }
}
