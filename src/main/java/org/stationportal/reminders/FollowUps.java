package org.stationportal.reminders;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stationportal.calendar.WorkingTime;
import org.stationportal.deadlines.WatchedObligation;
import org.stationportal.organization.EmployeeId;

/**
 * What follows when a notice meets silence: unread ones climb to the leader, who tells it in person; alerts that nobody
 * received climb to the deputy and the head; an alert that was received while nothing happens opens the ladder again.
 * All of it follows from what has been told, so a crash or an outage changes nothing.
 */
final class FollowUps {

    private final WatchedObligation obligation;
    private final Told told;
    private final Ladder ladder;
    private final WorkingTime time;
    private final Instant now;
    private final List<Rung> due = new ArrayList<>();
    private @Nullable Instant next;

    FollowUps(WatchedObligation obligation, Told told, Ladder ladder, WorkingTime time, Instant now) {
        this.obligation = obligation;
        this.told = told;
        this.ladder = ladder;
        this.time = time;
        this.now = now;
        obligation.holders().forEach(this::unread);
        climb(NoticeDetails.Role.TEAM_LEADER, NoticeDetails.Role.DEPUTY_HEAD, "CLIMB_");
        climb(NoticeDetails.Role.DEPUTY_HEAD, NoticeDetails.Role.STATION_HEAD, "CLIMB_HIGHER_");
        silencedUntil()
                .ifPresent(until -> at(
                        "REOPENED_" + until.getEpochSecond(),
                        until,
                        NoticeDetails.Role.RESPONSIBLE,
                        NoticeDetails.Role.TEAM_LEADER));
    }

    /** What has to be told now. */
    List<Rung> due() {
        return due;
    }

    /** When something has to be looked at again, as far as is known now. */
    Optional<Instant> next() {
        return Optional.ofNullable(next);
    }

    /** Whether an alert was received so lately that the ladder need not insist. */
    boolean silenced() {
        return silencedUntil().filter(now::isBefore).isPresent();
    }

    /** When these rungs have to be followed up, if what they tell now stays without an answer. */
    Optional<Instant> afterTelling(List<Rung> rungs) {
        boolean news = obligation.holders().stream().anyMatch(told::nothingTo)
                && rungs.stream().anyMatch(rung -> rung.to().contains(NoticeDetails.Role.RESPONSIBLE));
        boolean alert = rungs.stream()
                .anyMatch(rung -> rung.kind() != NoticeDetails.Kind.REMINDER
                        && (rung.to().contains(NoticeDetails.Role.TEAM_LEADER)
                                || rung.to().contains(NoticeDetails.Role.DEPUTY_HEAD)));
        Optional<Instant> unread = news ? Optional.of(after(now, ladder.unread())) : Optional.empty();
        Optional<Instant> climb = alert ? Optional.of(after(now, ladder.climb())) : Optional.empty();
        return Stream.of(unread, climb).flatMap(Optional::stream).min(Comparator.naturalOrder());
    }

    private void unread(EmployeeId holder) {
        told.unreadSince(holder)
                .ifPresent(since ->
                        at("UNREAD_" + holder.value(), after(since, ladder.unread()), NoticeDetails.Role.TEAM_LEADER));
    }

    private void climb(NoticeDetails.Role from, NoticeDetails.Role to, String code) {
        told.unacknowledgedAlert(from)
                .ifPresent(line -> at(code + line.notice().value(), after(line.recordedAt(), ladder.climb()), to));
    }

    private Optional<Instant> silencedUntil() {
        return told.alertReceivedAt()
                .filter(received -> now.isAfter(obligation.dueAt()))
                .map(received ->
                        told.lastProgress() != null && told.lastProgress().isAfter(received)
                                ? told.lastProgress()
                                : received)
                .map(since -> after(since, ladder.reopen()));
    }

    private void at(String code, Instant at, NoticeDetails.Role... to) {
        if (at.isAfter(now)) {
            next = next == null || at.isBefore(next) ? at : next;
        } else if (!told.contains(code)) {
            due.add(Rung.escalation(code, at, to));
        }
    }

    private Instant after(Instant since, Duration duration) {
        return ladder.family() == Ladder.Family.ELAPSED ? since.plus(duration) : time.add(since, duration);
    }
}
