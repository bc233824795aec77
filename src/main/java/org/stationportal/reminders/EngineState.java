package org.stationportal.reminders;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.stationportal.calendar.YearSummary;
import org.stationportal.channels.Figures;
import org.stationportal.deadlines.DeadlineCheckRun;
import org.stationportal.deadlines.DeadlineDifference;
import org.stationportal.deadlines.RecomputationRun;

/**
 * How the engine is doing at an instant.
 *
 * @param runs      the latest sweeps first
 * @param deferrals of the latest sweep that found something, by reason
 * @param oldestDue the oldest instant at which something should have happened already; empty when nothing waits
 * @param nextDue   the next instant at which something will have to happen
 * @param years     the calendar year by year; {@code missingYears} of this and the next are not published
 */
public record EngineState(
        Instant at,
        List<SweepRun> runs,
        Map<String, Long> deferrals,
        Optional<Instant> oldestDue,
        Optional<Instant> nextDue,
        Optional<Completeness.Check> check,
        Figures channels,
        List<YearSummary> years,
        List<Integer> missingYears,
        Optional<RecomputationRun> recomputation,
        Optional<DeadlineCheckRun> deadlineCheck,
        List<DeadlineDifference> differences,
        List<OutageLog.Outage> outages,
        List<SetAsideRows.Row> setAside,
        Set<Trouble> troubles) {

    public EngineState {
        runs = List.copyOf(runs);
        deferrals = Map.copyOf(deferrals);
        years = List.copyOf(years);
        missingYears = List.copyOf(missingYears);
        differences = List.copyOf(differences);
        outages = List.copyOf(outages);
        setAside = List.copyOf(setAside);
        troubles = Set.copyOf(troubles);
    }

    /** The answer in one word. */
    public enum Verdict {
        NORMAL,
        /** Work or a decision waits; it goes on by itself or needs somebody, and nothing is lost. */
        BACKLOG,
        /** What must not happen has happened, and somebody has to look. */
        FAULT
    }

    /** What keeps the state from being normal, the worst first. */
    public enum Trouble {
        /** No sweep for longer than counts as an outage. */
        NO_SWEEP(Verdict.FAULT),
        /** Something has been due longer than the tolerance. */
        LEFT_DUE(Verdict.FAULT),
        /** The latest check of completeness found something left. */
        INCOMPLETE(Verdict.FAULT),
        SET_ASIDE(Verdict.FAULT),
        /** Deadlines that their history does not yield. */
        DIFFERENCES(Verdict.FAULT),
        /** Due for longer than a few ticks, and within the tolerance. */
        WAITING(Verdict.BACKLOG),
        RECOMPUTING(Verdict.BACKLOG),
        /** Messages that were given up, or have not got through for long. */
        UNDELIVERED(Verdict.BACKLOG),
        /** This year's notice is not imported: everything that is computed is provisional. */
        NO_CALENDAR(Verdict.BACKLOG);

        private final Verdict verdict;

        Trouble(Verdict verdict) {
            this.verdict = verdict;
        }

        public Verdict verdict() {
            return verdict;
        }
    }

    public Verdict verdict() {
        return troubles.stream().map(Trouble::verdict).max(Enum::compareTo).orElse(Verdict.NORMAL);
    }

    EngineState with(Set<Trouble> found) {
        return new EngineState(
                at,
                runs,
                deferrals,
                oldestDue,
                nextDue,
                check,
                channels,
                years,
                missingYears,
                recomputation,
                deadlineCheck,
                differences,
                outages,
                setAside,
                found);
    }

    /** The latest sweep, whether it has ended or not. */
    public Optional<SweepRun> latestRun() {
        return runs.stream().findFirst();
    }

    /** The latest sweep that found something. */
    public Optional<SweepRun> latestBusyRun() {
        return runs.stream().filter(run -> !run.isIdle()).findFirst();
    }
}
