package org.stationportal.reminders.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.RouterLink;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stationportal.base.Texts;
import org.stationportal.base.ui.ScreenLocale;
import org.stationportal.deadlines.ObligationId;
import org.stationportal.deadlines.ObligationStatus;
import org.stationportal.deadlines.ObligationSummary;
import org.stationportal.deadlines.ui.TimeWords;
import org.stationportal.organization.Absence;
import org.stationportal.organization.EmployeeId;
import org.stationportal.reminders.Unheard;
import org.stationportal.reminders.UnheardNotice;
import org.stationportal.reminders.Urging;

/** What would help an obligation: told in person, handed over, urged; one sentence and one action. */
@org.springframework.stereotype.Component
class Help {

    private static final Duration URGED_LATELY = Duration.ofHours(1);

    private final Unheard unheard;
    private final Urging urging;
    private final StandIns standIns;
    private final TellingDialogs telling;
    private final ObligationActions actions;
    private final ObligationMoves moves;
    private final ObligationWords words;
    private final TimeWords time;
    private final Texts texts;
    private final Clock clock;

    Help(
            Unheard unheard,
            Urging urging,
            StandIns standIns,
            TellingDialogs telling,
            ObligationActions actions,
            ObligationMoves moves,
            ObligationWords words,
            TimeWords time,
            Texts texts,
            Clock clock) {
        this.unheard = unheard;
        this.urging = urging;
        this.standIns = standIns;
        this.telling = telling;
        this.actions = actions;
        this.moves = moves;
        this.words = words;
        this.time = time;
        this.texts = texts;
        this.clock = clock;
    }

    /** What has to be known about all items of a board. */
    record Board(
            Map<ObligationId, List<UnheardNotice>> unheard,
            Map<EmployeeId, Absence> away,
            Map<ObligationId, Instant> urged) {

        /** Of a stage also those who have not heard of its total, which stands on no board itself. */
        List<UnheardNotice> unheard(ObligationSummary obligation) {
            return Stream.concat(Stream.of(obligation.id()), obligation.chain().stream())
                    .flatMap(id -> unheard.getOrDefault(id, List.of()).stream())
                    .toList();
        }

        boolean isUnheard(ObligationSummary obligation) {
            return !unheard(obligation).isEmpty();
        }

        boolean isUnheardBy(ObligationSummary obligation, EmployeeId person) {
            return unheard(obligation).stream().anyMatch(one -> one.person().equals(person));
        }
    }

    /** Read in a few statements, however many items there are. */
    Board board(List<ObligationSummary> items) {
        return new Board(
                unheard.ofMyTeams().stream().collect(Collectors.groupingBy(UnheardNotice::obligation)),
                standIns.awayNow(),
                urging.lastUrged(items.stream().map(ObligationSummary::id).toList()));
    }

    Component show(ObligationSummary obligation, Board board, Component owner, Runnable after) {
        Locale locale = ScreenLocale.get();
        var item = new Div();
        item.addClassName("sp-board-item");
        item.getElement().setAttribute("data-tone", time.tone(obligation).name().toLowerCase(Locale.ROOT));
        var title = new Div(new RouterLink(
                words.what(obligation, locale), ObligationView.class, ObligationView.of(obligation.id())));
        title.addClassName("sp-board-title");
        var left = new Div(time.left(obligation, locale) + " · " + time.due(obligation, locale));
        left.addClassName("sp-board-time");
        var who = new Div(words.who(obligation) + " · "
                + texts.getTranslation("reminders.clause", locale, obligation.clauseCode()));
        who.addClassName("sp-row-meta");
        Advice advice = advice(obligation, board, owner, after, locale);
        var sentence = new Div(advice.sentence());
        var line = new Div();
        line.addClassName("sp-line");
        advice.action().ifPresent(line::add);
        line.add(actions.of(obligation, owner, after));
        item.add(title, who, left, sentence, line);
        return item;
    }

    private record Advice(String sentence, Optional<Component> action) {}

    private Advice advice(ObligationSummary obligation, Board board, Component owner, Runnable after, Locale locale) {
        Optional<UnheardNotice> silent = board.unheard(obligation).stream()
                .filter(one -> !actions.isMine(obligation))
                .findFirst();
        if (silent.isPresent()) {
            UnheardNotice one = silent.get();
            String key = one.toldAt().isPresent() ? "reminders.help.told" : "reminders.help.unheard";
            Instant at = one.toldAt().orElse(one.since());
            return new Advice(
                    texts.getTranslation(key, locale, one.name(), time.moment(at, locale)),
                    Optional.of(telling.tell(one, owner, after)));
        }
        if (actions.isMine(obligation)) {
            return new Advice(texts.getTranslation("reminders.help.own", locale), Optional.empty());
        }
        Optional<String> away = standIns.words(obligation, board.away(), locale);
        if (away.isPresent()) {
            return new Advice(
                    away.get(),
                    Optional.of(primary(
                            texts.getTranslation("reminders.reassign", locale),
                            () -> moves.reassign(obligation, after))));
        }
        return urge(obligation, board.urged().get(obligation.id()), owner, after, locale);
    }

    private Advice urge(
            ObligationSummary obligation,
            @org.jspecify.annotations.Nullable Instant urged,
            Component owner,
            Runnable after,
            Locale locale) {
        Instant now = clock.instant();
        if (urged != null && now.isBefore(urged.plus(URGED_LATELY))) {
            return new Advice(
                    texts.getTranslation("reminders.help.urged", locale, time.moment(urged, locale)), Optional.empty());
        }
        String key = now.isAfter(obligation.dueAt()) ? "reminders.help.late" : "reminders.help.soon";
        Optional<Component> button = obligation.status() == ObligationStatus.OPEN
                ? Optional.of(urging(obligation, owner, after, locale))
                : Optional.empty();
        return new Advice(texts.getTranslation(key, locale), button);
    }

    /** Loud only where it is late. */
    private Button urging(ObligationSummary obligation, Component owner, Runnable after, Locale locale) {
        String label = texts.getTranslation("reminders.urge", locale);
        return clock.instant().isAfter(obligation.dueAt())
                ? primary(label, () -> moves.urge(obligation, owner, after))
                : new Button(label, click -> moves.urge(obligation, owner, after));
    }

    private static Button primary(String label, Runnable action) {
        var button = new Button(label, click -> action.run());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }
}
