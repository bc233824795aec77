package org.stationportal.reminders;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the portal does of itself in the {@link ReferenceEngine}: rungs, what follows on silence, and breaches. */
final class ReferenceSweep {

    private static final int SHORT_HANDOVER_MINUTES = 240;

    private final long head;
    private final long deputy;
    private ReferenceCalendar calendar;
    private LocalDateTime now;

    ReferenceSweep(long head, long deputy, ReferenceCalendar calendar, LocalDateTime now) {
        this.head = head;
        this.deputy = deputy;
        this.calendar = calendar;
        this.now = now;
    }

    /** At which something could happen to it, up to another instant. */
    Stream<LocalDateTime> instants(ReferenceObligation o, LocalDateTime until, ReferenceCalendar by) {
        calendar = by;
        Stream<LocalDateTime> rungs = o.status.equals("OPEN")
                ? ReferenceLadder.upTo(until, o, calendar).stream().map(ReferenceLadder.Rung::at)
                : Stream.empty();
        Stream<LocalDateTime> leads = o.slips.stream().flatMap(slip -> Stream.ofNullable(slip.leadUntil));
        Stream<LocalDateTime> followUps =
                o.status.equals("OPEN") ? followUps(o).stream().map(FollowUp::at) : Stream.empty();
        return Stream.of(rungs, leads, followUps, Stream.of(o.assessable), Stream.ofNullable(o.stopUntil))
                .flatMap(s -> s);
    }

    /** All of it up to an instant. */
    void handle(ReferenceObligation o, LocalDateTime instant, ReferenceCalendar by) {
        now = instant;
        calendar = by;
        switch (o.status) {
            case "OPEN" -> look(o);
            case "FULFILLED_LATE", "MISSED" -> breachOf(o);
            default -> {}
        }
        o.handled = now;
    }

    private void look(ReferenceObligation o) {
        Optional<LocalDateTime> silence = silentUntil(o).filter(now::isBefore);
        List<FollowUp> followUps = followUps(o).stream()
                .filter(f -> !f.at().isAfter(now) && !o.told(f.code()))
                .toList();
        for (ReferenceLadder.Rung rung : ReferenceLadder.upTo(now, o, calendar)) {
            if (rung.at().isAfter(o.handled) && !(rung.insists() && silence.isPresent())) {
                tell(
                        o,
                        rung.code(),
                        rung.alert(),
                        rung.alsoToLeader() ? List.of("RESPONSIBLE", "TEAM_LEADER") : List.of("RESPONSIBLE"));
            }
        }
        boolean gotTooLate = breachOf(o);
        followUps.forEach(f -> tell(o, f.code(), true, f.to()));
        if (gotTooLate && !o.told("SHORT_HANDOVER")) {
            tell(o, "SHORT_HANDOVER", true, List.of("TEAM_LEADER"));
        }
        if (o.status.equals("MISSED")) {
            tell(o, "BREACH", false, List.of("RESPONSIBLE", "TEAM_LEADER", "STATION_HEAD"));
        }
    }

    /** Each of those who held it when the time ran out; whether one of them had got it too late. */
    private boolean breachOf(ReferenceObligation o) {
        LocalDateTime end = o.completed == null ? now : o.completed;
        if (o.completed == null ? end.isBefore(o.assessable) : !end.isAfter(o.assessable)) {
            return false;
        }
        boolean gotTooLate = false;
        for (ReferenceObligation.Held held : o.held) {
            if (!held.at(o.due) || held.breached) {
                continue;
            }
            if (held.from.isAfter(o.opened) && !hadEnough(o, held)) {
                gotTooLate = true;
            } else if (o.present()
                    .anyMatch(s -> s.person == held.person
                            && s.role.equals("RESPONSIBLE")
                            && s.leadUntil != null
                            && !s.leadUntil.isAfter(end))) {
                held.breached = true;
                o.status = "MISSED";
            }
        }
        return gotTooLate;
    }

    private boolean hadEnough(ReferenceObligation o, ReferenceObligation.Held held) {
        return o.elapsed()
                ? !held.from.plusMinutes(SHORT_HANDOVER_MINUTES).isAfter(o.due)
                : calendar.hasWorked(held.from, o.due, SHORT_HANDOVER_MINUTES);
    }

    private record FollowUp(String code, LocalDateTime at, List<String> to) {}

    private List<FollowUp> followUps(ReferenceObligation o) {
        List<FollowUp> found = new ArrayList<>();
        for (long holder : o.holders()) {
            o.unread(holder)
                    .ifPresent(since -> found.add(
                            new FollowUp("UNREAD_" + holder, later(o, since, 4 * 60, 30), List.of("TEAM_LEADER"))));
        }
        o.unreceived("TEAM_LEADER")
                .ifPresent(slip -> found.add(
                        new FollowUp("CLIMB_" + slip.rung, later(o, slip.told, 4 * 60, 30), List.of("DEPUTY_HEAD"))));
        o.unreceived("DEPUTY_HEAD")
                .ifPresent(slip -> found.add(new FollowUp(
                        "CLIMB_HIGHER_" + slip.rung, later(o, slip.told, 4 * 60, 30), List.of("STATION_HEAD"))));
        silentUntil(o)
                .ifPresent(until -> found.add(new FollowUp(
                        "REOPENED_" + until.toEpochSecond(ZoneOffset.ofHours(8)),
                        until,
                        List.of("RESPONSIBLE", "TEAM_LEADER"))));
        return found;
    }

    /** Seven working hours, or one hour, after the alert was received and nothing was done since. */
    private Optional<LocalDateTime> silentUntil(ReferenceObligation o) {
        return o.received()
                .filter(at -> now.isAfter(o.due))
                .map(at -> later(o, o.lastDone.isAfter(at) ? o.lastDone : at, 7 * 60, 60));
    }

    private LocalDateTime later(ReferenceObligation o, LocalDateTime since, int workingMinutes, int minutes) {
        return o.elapsed() ? since.plusMinutes(minutes) : calendar.after(since, workingMinutes);
    }

    private void tell(ReferenceObligation o, String rung, boolean alert, List<String> roles) {
        var told = new LinkedHashSet<Long>();
        for (String role : roles) {
            List<Long> people = role.equals("RESPONSIBLE") ? o.holders() : above(o, role);
            for (long person : people) {
                boolean before = o.present().anyMatch(s -> s.person == person && s.rung.equals(rung));
                if (told.add(person) && !before) {
                    o.slips.add(new ReferenceObligation.Slip(rung, alert, person, role, o.version, now));
                }
            }
        }
    }

    private List<Long> above(ReferenceObligation o, String role) {
        Stream<Long> inOrder = switch (role) {
            case "TEAM_LEADER" -> Stream.of(o.leader, head, deputy);
            case "DEPUTY_HEAD" -> Stream.of(deputy, head);
            default -> Stream.of(head, deputy);
        };
        return inOrder.filter(person -> !o.holders().contains(person)).limit(1).toList();
    }
}
