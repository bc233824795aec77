package org.stationportal.reminders;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stationportal.calendar.WorkingTime;
import org.stationportal.deadlines.ObligationId;
import org.stationportal.deadlines.WatchedObligation;
import org.stationportal.organization.EmployeeId;

/** Works out what has to be told, breached and looked at again for the rows of a batch; writes nothing. */
final class SweepWork {

    private final Instant now;
    private final WorkingTime time;
    private final Map<EmployeeId, WorkingTime> shifts;
    private final Map<ObligationId, Told> told;
    private final Ladders.Known ladders;
    private final Recipients recipients;
    private final Breaches breaches;

    private final List<NewNotice> notices = new ArrayList<>();
    private final List<Deferral> deferrals = new ArrayList<>();
    private final List<Breaches.Verdict.Breach> breached = new ArrayList<>();
    private final List<ObligationId> resumed = new ArrayList<>();
    private final Map<ObligationId, @Nullable Instant> next = new HashMap<>();

    /** {@code shifts}: the working time of those who do not work by the station's. */
    SweepWork(
            Instant now,
            WorkingTime time,
            Map<EmployeeId, WorkingTime> shifts,
            Map<ObligationId, Told> told,
            Ladders.Known ladders,
            Recipients recipients,
            Breaches breaches) {
        this.now = now;
        this.time = time;
        this.shifts = shifts;
        this.told = told;
        this.ladders = ladders;
        this.recipients = recipients;
        this.breaches = breaches;
    }

    void on(WatchedObligation watched) {
        switch (watched.status()) {
            case SUSPENDED -> stopped(watched);
            case OPEN -> open(watched);
            case FULFILLED_LATE, MISSED -> ended(watched);
            case WAITING, FULFILLED, CANCELLED -> next.put(watched.id(), null);
        }
    }

    private void open(WatchedObligation watched) {
        Ladder ladder = ladders.of(watched);
        var followUps = new FollowUps(watched, toldOf(watched), ladder, time, now);
        List<Rung> rung = new ArrayList<>();
        Instant nextRung = null;
        for (Hours hours : hoursOf(watched)) {
            var rungs = new Rungs(watched, ladder, hours.time());
            for (Rung due : rungs.between(watched.handledUntil(), now)) {
                if (!(followUps.silenced() && due.insists())) {
                    tell(due, watched, hours.people());
                    rung.add(due);
                }
            }
            nextRung = earlier(nextRung, rungs.nextAfter(now).orElse(null));
        }
        Breaches.Verdict verdict = judge(watched);
        deferrals.addAll(verdict.deferrals());
        breached.addAll(verdict.breaches());
        List<Rung> further = new ArrayList<>(followUps.due());
        if (verdict.shortHandover() && !toldOf(watched).contains("SHORT_HANDOVER")) {
            further.add(Rung.escalation("SHORT_HANDOVER", now, NoticeDetails.Role.TEAM_LEADER));
        }
        boolean missed = !verdict.breaches().isEmpty();
        if (missed) {
            further.add(Rung.breach(now));
        }
        further.forEach(due -> tell(due, watched, watched.holders()));
        rung.addAll(further);
        next.put(watched.id(), missed ? verdict.lookAgainAt() : next(nextRung, followUps, rung, verdict));
    }

    /** Done late, or missed by one of several: each of those who held it at due is judged on his own. */
    private void ended(WatchedObligation watched) {
        Breaches.Verdict verdict = judge(watched);
        breached.addAll(verdict.breaches());
        next.put(watched.id(), watched.completedAt().isPresent() ? null : verdict.lookAgainAt());
    }

    private static @Nullable Instant next(
            @Nullable Instant nextRung, FollowUps followUps, List<Rung> rung, Breaches.Verdict verdict) {
        return Stream.of(
                        Optional.ofNullable(nextRung),
                        followUps.next(),
                        followUps.afterTelling(rung),
                        Optional.ofNullable(verdict.lookAgainAt()))
                .flatMap(Optional::stream)
                .min(Instant::compareTo)
                .orElse(null);
    }

    /** An open-ended stop asks for its renewal; else it has run its time. */
    private void stopped(WatchedObligation watched) {
        WatchedObligation.RunningStop stop = watched.stop();
        if (stop != null && stop.openEnded() && stop.until().isAfter(now)) {
            tell(Rung.renewal(stop.until(), now), watched, watched.holders());
            next.put(watched.id(), stop.until());
        } else {
            resumed.add(watched.id());
        }
    }

    private Breaches.Verdict judge(WatchedObligation watched) {
        return breaches.judge(watched, toldOf(watched), time, now);
    }

    private Told toldOf(WatchedObligation watched) {
        return told.getOrDefault(watched.id(), Told.NOTHING);
    }

    private void tell(Rung rung, WatchedObligation watched, List<EmployeeId> holders) {
        recipients
                .of(rung, watched, holders)
                .forEach((person, role) ->
                        notices.add(new NewNotice(watched.id(), watched.deadlineVersion(), rung, person, role)));
    }

    /** Whoever works in shifts is rung in his own hours; the others share the station's. */
    private List<Hours> hoursOf(WatchedObligation watched) {
        if (shifts.isEmpty()) {
            return List.of(new Hours(time, watched.holders()));
        }
        return watched.holders().stream()
                .collect(Collectors.groupingBy(holder -> shifts.getOrDefault(holder, time)))
                .entrySet()
                .stream()
                .map(e -> new Hours(e.getKey(), e.getValue()))
                .toList();
    }

    private static @Nullable Instant earlier(@Nullable Instant a, @Nullable Instant b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return a.isBefore(b) ? a : b;
    }

    private record Hours(WorkingTime time, List<EmployeeId> people) {}

    Set<EmployeeId> told() {
        return notices.stream().map(NewNotice::recipient).collect(Collectors.toSet());
    }

    /** The notices, and a copy of each for whoever stands in for a recipient who is away and may hear of it. */
    List<NewNotice> notices(Map<EmployeeId, EmployeeId> standIns) {
        if (standIns.isEmpty()) {
            return notices;
        }
        return notices.stream()
                .flatMap(notice -> Stream.concat(
                        Stream.of(notice),
                        Stream.ofNullable(standIns.get(notice.recipient()))
                                .filter(standIn -> recipients.mayHear(standIn, notice.obligation()))
                                .map(standIn -> new NewNotice(
                                        notice.obligation(),
                                        notice.deadlineVersion(),
                                        notice.rung(),
                                        standIn,
                                        NoticeDetails.Role.STAND_IN))))
                .toList();
    }

    List<Deferral> deferrals() {
        return deferrals;
    }

    List<Breaches.Verdict.Breach> breached() {
        return breached;
    }

    List<ObligationId> resumed() {
        return resumed;
    }

    Map<ObligationId, @Nullable Instant> next() {
        return next;
    }
}
