package org.stationportal.reminders;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationportal.base.PortalTime;
import org.stationportal.calendar.Calendars;
import org.stationportal.channels.ChannelState;
import org.stationportal.channels.Figures;
import org.stationportal.deadlines.DeadlineCheckRun;
import org.stationportal.deadlines.DeadlineChecks;
import org.stationportal.deadlines.Recomputations;
import org.stationportal.deadlines.Watch;
import org.stationportal.reminders.EngineState.Trouble;

/** Gathers how the engine is doing, and says what is wrong with it; a few small readings, whatever the number of rows. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('ADMINISTRATOR')")
public class RunningState {

    /** Some hours of ticks, of which most find nothing. */
    private static final int RUNS = 1000;

    private static final int SHOWN = 50;

    /** A few ticks: what waits longer waits for something. */
    private static final Duration PROMPT = Duration.ofMinutes(1);

    private static final Duration LONG_UNDELIVERED = Duration.ofMinutes(15);
    private static final Duration SILENCE = Duration.ofMinutes(5);

    private final SweepRuns runs;
    private final OutageLog outageLog;
    private final Outages outages;
    private final SetAsideRows setAside;
    private final Completeness completeness;
    private final Watch watch;
    private final ChannelState channels;
    private final Calendars calendars;
    private final Recomputations recomputations;
    private final DeadlineChecks checks;
    private final Clock clock;

    RunningState(
            SweepRuns runs,
            OutageLog outageLog,
            Outages outages,
            SetAsideRows setAside,
            Completeness completeness,
            Watch watch,
            ChannelState channels,
            Calendars calendars,
            Recomputations recomputations,
            DeadlineChecks checks,
            Clock clock) {
        this.runs = runs;
        this.outageLog = outageLog;
        this.outages = outages;
        this.setAside = setAside;
        this.completeness = completeness;
        this.watch = watch;
        this.channels = channels;
        this.calendars = calendars;
        this.recomputations = recomputations;
        this.checks = checks;
        this.clock = clock;
    }

    public EngineState now() {
        List<SweepRun> latest = runs.latest(RUNS);
        Optional<SweepRun> busy = latest.stream().filter(run -> !run.isIdle()).findFirst();
        Optional<DeadlineCheckRun> check = checks.latest();
        var found = new EngineState(
                clock.instant(),
                latest,
                busy.map(run -> runs.deferrals(run.id())).orElse(Map.of()),
                completeness.oldestDue(),
                watch.nextDue(),
                completeness.last(),
                channels.figures(),
                calendars.years(),
                calendars.missingYears(),
                recomputations.latest(),
                check,
                check.filter(run -> run.differing() > 0)
                        .map(run -> checks.differences(run.id()).stream()
                                .limit(SHOWN)
                                .toList())
                        .orElse(List.of()),
                outageLog.latest(SHOWN),
                setAside.oldest(SHOWN),
                Set.of());
        return found.with(troubles(found));
    }

    private Set<Trouble> troubles(EngineState state) {
        var troubles = EnumSet.noneOf(Trouble.class);
        Instant now = state.at();
        if (outages.isLong(runs.lastFinished(), now) && !atWork(state)) {
            troubles.add(Trouble.NO_SWEEP);
        }
        state.oldestDue()
                .filter(due -> due.isBefore(now.minus(PROMPT)))
                .ifPresent(due -> troubles.add(completeness.tolerates(due) ? Trouble.WAITING : Trouble.LEFT_DUE));
        if (state.check().filter(check -> !check.complete()).isPresent()) {
            troubles.add(Trouble.INCOMPLETE);
        }
        if (!state.setAside().isEmpty()) {
            troubles.add(Trouble.SET_ASIDE);
        }
        if (!state.differences().isEmpty()) {
            troubles.add(Trouble.DIFFERENCES);
        }
        if (state.recomputation().filter(run -> run.finishedAt().isEmpty()).isPresent()) {
            troubles.add(Trouble.RECOMPUTING);
        }
        if (undelivered(state.channels(), now)) {
            troubles.add(Trouble.UNDELIVERED);
        }
        if (state.missingYears()
                .contains(LocalDate.ofInstant(now, PortalTime.ZONE).getYear())) {
            troubles.add(Trouble.NO_CALENDAR);
        }
        return troubles;
    }

    /** A first sweep over very many rows takes its time; its record shows that it is alive. */
    private boolean atWork(EngineState state) {
        return state.latestRun().filter(run -> run.finishedAt().isEmpty()).isPresent()
                && !runs.abandoned(SILENCE).contains(state.runs().getFirst().id());
    }

    private static boolean undelivered(Figures figures, Instant now) {
        return figures.failed() > 0
                || figures.oldestPending()
                        .filter(since -> since.isBefore(now.minus(LONG_UNDELIVERED)))
                        .isPresent();
    }
}
