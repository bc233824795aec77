package org.stationportal.reminders.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.stationportal.base.PortalTime;
import org.stationportal.base.ui.Dates;
import org.stationportal.base.ui.Facts;
import org.stationportal.base.ui.Tone;
import org.stationportal.calendar.YearSummary;
import org.stationportal.channels.Figures;
import org.stationportal.deadlines.RecomputationRun;
import org.stationportal.deadlines.ui.RecomputationProgress;
import org.stationportal.deadlines.ui.TimeWords;
import org.stationportal.reminders.Completeness;
import org.stationportal.reminders.EngineState;
import org.stationportal.reminders.EngineState.Trouble;
import org.stationportal.reminders.SweepRun;

/** What the answer about the engine rests on, part by part. */
final class EngineCards extends Div {

    /** The check has its tick every five minutes. */
    private static final Duration CHECK_MISSED = Duration.ofMinutes(15);

    private final TimeWords time;
    private final EngineFindings findings;
    private final StateCard sweep = new StateCard(getTranslation("reminders.running.card.sweep"));
    private final StateCard due;
    private final StateCard channels = new StateCard(
            getTranslation("reminders.running.card.channels"),
            new Anchor("admin/channels", getTranslation("reminders.running.toChannels")));
    private final StateCard calendar = new StateCard(
            getTranslation("reminders.running.card.calendar"),
            new Anchor("admin/calendar", getTranslation("reminders.running.toCalendar")));
    private final StateCard recomputation = new StateCard(getTranslation("reminders.running.card.recomputation"));

    EngineCards(TimeWords time, ItemNames names, Button check) {
        this.time = time;
        findings = new EngineFindings(time, names);
        due = new StateCard(getTranslation("reminders.running.card.due"), check);
        addClassNames("sp-columns", "engine-cards");
        add(sweep, due, channels, calendar, recomputation);
        add(findings.cards());
    }

    void show(EngineState now) {
        sweep(now);
        due(now);
        channels(now);
        calendar(now);
        recomputation(now);
        findings.show(now);
    }

    private void sweep(EngineState now) {
        boolean stands = now.troubles().contains(Trouble.NO_SWEEP);
        Optional<SweepRun> latest = now.latestRun();
        boolean runs = latest.filter(run -> run.finishedAt().isEmpty()).isPresent();
        sweep.show(
                stands ? Tone.RED : runs ? Tone.BLUE : latest.isPresent() ? Tone.GREEN : Tone.GREY,
                word(stands ? "stands" : runs ? "runs" : latest.isPresent() ? "well" : "none"),
                List.of(latest, now.latestBusyRun(), now.deferrals()),
                () -> new SweepFacts(now, time));
    }

    private void due(EngineState now) {
        boolean left =
                now.troubles().contains(Trouble.LEFT_DUE) || now.troubles().contains(Trouble.INCOMPLETE);
        boolean waits = now.troubles().contains(Trouble.WAITING);
        boolean unchecked = now.check()
                .filter(check -> check.at().isAfter(now.at().minus(CHECK_MISSED)))
                .isEmpty();
        due.show(
                left ? Tone.RED : waits || unchecked ? Tone.AMBER : Tone.GREEN,
                word(left ? "left" : waits ? "waits" : unchecked ? "unchecked" : "complete"),
                List.of(now.oldestDue(), now.check()),
                () -> {
                    var facts = new Facts();
                    facts.fact(
                            getTranslation("reminders.running.oldestDue"),
                            now.oldestDue().map(this::moment).orElse(getTranslation("reminders.running.noneDue")));
                    facts.fact(
                            getTranslation("reminders.running.lastCheck"),
                            now.check()
                                    .map(check -> moment(check.at()))
                                    .orElse(getTranslation("reminders.running.never")));
                    now.check().ifPresent(check -> found(facts, check));
                    return facts;
                });
    }

    private void found(Facts facts, Completeness.Check check) {
        String found = List.of(
                        Map.entry("unhandled", check.unhandled()),
                        Map.entry("untold", check.untold()),
                        Map.entry("unwatched", check.unwatched()),
                        Map.entry("unposted", check.unposted()),
                        Map.entry("setAside", check.setAside()))
                .stream()
                .filter(e -> e.getValue() > 0)
                .map(e -> getTranslation("reminders.check." + e.getKey(), e.getValue()))
                .collect(Collectors.joining(" · "));
        facts.fact(
                getTranslation("reminders.running.found"),
                found.isEmpty() ? getTranslation("reminders.check.complete") : found);
    }

    private void channels(EngineState now) {
        Figures figures = now.channels();
        boolean undelivered = now.troubles().contains(Trouble.UNDELIVERED);
        channels.show(
                undelivered ? Tone.AMBER : Tone.GREEN, word(undelivered ? "undelivered" : "well"), figures, () -> {
                    var facts = new Facts();
                    facts.fact(getTranslation("reminders.running.failed"), String.valueOf(figures.failed()));
                    facts.fact(getTranslation("reminders.running.pending"), String.valueOf(figures.pending()));
                    figures.oldestPending()
                            .ifPresent(since ->
                                    facts.fact(getTranslation("reminders.running.pendingSince"), moment(since)));
                    facts.fact(getTranslation("reminders.running.sentToday"), String.valueOf(figures.sentToday()));
                    return facts;
                });
    }

    private void calendar(EngineState now) {
        LocalDate today = LocalDate.ofInstant(now.at(), PortalTime.ZONE);
        boolean complete = now.missingYears().isEmpty();
        List<YearSummary> years = now.years().stream()
                .filter(year -> year.year() >= today.getYear())
                .toList();
        Optional<Integer> certain = years.stream()
                .takeWhile(YearSummary::published)
                .map(YearSummary::year)
                .reduce((a, b) -> b);
        calendar.show(
                complete ? Tone.GREEN : Tone.AMBER,
                word(complete ? "published" : "provisional"),
                List.of(years, today),
                () -> {
                    var facts = new Facts();
                    years.forEach(year -> facts.fact(
                            getTranslation("reminders.running.year", String.valueOf(year.year())),
                            getTranslation(
                                    year.published()
                                            ? "reminders.running.published"
                                            : "reminders.running.unpublished")));
                    facts.fact(
                            getTranslation("reminders.running.certainUntil"),
                            certain.map(year -> Dates.day(LocalDate.of(year, 12, 31), today, getLocale()))
                                    .orElse(getTranslation("reminders.running.nothingCertain")));
                    return facts;
                });
    }

    private void recomputation(EngineState now) {
        Optional<RecomputationRun> run = now.recomputation();
        boolean runs = now.troubles().contains(Trouble.RECOMPUTING);
        recomputation.show(
                runs ? Tone.BLUE : run.isPresent() ? Tone.GREEN : Tone.GREY,
                word(runs ? "runs" : run.isPresent() ? "done" : "none"),
                run,
                () -> {
                    var progress = new RecomputationProgress(time);
                    progress.show(run);
                    return progress;
                });
    }

    private String word(String name) {
        return getTranslation("reminders.running.word." + name);
    }

    private String moment(Instant at) {
        return time.moment(at, getLocale());
    }
}
