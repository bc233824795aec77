package org.stationportal.deadlines.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.stationportal.base.ui.StateBadge;
import org.stationportal.base.ui.Tone;
import org.stationportal.deadlines.MovedDeadline;
import org.stationportal.deadlines.ObligationSummary;
import org.stationportal.organization.EmployeeSummary;

/** What a change would do before it is saved: sentences with the counts, and examples with the old and the new instant. */
@StyleSheet("context://css/engine.css")
public class EffectList extends Div {

    private final TimeWords time;

    public EffectList(TimeWords time) {
        this.time = time;
        addClassNames("sp-stack", "sp-effect");
    }

    /** The answer, which stands first. */
    public final EffectList answer(String sentence) {
        var answer = new Paragraph(sentence);
        answer.addClassName("sp-effect-answer");
        add(answer);
        return this;
    }

    public final EffectList sentence(String sentence) {
        add(new Paragraph(sentence));
        return this;
    }

    /** What explains the sentences; quieter. */
    public final EffectList remark(String sentence) {
        var remark = new Paragraph(sentence);
        remark.addClassName("sp-quiet");
        add(remark);
        return this;
    }

    final EffectList moved(List<MovedDeadline> examples) {
        if (!examples.isEmpty()) {
            var rows = rows(examples.size());
            examples.forEach(moved -> rows.add(row(
                    moved.obligation(),
                    Optional.of(moved.obligation().dueAt()),
                    Optional.of(moved.newDue()),
                    badge(moved))));
            add(rows);
        }
        return this;
    }

    /** The frame of the examples, with how many they are above them. */
    public final Div rows(int examples) {
        add(new Span(getTranslation("deadlines.effect.examples", examples)));
        var rows = new Div();
        rows.addClassNames("sp-card", "sp-effect-rows");
        return rows;
    }

    /** One example: the obligation with whoever holds it, then from when to when. */
    public final Div row(ObligationSummary obligation, Optional<Instant> old, Optional<Instant> now, StateBadge badge) {
        var link = new Anchor("obligations/" + obligation.id().value(), what(obligation));
        // beside the form, which stays as it was filled in
        link.setTarget(AnchorTarget.BLANK);
        var meta =
                new Div(obligation.parties().stream().map(EmployeeSummary::name).collect(Collectors.joining("、"))
                        + " · " + getTranslation("deadlines.effect.under", obligation.clauseCode()));
        meta.addClassName("sp-row-meta");
        var main = new Div(link, meta);
        main.addClassName("sp-row-main");
        var from = new Div(getTranslation("deadlines.effect.old", moment(old)));
        from.addClassName("sp-row-meta");
        var when = new Div(from, new Div(getTranslation("deadlines.effect.new", moment(now))));
        when.addClassName("sp-row-when");
        var row = new Div(main, when, badge);
        row.addClassNames("sp-row", "sp-effect-row");
        return row;
    }

    private String what(ObligationSummary obligation) {
        String title = obligation.subject().title();
        return obligation
                .stageKey()
                .map(key -> getTranslation(key) + " · " + title)
                .orElseGet(() -> obligation.isTotal() ? getTranslation("deadlines.effect.total", title) : title);
    }

    private String moment(Optional<Instant> instant) {
        return instant.map(at -> time.moment(at, getLocale())).orElse(getTranslation("deadlines.effect.none"));
    }

    private StateBadge badge(MovedDeadline moved) {
        if (moved.kept()) {
            return new StateBadge(Tone.GREY, getTranslation("deadlines.effect.kept"));
        }
        if (moved.breachAverted()) {
            return new StateBadge(Tone.GREEN, getTranslation("deadlines.effect.averted"));
        }
        return moved.newDue().isBefore(moved.obligation().dueAt())
                ? new StateBadge(Tone.AMBER, getTranslation("deadlines.effect.earlier"))
                : new StateBadge(Tone.BLUE, getTranslation("deadlines.effect.later"));
    }
}
