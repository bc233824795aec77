package org.stationportal.reminders;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.stationportal.calendar.Calendars;
import org.stationportal.calendar.WorkingTime;
import org.stationportal.deadlines.ObligationId;
import org.stationportal.deadlines.Watch;
import org.stationportal.deadlines.WatchedObligation;
import org.stationportal.organization.EmployeeId;

/**
 * One batch of the sweep, one transaction: claim, work out the rungs and breaches, record the notices, let the breaches
 * make their entries, and set the next instants.
 */
@Component
class SweepBatch {

    private final Watch watch;
    private final NoticeBoard board;
    private final Breaches breaches;
    private final SweepRuns runs;
    private final Ladders ladders;
    private final Calendars calendars;

    SweepBatch(
            Watch watch, NoticeBoard board, Breaches breaches, SweepRuns runs, Ladders ladders, Calendars calendars) {
        this.watch = watch;
        this.board = board;
        this.breaches = breaches;
        this.runs = runs;
        this.ladders = ladders;
        this.calendars = calendars;
    }

    /** How many rows were claimed; none means that nothing is due. */
    int handle(long run, Instant now, int limit, Collection<ObligationId> setAside, Recipients recipients) {
        List<WatchedObligation> claimed = watch.claim(now, limit, setAside);
        if (claimed.isEmpty()) {
            return 0;
        }
        try {
            new Work(run, now, recipients, board.told(claimed), calendars.current()).on(claimed);
        } catch (SweepRuns.Closed closed) {
            throw closed;
        } catch (RuntimeException failure) {
            throw new Failed(claimed.stream().map(WatchedObligation::id).toList(), failure);
        }
        return claimed.size();
    }

    /** What comes together while the rows of a batch are worked through. */
    private final class Work {

        private final long run;
        private final Instant now;
        private final Recipients recipients;
        private final Map<ObligationId, Told> told;
        private final WorkingTime time;
        private final Ladders.Known known = ladders.known();
        private final List<NewNotice> notices = new ArrayList<>();
        private final List<Deferral> deferrals = new ArrayList<>();
        private final List<Breaches.Verdict.Breach> breached = new ArrayList<>();
        private final Map<ObligationId, @Nullable Instant> next = new HashMap<>();
        private int resumed;

        Work(long run, Instant now, Recipients recipients, Map<ObligationId, Told> told, WorkingTime time) {
            this.run = run;
            this.now = now;
            this.recipients = recipients;
            this.told = told;
            this.time = time;
        }

        void on(List<WatchedObligation> claimed) {
            for (WatchedObligation watched : claimed) {
                switch (watched.status()) {
                    case SUSPENDED -> stopped(watched);
                    case OPEN -> open(watched);
                    case FULFILLED_LATE -> {
                        breached.addAll(judge(watched).breaches());
                        next.put(watched.id(), null);
                    }
                    case WAITING, FULFILLED, MISSED, CANCELLED -> next.put(watched.id(), null);
                }
            }
            board.record(run, notices, now);
            breaches.record(breached, now);
            watch.handled(next, now);
            runs.add(
                    run, new SweepRuns.Batch(now, claimed.size(), notices.size(), breached.size(), resumed, deferrals));
        }

        private void open(WatchedObligation watched) {
            Ladder ladder = known.of(watched);
            Told before = told.getOrDefault(watched.id(), Told.NOTHING);
            var rungs = new Rungs(watched, ladder, time);
            var followUps = new FollowUps(watched, before, ladder, time, now);
            List<Rung> due = new ArrayList<>(rungs.between(watched.handledUntil(), now).stream()
                    .filter(rung -> !(followUps.silenced() && insists(rung)))
                    .toList());
            due.addAll(followUps.due());
            Breaches.Verdict verdict = judge(watched);
            if (verdict.shortHandover() && !before.contains("SHORT_HANDOVER")) {
                due.add(Rung.escalation("SHORT_HANDOVER", now, NoticeDetails.Role.TEAM_LEADER));
            }
            deferrals.addAll(verdict.deferrals());
            breached.addAll(verdict.breaches());
            if (!verdict.breaches().isEmpty()) {
                due.add(Rung.breach(now));
            }
            due.forEach(rung -> tell(rung, watched));
            next.put(
                    watched.id(),
                    verdict.breaches().isEmpty()
                            ? Stream.of(
                                            rungs.nextAfter(now),
                                            followUps.next(),
                                            followUps.afterTelling(due),
                                            Optional.ofNullable(verdict.lookAgainAt()))
                                    .flatMap(Optional::stream)
                                    .min(Instant::compareTo)
                                    .orElse(null)
                            : null);
        }

        private void stopped(WatchedObligation watched) {
            WatchedObligation.RunningStop stop = watched.stop();
            if (stop != null && stop.openEnded() && stop.until().isAfter(now)) {
                tell(
                        new Rung(
                                "RENEWAL_" + stop.until().getEpochSecond(),
                                NoticeDetails.Kind.REMINDER,
                                now,
                                Rung.withResponsible(java.util.Set.of(NoticeDetails.Role.APPROVER))),
                        watched);
                next.put(watched.id(), stop.until());
            } else {
                watch.resumeSuspended(watched.id(), now);
                resumed++;
            }
        }

        private Breaches.Verdict judge(WatchedObligation watched) {
            return breaches.judge(watched, told.getOrDefault(watched.id(), Told.NOTHING), time, now);
        }

        private void tell(Rung rung, WatchedObligation watched) {
            Map<EmployeeId, EmployeeId> nobodyAway = Map.of();
            recipients
                    .of(rung, watched, watched.holders(), nobodyAway)
                    .forEach((person, role) ->
                            notices.add(new NewNotice(watched.id(), watched.deadlineVersion(), rung, person, role)));
        }
    }

    private static boolean insists(Rung rung) {
        return rung.code().startsWith("REPEAT_") || rung.code().startsWith("OVERDUE_");
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
