package org.stationportal.reminders.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.stationportal.base.Texts;
import org.stationportal.base.ui.ScreenLocale;
import org.stationportal.base.ui.Shown;
import org.stationportal.deadlines.ObligationId;
import org.stationportal.deadlines.ObligationStatus;
import org.stationportal.deadlines.ObligationSummary;
import org.stationportal.deadlines.Obligations;
import org.stationportal.deadlines.ui.TimeWords;
import org.stationportal.reminders.NoticeDetails;
import org.stationportal.reminders.Notices;

/** The items of one message: what, by when, what lateness costs, and the answers. */
@org.springframework.stereotype.Component
class NoticeItems {

    private final Notices notices;
    private final Obligations obligations;
    private final ObligationActions actions;
    private final Escalations escalations;
    private final TellingDialogs telling;
    private final ObligationWords words;
    private final TimeWords time;
    private final Texts texts;

    NoticeItems(
            Notices notices,
            Obligations obligations,
            ObligationActions actions,
            Escalations escalations,
            TellingDialogs telling,
            ObligationWords words,
            TimeWords time,
            Texts texts) {
        this.notices = notices;
        this.obligations = obligations;
        this.actions = actions;
        this.escalations = escalations;
        this.telling = telling;
        this.words = words;
        this.time = time;
        this.texts = texts;
    }

    /** An obligation with the latest notice of the message about it. */
    record Item(NoticeDetails notice, ObligationSummary obligation) {

        /** What the item shows of the notice; that it has just been seen is not among it. */
        List<Object> shown() {
            return List.of(notice.id(), notice.acknowledgedAt(), notice.told(), notice.handedOverAt(), obligation);
        }

        boolean waitsForReceipt() {
            boolean alive = obligation.status().isRunning() || obligation.status() == ObligationStatus.MISSED;
            return notice.acknowledgedAt().isEmpty() && alive;
        }
    }

    /** What is due first stands first; read in a few statements, however many there are. */
    List<Item> of(long run) {
        Map<ObligationId, NoticeDetails> latest = latest(run);
        return obligations.all(latest.keySet()).stream()
                .map(o -> new Item(Objects.requireNonNull(latest.get(o.id())), o))
                .toList();
    }

    /** The latest notice of each obligation: after an outage the earlier rungs say nothing more. */
    Map<ObligationId, NoticeDetails> latest(long run) {
        var latest = new LinkedHashMap<ObligationId, NoticeDetails>();
        notices.ofRun(run).forEach(notice -> latest.putIfAbsent(notice.obligation(), notice));
        return latest;
    }

    Component show(Item of, Component owner, Runnable after) {
        Locale locale = ScreenLocale.get();
        NoticeDetails notice = of.notice();
        ObligationSummary obligation = of.obligation();
        var item = new Div();
        item.addClassName("sp-item");
        item.getElement()
                .setAttribute("data-tone", RungWords.tone(notice).name().toLowerCase(Locale.ROOT));
        var title = new Div(RungWords.title(notice, texts, locale));
        title.addClassName("sp-item-title");
        item.add(
                title,
                new Div(new RouterLink(
                        words.what(obligation, locale), ObligationView.class, ObligationView.of(obligation.id()))),
                new Div(due(notice, obligation, locale)));
        escalations.words(notice, obligation, locale).ifPresent(said -> item.add(new Div(said)));
        if (obligation.assessed()) {
            var cost = new Div(words.cost(obligation, locale));
            cost.addClassName("sp-quiet");
            item.add(cost);
        }
        if (notice.awaitsSignature()) {
            item.add(new Div(texts.getTranslation(
                    "reminders.told.title",
                    locale,
                    notice.told().map(NoticeDetails.Telling::byName).orElse(""))));
        }
        item.add(answers(of, owner, after, locale));
        return item;
    }

    private String due(NoticeDetails notice, ObligationSummary obligation, Locale locale) {
        String due = texts.getTranslation(words.dueKey(obligation), locale, time.due(obligation, locale));
        return notice.role() == NoticeDetails.Role.RESPONSIBLE
                ? due
                : due + " · "
                        + texts.getTranslation("reminders.card.responsible", locale, words.who(obligation))
                        + (notice.role() == NoticeDetails.Role.STAND_IN
                                ? " · " + texts.getTranslation("reminders.card.standIn", locale)
                                : "");
    }

    private Component answers(Item of, Component owner, Runnable after, Locale locale) {
        var answers = new Div();
        answers.addClassName("sp-line");
        NoticeDetails notice = of.notice();
        telling.signature(notice, owner, after).ifPresent(answers::add);
        answers.add(escalations.answers(notice, of.obligation(), owner, after));
        if (notice.acknowledgedAt().isPresent()) {
            var received = new Span("✓✓ "
                    + texts.getTranslation(
                            "reminders.acknowledgedAt",
                            locale,
                            time.moment(notice.acknowledgedAt().get(), locale)));
            received.addClassName("sp-quiet");
            answers.add(received);
        } else if (of.waitsForReceipt()) {
            answers.add(new Button(texts.getTranslation("reminders.acknowledge", locale), click -> {
                if (Shown.asNotice(owner, () -> notices.acknowledge(notice.id()))) {
                    after.run();
                }
            }));
        }
        answers.add(actions.of(of.obligation(), owner, after));
        return answers;
    }

    /** One button for all that a message told; hidden when there is nothing left to receive. */
    Button receiveAll(long run, List<Item> items, Component owner, Runnable after) {
        long open = items.stream().filter(Item::waitsForReceipt).count();
        var all = new Button(owner.getTranslation("reminders.acknowledgeAll", open), click -> {
            if (Shown.asNotice(owner, () -> notices.acknowledgeRun(run))) {
                Shown.done(owner.getTranslation("reminders.acknowledgeAll.done"));
                after.run();
            }
        });
        all.addThemeVariants(ButtonVariant.TERTIARY);
        all.setVisible(open > 1);
        return all;
    }
}
