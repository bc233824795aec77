package org.stationportal.reminders;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.stationportal.base.PortalTime;
import org.stationportal.calendar.Calendars;
import org.stationportal.calendar.Shifts;
import org.stationportal.calendar.WorkingTime;
import org.stationportal.deadlines.ObligationId;
import org.stationportal.deadlines.Watch;
import org.stationportal.deadlines.WatchedObligation;
import org.stationportal.organization.Absences;
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
    private final Shifts shifts;
    private final Absences absences;

    SweepBatch(
            Watch watch,
            NoticeBoard board,
            Breaches breaches,
            SweepRuns runs,
            Ladders ladders,
            Calendars calendars,
            Shifts shifts,
            Absences absences) {
        this.watch = watch;
        this.board = board;
        this.breaches = breaches;
        this.runs = runs;
        this.ladders = ladders;
        this.calendars = calendars;
        this.shifts = shifts;
        this.absences = absences;
    }

    /** How many rows were claimed; none means that nothing is due. */
    int handle(long run, Instant now, int limit, Collection<ObligationId> setAside, Recipients recipients) {
        List<WatchedObligation> claimed = watch.claim(now, limit, setAside);
        if (claimed.isEmpty()) {
            return 0;
        }
        try {
            SweepWork work = work(claimed, now, recipients);
            claimed.forEach(work::on);
            write(run, work, claimed.size(), now);
        } catch (SweepRuns.Closed closed) {
            throw closed;
        } catch (RuntimeException failure) {
            throw new Failed(claimed.stream().map(WatchedObligation::id).toList(), failure);
        }
        return claimed.size();
    }

    private SweepWork work(List<WatchedObligation> claimed, Instant now, Recipients recipients) {
        WorkingTime time = calendars.current();
        Set<EmployeeId> holders =
                claimed.stream().flatMap(w -> w.holders().stream()).collect(Collectors.toSet());
        return new SweepWork(
                now,
                time,
                shifts.workingTimes(holders, LocalDate.ofInstant(now, PortalTime.ZONE), time),
                board.told(claimed),
                ladders.known(),
                recipients,
                breaches);
    }

    private void write(long run, SweepWork work, int considered, Instant now) {
        runs.hold(run);
        work.resumed().forEach(id -> watch.resumeSuspended(id, now));
        List<NewNotice> notices = work.notices(absences.standIns(work.told(), now));
        board.record(run, notices, now);
        breaches.record(work.breached(), now);
        watch.handled(work.next(), now);
        runs.add(
                run,
                new SweepRuns.Batch(
                        now,
                        considered,
                        notices.size(),
                        work.breached().size(),
                        work.resumed().size(),
                        work.deferrals()));
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
