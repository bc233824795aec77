package org.stationportal.reminders.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.stationportal.base.Texts;
import org.stationportal.base.ui.EmptyState;
import org.stationportal.base.ui.StateBadge;
import org.stationportal.base.ui.Tone;
import org.stationportal.deadlines.ObligationEvent;
import org.stationportal.deadlines.ObligationSummary;
import org.stationportal.deadlines.Obligations;
import org.stationportal.deadlines.ui.TimeWords;
import org.stationportal.reminders.NoticeDetails;
import org.stationportal.reminders.Notices;
import org.stationportal.reminders.UnheardNotice;

/** The record of an obligation: who has been told what and how far it came, and what happened. */
@org.springframework.stereotype.Component
class ObligationRecord {

    private final Notices notices;
    private final Obligations obligations;
    private final ObligationActions actions;
    private final TellingDialogs telling;
    private final TimeWords time;
    private final Texts texts;

    ObligationRecord(
            Notices notices,
            Obligations obligations,
            ObligationActions actions,
            TellingDialogs telling,
            TimeWords time,
            Texts texts) {
        this.notices = notices;
        this.obligations = obligations;
        this.actions = actions;
        this.telling = telling;
        this.time = time;
        this.texts = texts;
    }

    Component notices(ObligationSummary obligation, Locale locale, Runnable after) {
        List<NoticeDetails> told = notices.of(obligation.id());
        if (told.isEmpty()) {
            return new EmptyState(texts.getTranslation("reminders.notices.none", locale));
        }
        List<UnheardNotice> unheard = actions.mayDirect(obligation) ? telling.unheardOf(obligation.id()) : List.of();
        var list = new Div();
        told.forEach(notice -> list.add(notice(notice, unheard, locale, list, after)));
        return list;
    }

    private Component notice(
            NoticeDetails notice, List<UnheardNotice> unheard, Locale locale, Div list, Runnable after) {
        var row = new Div();
        row.addClassName("sp-row");
        String role = notice.role() == NoticeDetails.Role.RESPONSIBLE
                ? ""
                : texts.getTranslation(
                        "reminders.inRole", locale, texts.label("reminders.role", notice.role(), locale));
        var what = new Span(RungWords.title(notice, texts, locale) + " → " + notice.recipientName() + role);
        var meta = new Div();
        meta.addClassNames("sp-row-meta", "sp-steps");
        steps(notice, locale).forEach(step -> meta.add(new Span(step)));
        var main = new Div(what, meta);
        main.addClassName("sp-row-main");
        var actions = new Div(new StateBadge(tone(notice), texts.label("reminders.state", notice.state(), locale)));
        actions.addClassName("sp-row-actions");
        unheard.stream()
                .filter(one -> one.notice().equals(notice.id()))
                .forEach(one -> actions.add(telling.tell(one, list, after)));
        telling.signature(notice, list, after).ifPresent(actions::add);
        row.add(main, actions);
        return row;
    }

    private List<String> steps(NoticeDetails notice, Locale locale) {
        var steps = new ArrayList<String>();
        steps.add(step("RECORDED", notice.recordedAt(), locale));
        notice.deliveredAt()
                .ifPresent(at -> steps.add(step("DELIVERED", at, locale)
                        + notice.deliveredBy()
                                .map(by -> texts.getTranslation(
                                        "reminders.inRole",
                                        locale,
                                        texts.getTranslation("reminders.channel." + by, locale)))
                                .orElse("")));
        notice.seenAt().ifPresent(at -> steps.add(step("SEEN", at, locale)));
        notice.acknowledgedAt().ifPresent(at -> steps.add(step("ACKNOWLEDGED", at, locale)));
        notice.told()
                .ifPresent(told -> steps.add(texts.getTranslation(
                        "reminders.step.told", locale, told.byName(), time.moment(told.at(), locale))));
        notice.handedOverAt()
                .ifPresent(at -> steps.add(notice.refusalWitness()
                        .map(witness -> texts.getTranslation(
                                "reminders.step.refused", locale, witness, time.moment(at, locale)))
                        .orElseGet(() -> step("HANDED_OVER", at, locale))));
        return steps;
    }

    private String step(String state, java.time.Instant at, Locale locale) {
        return texts.getTranslation("reminders.state." + state, locale) + " " + time.moment(at, locale);
    }

    private static Tone tone(NoticeDetails notice) {
        return switch (notice.state()) {
            case RECORDED -> Tone.GREY;
            case DELIVERED -> Tone.BLUE;
            case TOLD -> Tone.AMBER;
            case SEEN, ACKNOWLEDGED, HANDED_OVER, REFUSED -> Tone.GREEN;
        };
    }

    Component history(ObligationSummary obligation, Locale locale) {
        var list = new OrderedList();
        list.addClassName("sp-timeline");
        obligations.history(obligation.id()).forEach(event -> list.add(event(event, obligation.rewarding(), locale)));
        return list;
    }

    private ListItem event(ObligationEvent event, boolean rewarding, Locale locale) {
        var words = new ArrayList<String>();
        words.add(
                rewarding && event.kind() == ObligationEvent.Kind.MISSED
                        ? texts.getTranslation("deadlines.rewarded", locale)
                        : texts.label("deadlines.event", event.kind(), locale));
        event.person().ifPresent(words::add);
        event.actor().ifPresent(actor -> words.add(texts.getTranslation("reminders.by", locale, actor)));
        event.reason().ifPresent(words::add);
        if (movesDeadline(event)) {
            event.dueAt()
                    .ifPresent(due ->
                            words.add(texts.getTranslation("reminders.card.due", locale, time.moment(due, locale))));
        }
        var when = new Span(time.moment(event.at(), locale));
        when.addClassName("sp-quiet");
        var line = new Div(new Span(String.join(" · ", words)));
        event.linked()
                .ifPresent(other -> line.add(
                        new Span(" · "),
                        new RouterLink(
                                texts.getTranslation("reminders.link", locale, String.valueOf(other.value())),
                                ObligationView.class,
                                ObligationView.of(other))));
        return new ListItem(when, line);
    }

    private static boolean movesDeadline(ObligationEvent event) {
        return switch (event.kind()) {
            case OPENED, STARTED, RESUMED, EXTENDED, RECOMPUTED -> true;
            case SUSPENSION_REQUESTED,
                    SUSPENSION_REFUSED,
                    SUSPENDED,
                    SUSPENSION_RENEWED,
                    REASSIGNED,
                    CARRIED_OVER,
                    FULFILLED,
                    FULFILLED_LATE,
                    MISSED,
                    CANCELLED,
                    REOPENED,
                    MERGED,
                    MERGED_FROM,
                    EXPLAINED -> false;
        };
    }
}
