package org.stationportal.assessment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import java.time.Instant;
import org.stationportal.assessment.EntryState;
import org.stationportal.assessment.EntrySummary;
import org.stationportal.base.ui.Dates;
import org.stationportal.base.ui.StateBadge;
import org.stationportal.base.ui.Tone;

/** An entry as a line: what and whose, since when he knew, the amount, the state, and what can be done with it. */
class EntryRow extends Div {

    /** The link opens the evidence. */
    EntryRow(EntrySummary entry, boolean withPerson, RouterLink link, Instant now, Component... actions) {
        addClassName("sp-row");
        link.setText((withPerson ? entry.employeeName() + " · " : "") + what(entry));
        var meta = new Div(getTranslation(
                entry.amount().filter(amount -> amount.signum() > 0).isPresent() && entry.state() != EntryState.REVERSAL
                        ? "assessment.entry.metaReward"
                        : "assessment.entry.meta",
                entry.clauseCode(),
                Dates.moment(entry.servedAt(), now, getLocale()),
                Dates.day(entry.recordedAt(), now, getLocale())));
        meta.addClassName("sp-row-meta");
        var main = new Div(link, meta);
        main.addClassName("sp-row-main");
        var when = new Div(new AmountText(entry.amount(), entry.counts()));
        when.addClassName("sp-row-when");
        var last = new Div(actions);
        last.addClassName("sp-row-actions");
        add(main, when, badge(entry), last);
    }

    final void select() {
        getElement().setAttribute("data-selected", true);
    }

    private String what(EntrySummary entry) {
        return entry.stageKey().map(key -> getTranslation(key) + " · ").orElse("") + entry.title();
    }

    static Span badge(EntrySummary entry) {
        Tone tone = switch (entry.state()) {
            case UNDECIDED, APPEALED -> Tone.BLUE;
            case CONFIRMED -> Tone.GREEN;
            case WAIVED, OVERTURNED, REVERSAL -> Tone.GREY;
        };
        EntryState state = entry.state();
        var badge = new StateBadge(tone, "");
        badge.setText(badge.getTranslation("assessment.entryState." + state));
        return badge;
    }
}
