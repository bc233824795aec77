package org.stationportal.reminders;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.stationportal.calendar.WorkingTime;
import org.stationportal.deadlines.Clauses;
import org.stationportal.deadlines.ObligationId;
import org.stationportal.deadlines.ObligationStatus;
import org.stationportal.deadlines.ObligationSummary;
import org.stationportal.deadlines.Obligations;
import org.stationportal.deadlines.Watch;
import org.stationportal.deadlines.WatchedObligation;

/**
 * Judges breaches: the time and the grace are over, and whoever held the obligation while the time ran out had been
 * served a notice whose lead time has passed. Without that the entry waits; the time moves, never the blame.
 */
@Component
class Breaches {

    private static final int DEFAULT_SHORT_HANDOVER_MINUTES = 240;

    private final Watch watch;
    private final Obligations obligations;
    private final Clauses clauses;
    private final ApplicationEventPublisher events;

    Breaches(Watch watch, Obligations obligations, Clauses clauses, ApplicationEventPublisher events) {
        this.watch = watch;
        this.obligations = obligations;
        this.clauses = clauses;
        this.events = events;
    }

    /** Of an obligation done late: judged as at the instant at which it was done. */
    Verdict judge(WatchedObligation watched, Told told, WorkingTime time, Instant now) {
        Instant end = watched.completedAt().orElse(now);
        if (!watched.assessed() || end.isBefore(watched.assessableFrom())) {
            return new Verdict(
                    List.of(),
                    List.of(),
                    watched.assessed() && watched.status() == ObligationStatus.OPEN ? watched.assessableFrom() : null);
        }
        var breaches = new ArrayList<Verdict.Breach>();
        var deferrals = new ArrayList<Deferral>();
        Instant lookAgainAt = null;
        for (WatchedObligation.Holding holding : watched.heldAt(watched.dueAt())) {
            if (holding.breachedAt().isPresent()) {
                continue;
            }
            Optional<Told.Line> served = told.firstServed(holding.employee());
            Deferral.Reason reason = null;
            if (gotTooLate(watched, holding, time)) {
                reason = Deferral.Reason.SHORT_HANDOVER;
            } else if (served.isEmpty()) {
                reason = Deferral.Reason.NOT_SERVED;
            } else if (served.get().ripeAt().isAfter(end)) {
                reason = Deferral.Reason.LEAD_TIME;
                Instant ripe = served.get().ripeAt();
                lookAgainAt = lookAgainAt == null || ripe.isBefore(lookAgainAt) ? ripe : lookAgainAt;
            }
            if (reason == null) {
                breaches.add(new Verdict.Breach(
                        watched, holding, served.orElseThrow().notice()));
            } else {
                deferrals.add(new Deferral(watched.id(), holding.employee(), reason));
            }
        }
        return new Verdict(breaches, deferrals, lookAgainAt);
    }

    /** Marks the breaches and publishes them; the entries are made in this transaction. */
    void record(List<Verdict.Breach> breaches, Instant now) {
        if (breaches.isEmpty()) {
            return;
        }
        watch.breached(
                breaches.stream()
                        .map(b -> new Watch.Breach(b.watched(), b.holding()))
                        .toList(),
                now);
        Map<ObligationId, ObligationSummary> missed =
                obligations.all(breaches.stream().map(b -> b.watched().id()).collect(Collectors.toSet())).stream()
                        .collect(Collectors.toMap(ObligationSummary::id, o -> o));
        // in the order of stations, so that two sweeps never wait for each other's ledgers in a circle
        breaches.stream()
                .sorted(java.util.Comparator.comparingLong(
                        b -> b.watched().station().value()))
                .forEach(b -> events.publishEvent(new ObligationMissed(
                        Objects.requireNonNull(missed.get(b.watched().id())),
                        b.holding().employee(),
                        b.notice(),
                        now)));
    }

    /** Handed over with less than the clause's working time left; whoever had it from the opening on is not meant. */
    private boolean gotTooLate(WatchedObligation watched, WatchedObligation.Holding holding, WorkingTime time) {
        if (!holding.from().isAfter(watched.openedAt())) {
            return false;
        }
        int minutes = clauses.version(watched.clauseVersionId())
                .figures()
                .getOrDefault("shortHandoverMinutes", DEFAULT_SHORT_HANDOVER_MINUTES);
        Duration left = watched.budget().roundTheClock()
                ? Duration.between(holding.from(), watched.dueAt())
                : time.between(holding.from(), watched.dueAt());
        return left.compareTo(Duration.ofMinutes(minutes)) < 0;
    }

    /** Whose breach it is, whose not yet and why, and when to look again. */
    record Verdict(
            List<Breach> breaches,
            List<Deferral> deferrals,
            @Nullable Instant lookAgainAt) {

        record Breach(WatchedObligation watched, WatchedObligation.Holding holding, NoticeId notice) {}

        boolean shortHandover() {
            return deferrals.stream().anyMatch(d -> d.reason() == Deferral.Reason.SHORT_HANDOVER);
        }
    }
}
