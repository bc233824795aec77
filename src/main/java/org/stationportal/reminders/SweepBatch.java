package org.stationportal.reminders;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.stationportal.calendar.Calendars;
import org.stationportal.calendar.WorkingTime;
import org.stationportal.deadlines.ObligationId;
import org.stationportal.deadlines.Watch;
import org.stationportal.deadlines.WatchedObligation;
import org.stationportal.organization.Employees;

/**
 * One batch of the sweep, one transaction: claim, work out the rungs and breaches, write the notices with one message
 * for each person, let the breaches make their entries, and set the next instants.
 */
@Component
class SweepBatch {

    private final Watch watch;
    private final NoticeBoard board;
    private final Breaches breaches;
    private final SweepRuns runs;
    private final Calendars calendars;
    private final Employees employees;

    SweepBatch(
            Watch watch,
            NoticeBoard board,
            Breaches breaches,
            SweepRuns runs,
            Calendars calendars,
            Employees employees) {
        this.watch = watch;
        this.board = board;
        this.breaches = breaches;
        this.runs = runs;
        this.calendars = calendars;
        this.employees = employees;
    }

    /** True while there may be more. */
    boolean handle(long run, int number, Instant now, int limit, Collection<ObligationId> setAside) {
        List<WatchedObligation> claimed = watch.claim(now, limit, setAside);
        if (claimed.isEmpty()) {
            return false;
        }
        try {
            handle(run, number, now, claimed);
        } catch (RuntimeException failure) {
            throw new Failed(claimed.stream().map(w -> w.obligation().id()).toList(), failure);
        }
        return true;
    }

    private void handle(long run, int number, Instant now, List<WatchedObligation> claimed) {
        WorkingTime time = calendars.current();
        var recipients = new Recipients(employees);
        var served = board.served(claimed.stream().map(w -> w.obligation().id()).toList());
        var notices = new ArrayList<NewNotice>();
        var next = new HashMap<ObligationId, @Nullable Instant>();
        int breached = 0;
        int deferred = 0;
        int resumed = 0;
        for (WatchedObligation watched : claimed) {
            ObligationId id = watched.obligation().id();
            switch (watched.obligation().status()) {
                case SUSPENDED -> {
                    watch.resumeSuspended(id, now);
                    resumed++;
                }
                case OPEN -> {
                    var ladder = new Ladder(watched.obligation(), watched.deadlineSetAt(), time);
                    rungs(ladder, watched, served, now)
                            .forEach(rung -> notices.addAll(NewNotice.of(rung, watched, recipients)));
                    Breaches.Verdict verdict = breaches.judge(watched, served, time, now);
                    verdict.deferrals().forEach((person, reason) -> runs.deferred(run, id, person, reason));
                    breached += verdict.breaches().size();
                    deferred += verdict.deferrals().size();
                    boolean missed = !verdict.breaches().isEmpty();
                    if (missed) {
                        notices.addAll(NewNotice.of(breach(now), watched, recipients));
                    }
                    breaches.record(watched, verdict, now);
                    next.put(id, missed ? null : earliest(ladder.nextAfter(now).orElse(null), verdict.lookAgainAt()));
                }
                case FULFILLED_LATE -> {
                    Breaches.Verdict verdict = breaches.judge(watched, served, time, now);
                    breached += verdict.breaches().size();
                    breaches.record(watched, verdict, now);
                    next.put(id, null);
                }
                case WAITING, FULFILLED, MISSED, CANCELLED -> next.put(id, null);
            }
        }
        int bundles = board.post(run, number, notices, now);
        watch.handled(next, now);
        runs.add(run, claimed.size(), notices.size(), bundles, breached, deferred, resumed);
    }

    /** Elapsed ladders repeat until the responsible has acknowledged the alert. */
    private static List<Rung> rungs(Ladder ladder, WatchedObligation watched, ServedNotices served, Instant now) {
        boolean acknowledged = served.overdueAcknowledged(watched.obligation().id());
        return ladder.between(watched.handledUntil(), now).stream()
                .filter(rung -> !(acknowledged && rung.code().startsWith("REPEAT_")))
                .toList();
    }

    private static Rung breach(Instant now) {
        return new Rung(
                "BREACH",
                NoticeDetails.Kind.BREACH,
                now,
                Set.of(
                        NoticeDetails.Role.RESPONSIBLE,
                        NoticeDetails.Role.TEAM_LEADER,
                        NoticeDetails.Role.STATION_HEAD));
    }

    private static @Nullable Instant earliest(@Nullable Instant a, @Nullable Instant b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return a.isBefore(b) ? a : b;
    }

    /** The claimed rows could not be handled; all of the batch is rolled back. */
    static final class Failed extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient List<ObligationId> claimed;

        Failed(List<ObligationId> claimed, RuntimeException cause) {
            super(claimed.size() + " obligations from " + claimed.getFirst().value() + " on: " + cause, cause);
            this.claimed = claimed;
        }

        List<ObligationId> claimed() {
            return claimed;
        }
    }
}
