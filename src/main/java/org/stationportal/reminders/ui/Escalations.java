package org.stationportal.reminders.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.stationportal.base.RuleViolation;
import org.stationportal.base.Texts;
import org.stationportal.base.ui.ConfirmWithReason;
import org.stationportal.base.ui.Shown;
import org.stationportal.deadlines.Deadlines;
import org.stationportal.deadlines.ObligationEvent;
import org.stationportal.deadlines.ObligationSummary;
import org.stationportal.deadlines.Obligations;
import org.stationportal.deadlines.ui.TimeWords;
import org.stationportal.reminders.NoticeDetails;
import org.stationportal.reminders.NoticeId;
import org.stationportal.reminders.Notices;

/** What a notice asks of its reader beyond having received it: who is silent, and what he can do about it. */
@org.springframework.stereotype.Component
class Escalations {

    private final Notices notices;
    private final Obligations obligations;
    private final Deadlines deadlines;
    private final TellingDialogs telling;
    private final RunningStop stops;
    private final TimeWords time;
    private final Texts texts;

    Escalations(
            Notices notices,
            Obligations obligations,
            Deadlines deadlines,
            TellingDialogs telling,
            RunningStop stops,
            TimeWords time,
            Texts texts) {
        this.notices = notices;
        this.obligations = obligations;
        this.deadlines = deadlines;
        this.telling = telling;
        this.stops = stops;
        this.time = time;
        this.texts = texts;
    }

    /** Why the reader gets it, in a sentence; empty for what explains itself. */
    Optional<String> words(NoticeDetails notice, ObligationSummary obligation, Locale locale) {
        return switch (kind(notice)) {
            case "UNREAD" ->
                Optional.of(telling.unheardOf(obligation.id()).stream()
                        .map(one -> texts.getTranslation(
                                one.toldAt().isPresent() ? "reminders.unread.told" : "reminders.unread.since",
                                locale,
                                one.name(),
                                time.moment(one.toldAt().orElse(one.since()), locale)))
                        .reduce((a, b) -> a + " " + b)
                        .orElseGet(() -> texts.getTranslation("reminders.unread.over", locale)));
            case "CLIMB", "CLIMB_HIGHER" ->
                silent(notice)
                        .map(alert -> texts.getTranslation(
                                "reminders.climb.silent",
                                locale,
                                texts.label("reminders.role", alert.role(), locale),
                                alert.recipientName(),
                                time.moment(alert.recordedAt(), locale)));
            case "REOPENED" -> Optional.of(texts.getTranslation("reminders.reopened.noProgress", locale));
            case "SHORT_HANDOVER" ->
                Optional.of(answer(obligation)
                        .map(event -> texts.getTranslation(
                                "reminders.shortHandover.answered",
                                locale,
                                event.actor().orElse(""),
                                event.reason().orElse("")))
                        .orElseGet(() -> texts.getTranslation("reminders.shortHandover.asked", locale)));
            case "RENEWAL" ->
                stops.of(obligation)
                        .map(stop -> texts.getTranslation(
                                "reminders.renewal.until",
                                locale,
                                time.moment(stop.until(), locale),
                                stop.approverName(),
                                stop.reason()));
            default -> Optional.empty();
        };
    }

    /** The buttons that answer it. */
    List<Component> answers(NoticeDetails notice, ObligationSummary obligation, Component owner, Runnable after) {
        var buttons = new ArrayList<Component>();
        switch (kind(notice)) {
            case "UNREAD" ->
                telling.unheardOf(obligation.id()).forEach(one -> buttons.add(telling.tell(one, owner, after)));
            case "SHORT_HANDOVER" -> {
                if (answer(obligation).isEmpty()) {
                    var explain = new Button(
                            owner.getTranslation("reminders.shortHandover.answer"),
                            click -> reason(obligation, owner, after).open());
                    explain.addThemeVariants(ButtonVariant.PRIMARY);
                    buttons.add(explain);
                }
            }
            case "RENEWAL" ->
                stops.of(obligation)
                        .ifPresent(stop -> stops.moves(stop, owner, after)
                                .forEach((label, move) -> buttons.add(new Button(label, click -> move.run()))));
            default -> {
                // received, or one of the actions that stand below every notice
            }
        }
        return buttons;
    }

    private ConfirmWithReason reason(ObligationSummary obligation, Component owner, Runnable after) {
        return new ConfirmWithReason(
                owner.getTranslation("reminders.shortHandover.title"),
                owner.getTranslation("reminders.shortHandover.explanation"),
                owner.getTranslation("reminders.shortHandover.save"),
                words -> {
                    deadlines.giveReason(obligation.id(), words);
                    Shown.done(owner.getTranslation("reminders.shortHandover.done"));
                    after.run();
                });
    }

    private Optional<ObligationEvent> answer(ObligationSummary obligation) {
        return obligations.history(obligation.id()).stream()
                .filter(event -> event.kind() == ObligationEvent.Kind.EXPLAINED)
                .findFirst();
    }

    /** The alert that nobody acknowledged, whose number stands in the rung. */
    private Optional<NoticeDetails> silent(NoticeDetails notice) {
        String number = notice.rung().replaceFirst(".*_", "");
        try {
            return Optional.of(notices.get(new NoticeId(Long.parseLong(number))));
        } catch (RuleViolation | NumberFormatException unknown) {
            return Optional.empty();
        }
    }

    /** The rung without its number. */
    static String kind(NoticeDetails notice) {
        return notice.rung().replaceFirst("_-?[0-9-]+$", "");
    }
}
