package org.stationportal.reminders;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What stands on the card of one obligation in the reference: plain lists, everything changed by {@link ReferenceEngine}. */
final class ReferenceObligation {

    /** A person's time with it; {@code until} is open while he holds it. */
    static final class Held {
        final long person;
        final LocalDateTime from;

        @Nullable
        LocalDateTime until;

        boolean breached;

        Held(long person, LocalDateTime from) {
            this.person = person;
            this.from = from;
        }

        boolean at(LocalDateTime instant) {
            return !from.isAfter(instant) && (until == null || instant.isBefore(until));
        }
    }

    /** A slip that somebody got. */
    static final class Slip {
        final String rung;
        final boolean alert;
        final long person;
        final String role;
        final int version;
        final LocalDateTime told;
        boolean served;

        @Nullable
        LocalDateTime acknowledged;

        @Nullable
        LocalDateTime leadUntil;

        Slip(String rung, boolean alert, long person, String role, int version, LocalDateTime told) {
            this.rung = rung;
            this.alert = alert;
            this.person = person;
            this.role = role;
            this.version = version;
            this.told = told;
        }
    }

    final ReferenceBudget budget;
    final int graceDays;
    final LocalDateTime opened;
    final List<Held> held = new ArrayList<>();
    final List<Slip> slips = new ArrayList<>();
    final List<ReferenceBudget.Stood> stood = new ArrayList<>();
    String status = "OPEN";
    long leader;
    int extension;
    int version = 1;
    ReferenceCalendar restsOn;
    LocalDateTime due;
    LocalDateTime assessable;
    LocalDateTime setAt;
    LocalDateTime handled;
    LocalDateTime lastDone;

    @Nullable
    LocalDateTime completed;

    @Nullable
    LocalDateTime stopFrom;

    @Nullable
    LocalDateTime stopUntil;

    boolean reopened;

    ReferenceObligation(
            ReferenceBudget budget, int graceDays, long leader, LocalDateTime opened, ReferenceCalendar calendar) {
        this.budget = budget;
        this.graceDays = graceDays;
        this.leader = leader;
        this.opened = opened;
        this.setAt = opened;
        this.handled = opened.minusSeconds(1);
        this.lastDone = opened;
        this.restsOn = calendar;
        this.due = budget.due(opened, 0, calendar, List.of());
        this.assessable = due.plusDays(graceDays);
    }

    boolean elapsed() {
        return budget.kind() == ReferenceBudget.Kind.MINUTES;
    }

    boolean runs() {
        return status.equals("OPEN") || status.equals("SUSPENDED");
    }

    List<Long> holders() {
        return held.stream().filter(h -> h.until == null).map(h -> h.person).toList();
    }

    /** The slips of the present deadline. */
    Stream<Slip> present() {
        return slips.stream().filter(slip -> slip.version == version);
    }

    boolean told(String rung) {
        return present().anyMatch(slip -> slip.rung.equals(rung));
    }

    /** The earliest alert in that role since the last one that was received in it. */
    Optional<Slip> unreceived(String role) {
        List<Slip> alerts =
                present().filter(slip -> slip.alert && slip.role.equals(role)).toList();
        Optional<LocalDateTime> received =
                alerts.stream().flatMap(s -> Stream.ofNullable(s.acknowledged)).max(LocalDateTime::compareTo);
        return alerts.stream()
                .filter(s ->
                        s.acknowledged == null && received.map(s.told::isAfter).orElse(true))
                .min((a, b) -> a.told.compareTo(b.told));
    }

    /** Since when he has been told without anything of it having reached him. */
    Optional<LocalDateTime> unread(long person) {
        List<Slip> his = present()
                .filter(slip -> slip.person == person && slip.role.equals("RESPONSIBLE"))
                .toList();
        return his.stream().anyMatch(slip -> slip.served)
                ? Optional.empty()
                : his.stream().map(slip -> slip.told).min(LocalDateTime::compareTo);
    }

    /** When whoever does it last said that he knows of an alert. */
    Optional<LocalDateTime> received() {
        return present()
                .filter(slip -> slip.alert && slip.role.equals("RESPONSIBLE"))
                .flatMap(slip -> Stream.ofNullable(slip.acknowledged))
                .max(LocalDateTime::compareTo);
    }
}
