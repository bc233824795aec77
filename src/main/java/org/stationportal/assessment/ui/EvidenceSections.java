package org.stationportal.assessment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.stationportal.assessment.EntryDecision;
import org.stationportal.assessment.EntrySummary;
import org.stationportal.assessment.EvidenceDetails;
import org.stationportal.base.ui.Amounts;
import org.stationportal.base.ui.Dates;
import org.stationportal.base.ui.Facts;
import org.stationportal.base.ui.StateBadge;
import org.stationportal.base.ui.Tone;
import org.stationportal.calendar.DeadlineWords;
import org.stationportal.calendar.ui.DeadlineStrip;
import org.stationportal.deadlines.HoldingTime;
import org.stationportal.deadlines.ObligationEvent;
import org.stationportal.deadlines.ObligationSummary;
import org.stationportal.reminders.NoticeDetails;

/** All that an entry rests on: what was owed and until when, who was told when, what happened, the clause, the seal. */
class EvidenceSections extends Div {

    private final EvidenceDetails evidence;
    private final Instant now;

    EvidenceSections(EvidenceDetails evidence, Instant now) {
        this.evidence = evidence;
        this.now = now;
        addClassName("sp-evidence");
        add(entry(), deadline(), notices(), history(), holdings(), clause(), seal());
    }

    private Component entry() {
        EntrySummary entry = evidence.entry();
        var facts = new Facts()
                .fact(text("amount"), new AmountText(entry.amount(), entry.counts()))
                .fact(text("state"), EntryRow.badge(entry))
                .fact(text("month"), Dates.month(entry.month(), getLocale()))
                .fact(text("recorded"), moment(entry.recordedAt()));
        for (EntryDecision decision : evidence.decisions()) {
            facts.fact(
                    getTranslation("assessment.decision." + decision.kind()),
                    String.join(
                            " · ",
                            parts(
                                    decision.decidedByName(),
                                    moment(decision.decidedAt()),
                                    decision.amount()
                                            .map(amount -> Amounts.signed(amount, getLocale()))
                                            .orElse(""),
                                    decision.reason().orElse(""))));
        }
        return facts;
    }

    private Component deadline() {
        var section = section("deadline");
        evidence.obligation().ifPresent(obligation -> {
            section.add(new Paragraph(
                    new Anchor(obligation.subject().path(), obligation.subject().title())));
            section.add(owed(obligation));
        });
        evidence.explanation().ifPresent(explanation -> section.add(new DeadlineStrip(explanation)));
        return section;
    }

    private Component owed(ObligationSummary obligation) {
        var facts = new Facts()
                .fact(text("opened"), moment(obligation.openedAt()))
                .fact(text("due"), moment(obligation.dueAt()))
                .fact(text("assessableFrom"), moment(obligation.assessableFrom()));
        obligation.completedAt().ifPresent(done -> facts.fact(text("completed"), moment(done)));
        return facts.fact(
                text("calendar"),
                getTranslation(
                        "assessment.evidence.calendarVersion",
                        Long.toString(evidence.entry().calendarVersion())));
    }

    private Component notices() {
        var list = new OrderedList();
        list.addClassName("sp-timeline");
        evidence.notices().forEach(notice -> list.add(line(notice.recordedAt(), words(notice))));
        var section = section("notices");
        section.add(list);
        return section;
    }

    private List<String> words(NoticeDetails notice) {
        var words = new ArrayList<String>();
        boolean basis = notice.id().equals(evidence.entry().notice());
        words.add(getTranslation("assessment.notice." + notice.kind())
                + (basis ? getTranslation("assessment.evidence.basis") : ""));
        notice.deliveredAt().ifPresent(at -> words.add(at("delivered", at)));
        notice.seenAt().ifPresent(at -> words.add(at("seen", at)));
        notice.acknowledgedAt().ifPresent(at -> words.add(at("acknowledged", at)));
        notice.handedOverAt()
                .ifPresent(at -> words.add(getTranslation(
                        "assessment.evidence.handedOver",
                        notice.told().map(NoticeDetails.Telling::byName).orElse(""),
                        moment(at))));
        notice.leadUntil().ifPresent(at -> words.add(at("leadUntil", at)));
        if (notice.servedAt().isEmpty()) {
            words.add(text("notServed"));
        }
        return words;
    }

    private Component history() {
        var list = new OrderedList();
        list.addClassName("sp-timeline");
        for (ObligationEvent event : evidence.history()) {
            list.add(line(
                    event.at(),
                    parts(
                            getTranslation("assessment.history." + event.kind()),
                            event.actor().or(event::person).orElse(""),
                            event.reason().orElse(""))));
        }
        var section = section("history");
        section.add(list);
        return section;
    }

    private Component holdings() {
        var words = new DeadlineWords(this::getTranslation, getLocale());
        var list = new OrderedList();
        list.addClassName("sp-timeline");
        for (HoldingTime holding : evidence.holdings()) {
            list.add(line(
                    holding.from(),
                    parts(
                            holding.name(),
                            holding.until().map(until -> at("heldUntil", until)).orElse(text("holds")),
                            getTranslation("assessment.evidence.had", words.time(holding.had())))));
        }
        var section = section("holdings");
        section.add(list);
        section.setVisible(!evidence.holdings().isEmpty());
        return section;
    }

    private Component clause() {
        var section = section("clause");
        section.add(
                new Paragraph(evidence.clause().code() + " " + evidence.clause().title()),
                new Paragraph(evidence.clause().text()),
                new Paragraph(getTranslation(
                        "assessment.evidence.version",
                        evidence.version().label(),
                        getTranslation(evidence.unitKey()),
                        evidence.standard()
                                .map(unit -> Amounts.plain(unit, getLocale()))
                                .orElse(Amounts.unset(getLocale())))));
        return section;
    }

    private Component seal() {
        var section = section("seal");
        var facts = new Facts()
                .fact(text("position"), Long.toString(evidence.entry().position()))
                .fact(text("previousHash"), code(evidence.entry().previousHash()))
                .fact(text("hash"), code(evidence.entry().hash()));
        section.add(facts);
        if (!evidence.whole()) {
            section.addComponentAsFirst(new StateBadge(Tone.RED, text("broken")));
        }
        return section;
    }

    private static Span code(String hash) {
        var span = new Span(hash);
        span.getStyle().set("font-family", "monospace").set("overflow-wrap", "anywhere");
        return span;
    }

    private Section section(String name) {
        return new Section(new H3(text(name + ".title")));
    }

    private ListItem line(Instant at, List<String> words) {
        var time = new HtmlComponent("time");
        time.getElement().setText(moment(at));
        return new ListItem(time, new Span(String.join(" · ", words)));
    }

    private static List<String> parts(String... parts) {
        return Arrays.stream(parts).filter(part -> !part.isEmpty()).toList();
    }

    private String at(String what, Instant at) {
        return getTranslation("assessment.evidence." + what, moment(at));
    }

    private String text(String name) {
        return getTranslation("assessment.evidence." + name);
    }

    private String moment(Instant at) {
        return Dates.moment(at, now, getLocale());
    }
}
