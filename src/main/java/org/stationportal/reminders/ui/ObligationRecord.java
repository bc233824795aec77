package org.stationportal.reminders.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import org.stationportal.base.Texts;
import org.stationportal.base.ui.EmptyState;
import org.stationportal.base.ui.Shown;
import org.stationportal.base.ui.StateBadge;
import org.stationportal.base.ui.Tone;
import org.stationportal.deadlines.ObligationEvent;
import org.stationportal.deadlines.ObligationId;
import org.stationportal.deadlines.ObligationSummary;
import org.stationportal.deadlines.Obligations;
import org.stationportal.deadlines.ui.TimeWords;
import org.stationportal.organization.CurrentUser;
import org.stationportal.reminders.NoticeDetails;
import org.stationportal.reminders.Notices;

/** The record of an obligation: who has been told what and how far it came, and what happened. */
@org.springframework.stereotype.Component
class ObligationRecord {

    private final Notices notices;
    private final Obligations obligations;
    private final ObligationActions actions;
    private final CurrentUser currentUser;
    private final TimeWords time;
    private final Texts texts;

    ObligationRecord(
            Notices notices,
            Obligations obligations,
            ObligationActions actions,
            CurrentUser currentUser,
            TimeWords time,
            Texts texts) {
        this.notices = notices;
        this.obligations = obligations;
        this.actions = actions;
        this.currentUser = currentUser;
        this.time = time;
        this.texts = texts;
    }

    Component notices(ObligationId id, ObligationSummary obligation, Locale locale) {
        List<NoticeDetails> told = notices.of(id);
        if (told.isEmpty()) {
            return new EmptyState(texts.getTranslation("reminders.notices.none", locale));
        }
        var list = new Div();
        told.forEach(notice -> list.add(notice(notice, obligation, list, locale)));
        return list;
    }

    private Component notice(NoticeDetails notice, ObligationSummary obligation, Div list, Locale locale) {
        var row = new Div();
        row.addClassName("sp-row");
        var what = new Span(RungWords.title(notice, texts, locale) + " → " + notice.recipientName());
        var meta = new Div(steps(notice, locale));
        meta.addClassName("sp-row-meta");
        var main = new Div(what, meta);
        main.addClassName("sp-row-main");
        row.add(main, new StateBadge(tone(notice), texts.label("reminders.state", notice.state(), locale)));
        boolean mayWitness = notice.servedAt().isEmpty()
                && actions.mayDirect(obligation)
                && !currentUser.get().is(notice.recipient());
        if (mayWitness) {
            var witness = new Button(texts.getTranslation("reminders.handOver", locale), click -> {
                if (Shown.asNotice(list, () -> notices.told(notice.id()))) {
                    Shown.done(texts.getTranslation("reminders.handOver.done", locale, notice.recipientName()));
                    list.replace(row, notice(notices.get(notice.id()), obligation, list, locale));
                }
            });
            witness.addThemeVariants(ButtonVariant.TERTIARY);
            row.add(witness);
        }
        return row;
    }

    private String steps(NoticeDetails notice, Locale locale) {
        var steps = new StringBuilder(step("RECORDED", time.moment(notice.recordedAt(), locale), locale));
        notice.deliveredAt()
                .ifPresent(at -> steps.append(" · ").append(step("DELIVERED", time.moment(at, locale), locale)));
        notice.seenAt().ifPresent(at -> steps.append(" · ").append(step("SEEN", time.moment(at, locale), locale)));
        notice.acknowledgedAt()
                .ifPresent(at -> steps.append(" · ").append(step("ACKNOWLEDGED", time.moment(at, locale), locale)));
        notice.handedOverAt()
                .ifPresent(at -> steps.append(" · ").append(step("HANDED_OVER", time.moment(at, locale), locale)));
        return steps.toString();
    }

    private String step(String state, String moment, Locale locale) {
        return texts.getTranslation("reminders.state." + state, locale) + " " + moment;
    }

    private static Tone tone(NoticeDetails notice) {
        return switch (notice.state()) {
            case RECORDED -> Tone.GREY;
            case DELIVERED -> Tone.BLUE;
            case SEEN, ACKNOWLEDGED, HANDED_OVER -> Tone.GREEN;
        };
    }

    Component history(ObligationId id, Locale locale) {
        var list = new OrderedList();
        list.addClassName("sp-timeline");
        obligations.history(id).forEach(event -> list.add(event(event, locale)));
        return list;
    }

    private ListItem event(ObligationEvent event, Locale locale) {
        var words = new StringBuilder(texts.label("deadlines.event", event.kind(), locale));
        event.person().ifPresent(person -> words.append(" · ").append(person));
        event.actor()
                .ifPresent(actor -> words.append(" · ").append(texts.getTranslation("reminders.by", locale, actor)));
        event.reason().ifPresent(reason -> words.append(" · ").append(reason));
        var when = new Span(time.moment(event.at(), locale));
        when.addClassName("sp-quiet");
        return new ListItem(when, new Div(words.toString()));
    }
}
