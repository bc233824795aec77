package org.stationportal.reminders;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The rules of the engine as docs/architecture.md and docs/decisions say them, over plain lists: slow and obvious, and
 * without a line of the engine's own code. Here is what people do; what the portal does of itself is in
 * {@link ReferenceSweep}. Times are local; who leads is told by number.
 */
final class ReferenceEngine {

    final List<ReferenceObligation> all = new ArrayList<>();
    private final ReferenceSweep sweep;
    private ReferenceCalendar calendar;
    private LocalDateTime now;

    ReferenceEngine(long head, long deputy, ReferenceCalendar calendar, LocalDateTime now) {
        this.sweep = new ReferenceSweep(head, deputy, calendar, now);
        this.calendar = calendar;
        this.now = now;
    }

    ReferenceCalendar calendar() {
        return calendar;
    }

    ReferenceObligation open(ReferenceBudget budget, int graceDays, long leader, List<Long> people) {
        var obligation = new ReferenceObligation(budget, graceDays, leader, now, calendar);
        people.forEach(person -> obligation.held.add(new ReferenceObligation.Held(person, now)));
        all.add(obligation);
        return obligation;
    }

    /** The portal watches: whatever happens is handled at its instant. */
    void watchUntil(LocalDateTime until) {
        comeBackAt(now);
        for (LocalDateTime next = next(until); next.isBefore(until); next = next(until)) {
            comeBackAt(next);
        }
        comeBackAt(until);
    }

    /** The first instant after now at which anything could happen. */
    private LocalDateTime next(LocalDateTime until) {
        return all.stream()
                .flatMap(o -> sweep.instants(o, until, calendar))
                .filter(at -> at.isAfter(now) && at.isBefore(until))
                .min(LocalDateTime::compareTo)
                .orElse(until);
    }

    /** All that has not been handled is handled now. */
    void comeBackAt(LocalDateTime instant) {
        now = instant;
        for (ReferenceObligation o : all) {
            if (o.stopUntil != null && !now.isBefore(o.stopUntil)) {
                runOn(o);
            }
            sweep.handle(o, now, calendar);
        }
    }

    void see(long person) {
        all.forEach(o -> o.slips.stream().filter(s -> s.person == person).forEach(s -> serve(o, s)));
    }

    void acknowledge(ReferenceObligation o, long person) {
        o.slips.stream().filter(s -> s.person == person).forEach(s -> {
            s.acknowledged = s.acknowledged == null ? now : s.acknowledged;
            serve(o, s);
        });
    }

    private void serve(ReferenceObligation o, ReferenceObligation.Slip slip) {
        slip.served = true;
        if (slip.leadUntil == null) {
            LocalDateTime known = calendar.nextWorked(now);
            slip.leadUntil = o.elapsed()
                    ? now.plusMinutes(15)
                    : calendar.after(known.toLocalDate(), 1).atTime(known.toLocalTime());
        }
    }

    void suspend(ReferenceObligation o, LocalDateTime until) {
        o.status = "SUSPENDED";
        o.stopFrom = now;
        o.stopUntil = until;
        o.lastDone = now;
    }

    void resume(ReferenceObligation o) {
        o.lastDone = now;
        runOn(o);
    }

    private void runOn(ReferenceObligation o) {
        o.stood.add(new ReferenceBudget.Stood(Objects.requireNonNull(o.stopFrom), now));
        o.stopFrom = null;
        o.stopUntil = null;
        o.status = "OPEN";
        announce(o, restingOn(o));
    }

    void extend(ReferenceObligation o, int units) {
        o.extension += units;
        o.lastDone = now;
        if (o.status.equals("OPEN")) {
            announce(o, restingOn(o));
        }
    }

    /** The calendar of now, unless by it the deadline would come earlier or be over. */
    private ReferenceCalendar restingOn(ReferenceObligation o) {
        LocalDateTime computed = due(o, calendar);
        boolean fair = computed.isAfter(now) && !computed.isBefore(o.due);
        return fair || !due(o, o.restsOn).isAfter(computed) ? calendar : o.restsOn;
    }

    private static LocalDateTime due(ReferenceObligation o, ReferenceCalendar by) {
        return o.budget.due(o.opened, o.extension, by, o.stood);
    }

    private void announce(ReferenceObligation o, ReferenceCalendar by) {
        o.due = due(o, by);
        o.assessable = o.due.plusDays(o.graceDays);
        o.restsOn = by;
        o.version++;
        setNow(o);
    }

    /** From now on it is another deadline; what its ladder would have rung earlier is not rung. */
    private void setNow(ReferenceObligation o) {
        o.setAt = now;
        o.handled = now.minusSeconds(1);
    }

    /** What was in time never becomes late, and what was late only moves later. */
    void change(ReferenceCalendar other) {
        calendar = other;
        for (ReferenceObligation o : all) {
            if (o.status.equals("OPEN")) {
                LocalDateTime due = due(o, other);
                LocalDateTime assessable = due.plusDays(o.graceDays);
                boolean same = due.equals(o.due) && assessable.equals(o.assessable);
                if (!same && fair(o.due, due) && fair(o.assessable, assessable)) {
                    announce(o, other);
                }
            }
        }
    }

    private boolean fair(LocalDateTime before, LocalDateTime after) {
        return before.isAfter(now) ? after.isAfter(now) : !after.isBefore(before);
    }

    void reassign(ReferenceObligation o, long to, long leader) {
        handOver(o, to);
        o.leader = leader;
        o.lastDone = now;
        if (o.status.equals("OPEN")) {
            setNow(o);
        }
    }

    private void handOver(ReferenceObligation o, long to) {
        o.held.stream().filter(h -> h.until == null).forEach(h -> h.until = now);
        o.held.add(new ReferenceObligation.Held(to, now));
    }

    void fulfil(ReferenceObligation o, LocalDateTime at) {
        if (o.status.equals("SUSPENDED")) {
            runOn(o);
        }
        o.completed = at;
        o.lastDone = now;
        if (!o.status.equals("MISSED")) {
            o.status = at.isAfter(o.due) ? "FULFILLED_LATE" : "FULFILLED";
        }
    }

    void cancel(ReferenceObligation o) {
        o.status = "CANCELLED";
        o.stopFrom = null;
        o.stopUntil = null;
        o.lastDone = now;
    }

    ReferenceObligation reopen(ReferenceObligation first, ReferenceBudget budget) {
        first.reopened = true;
        return open(budget, first.graceDays, first.leader, first.holders());
    }
}
