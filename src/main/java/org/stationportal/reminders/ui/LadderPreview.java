package org.stationportal.reminders.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.stationportal.base.PortalTime;
import org.stationportal.base.RuleViolation;
import org.stationportal.base.Texts;
import org.stationportal.base.ui.ChinesePickers;
import org.stationportal.deadlines.Budget;
import org.stationportal.deadlines.ui.TimeWords;
import org.stationportal.reminders.Ladder;
import org.stationportal.reminders.Ladders;
import org.stationportal.reminders.NoticeDetails;
import org.stationportal.reminders.RungTitle;

/** A ladder on a sample: what would be told to whom at which instant, as long as nobody reads, receives or does it. */
final class LadderPreview extends Section {

    private final Ladders ladders;
    private final TimeWords time;
    private final Texts texts;
    private final Ladder.Family family;
    private final Supplier<Ladder> ladder;
    private final IntegerField budget = new IntegerField(getTranslation("reminders.ladder.sample"));
    private final DateTimePicker opened = ChinesePickers.dateTime(getTranslation("reminders.ladder.opened"));
    private final Div result = new Div();

    /** {@code ladder} may break a rule as long as it is being edited; then the rule stands in the place of the rungs. */
    LadderPreview(
            Ladders ladders,
            TimeWords time,
            Texts texts,
            Ladder.Family family,
            int sample,
            Instant now,
            Supplier<Ladder> ladder) {
        this.ladders = ladders;
        this.time = time;
        this.texts = texts;
        this.family = family;
        this.ladder = ladder;
        addClassName("sp-card");
        budget.setSuffixComponent(new Span(getTranslation("reminders.ladder.sampleUnit." + family)));
        budget.setManualValidation(true);
        budget.setValue(sample);
        opened.setManualValidation(true);
        opened.setValue(
                LocalDateTime.ofInstant(now, PortalTime.ZONE).withSecond(0).withNano(0));
        budget.addValueChangeListener(change -> show());
        opened.addValueChangeListener(change -> show());
        var inputs = new Div(budget, opened);
        inputs.addClassName("sp-form");
        result.addClassName("sp-stack");
        result.getElement().setAttribute("aria-live", "polite");
        var title = new H2(getTranslation("reminders.ladder.preview"));
        title.addClassName("sp-section-title");
        var body = new Div(inputs, result);
        body.addClassNames("sp-card-body", "sp-stack");
        add(title, body);
        show();
    }

    /** The sample's budget, of the ladder's kind. */
    Budget budget() {
        return budget(
                family,
                budget.getOptionalValue()
                        .orElseThrow(() -> RuleViolation.at("budget", "reminders.error.ladder.sample")));
    }

    static Budget budget(Ladder.Family family, int amount) {
        return switch (family) {
            case WORKING_DAYS -> new Budget.WorkingDays(amount);
            case ELAPSED -> new Budget.Elapsed(Duration.ofMinutes(amount));
            case CALENDAR_DAYS -> new Budget.DaysAfter(amount);
        };
    }

    Map<String, HasValidation> fields() {
        return Map.of("budget", budget);
    }

    void show() {
        result.removeAll();
        budget.setInvalid(false);
        try {
            result.add(rungs(ladders.preview(ladder.get(), budget(), opened())));
            result.add(quiet(getTranslation("reminders.ladder.preview.silence")));
        } catch (RuleViolation broken) {
            result.add(quiet(
                    getTranslation("reminders.ladder.preview.not", getTranslation(broken.key(), broken.arguments()))));
        }
    }

    private Instant opened() {
        if (opened.isEmpty()) {
            throw RuleViolation.at("opened", "reminders.error.ladder.opened");
        }
        return opened.getValue().atZone(PortalTime.ZONE).toInstant();
    }

    private OrderedList rungs(List<Ladders.Planned> planned) {
        var list = new OrderedList();
        list.addClassNames("sp-timeline", "engine-preview");
        planned.forEach(rung -> {
            var at = new Span(time.moment(rung.at(), getLocale()));
            at.addClassName("engine-step-when");
            var what = new Span(RungTitle.of(rung.rung(), texts, getLocale()));
            var to = new Span(LadderWords.who(rung.to()));
            to.addClassName("sp-quiet");
            var item = new ListItem(at, what, to);
            item.getElement().setAttribute("data-tone", rung.kind() == NoticeDetails.Kind.REMINDER ? "blue" : "red");
            list.add(item);
        });
        return list;
    }

    private static Paragraph quiet(String text) {
        var paragraph = new Paragraph(text);
        paragraph.addClassName("sp-quiet");
        return paragraph;
    }
}
