package org.stationportal.reminders;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.stationportal.calendar.WorkingTime;
import org.stationportal.deadlines.Clauses;
import org.stationportal.deadlines.ObligationStatus;
import org.stationportal.deadlines.ObligationSummary;
import org.stationportal.deadlines.Watch;
import org.stationportal.deadlines.WatchedObligation;
import org.stationportal.organization.EmployeeId;

/**
 * Judges breaches: the time and the grace are over, and whoever held the obligation while the time ran out had been
 * served a notice whose lead time has passed. Without that the entry waits; the time moves, never the blame.
 */
@Component
class Breaches {

    private static final int DEFAULT_SHORT_HANDOVER_MINUTES = 240;

    private final Watch watch;
    private final Clauses clauses;
    private final ApplicationEventPublisher events;

    Breaches(Watch watch, Clauses clauses, ApplicationEventPublisher events) {
        this.watch = watch;
        this.clauses = clauses;
        this.events = events;
    }

    /** Of an obligation done late: judged as at the instant at which it was done. */
    Verdict judge(WatchedObligation watched, ServedNotices served, WorkingTime time, Instant now) {
        ObligationSummary obligation = watched.obligation();
        Instant end = obligation.completedAt().orElse(now);
        if (!obligation.assessed() || end.isBefore(obligation.assessableFrom())) {
            return new Verdict(
                    List.of(),
                    Map.of(),
                    obligation.assessed() && obligation.status() == ObligationStatus.OPEN
                            ? obligation.assessableFrom()
                            : null);
        }
        var breaches = new ArrayList<Verdict.Breach>();
        var deferrals = new HashMap<EmployeeId, Deferral>();
        Instant lookAgainAt = null;
        for (WatchedObligation.Holding holding : watched.heldAt(obligation.dueAt())) {
            if (holding.breachedAt().isPresent()) {
                continue;
            }
            Optional<ServedNotices.Served> notice = served.first(obligation, holding.employee());
            if (gotTooLate(obligation, holding, time)) {
                deferrals.put(holding.employee(), Deferral.SHORT_HANDOVER);
            } else if (notice.isEmpty()) {
                deferrals.put(holding.employee(), Deferral.NOT_SERVED);
            } else if (notice.get().leadUntil().isAfter(end)) {
                deferrals.put(holding.employee(), Deferral.LEAD_TIME);
                lookAgainAt = notice.get().leadUntil();
            } else {
                breaches.add(new Verdict.Breach(holding, notice.get().notice()));
            }
        }
        return new Verdict(breaches, deferrals, lookAgainAt);
    }

    /** Marks the breaches and publishes them; the entries are made in this transaction. */
    void record(WatchedObligation watched, Verdict verdict, Instant now) {
        for (Verdict.Breach breach : verdict.breaches()) {
            watch.breached(watched.obligation().id(), breach.holding(), now);
            events.publishEvent(
                    new ObligationMissed(watched.obligation(), breach.holding().employee(), breach.notice(), now));
        }
    }

    /** Handed over with less than the clause's working time left; whoever had it from the opening on is not meant. */
    private boolean gotTooLate(ObligationSummary obligation, WatchedObligation.Holding holding, WorkingTime time) {
        if (!holding.from().isAfter(obligation.openedAt())) {
            return false;
        }
        int minutes = clauses.version(obligation.clauseVersionId())
                .figures()
                .getOrDefault("shortHandoverMinutes", DEFAULT_SHORT_HANDOVER_MINUTES);
        Duration left = obligation.budget().roundTheClock()
                ? Duration.between(holding.from(), obligation.dueAt())
                : time.between(holding.from(), obligation.dueAt());
        return left.compareTo(Duration.ofMinutes(minutes)) < 0;
    }

    /** Whose breach it is, whose not yet and why, and when to look again. */
    record Verdict(
            List<Breach> breaches,
            Map<EmployeeId, Deferral> deferrals,
            @Nullable Instant lookAgainAt) {

        record Breach(WatchedObligation.Holding holding, NoticeId notice) {}
    }
}
