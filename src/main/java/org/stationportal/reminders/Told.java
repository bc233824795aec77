package org.stationportal.reminders;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stationportal.organization.EmployeeId;

/**
 * What has been told about one obligation under its present deadline, and how far each notice has come.
 *
 * @param lastProgress when somebody last did something about it; null when nobody has
 */
record Told(List<Line> lines, @Nullable Instant lastProgress) {

    static final Told NOTHING = new Told(List.of(), null);

    /** One notice. */
    record Line(
            NoticeId notice,
            String rung,
            NoticeDetails.Kind kind,
            EmployeeId recipient,
            NoticeDetails.Role role,
            Instant recordedAt,
            boolean served,
            @Nullable Instant acknowledgedAt,
            @Nullable Instant leadUntil) {

        /** When its lead time has passed; far away for one that is not served. */
        Instant ripeAt() {
            return leadUntil == null ? Instant.MAX : leadUntil;
        }
    }

    boolean contains(String rung) {
        return lines.stream().anyMatch(line -> line.rung().equals(rung));
    }

    /** The served notice to that person whose lead time passes first. */
    Optional<Line> firstServed(EmployeeId person) {
        return to(person).filter(line -> line.leadUntil() != null).min(Comparator.comparing(Line::ripeAt));
    }

    /** Since when the person has been told without anything of it reaching him; empty when he was served, or told nothing. */
    Optional<Instant> unreadSince(EmployeeId person) {
        return to(person).anyMatch(Line::served)
                ? Optional.empty()
                : to(person).map(Line::recordedAt).min(Comparator.naturalOrder());
    }

    boolean nothingTo(EmployeeId person) {
        return to(person).findAny().isEmpty();
    }

    /** When a responsible last said that he has received an alert. */
    Optional<Instant> alertReceivedAt() {
        return lines.stream()
                .filter(line -> line.role() == NoticeDetails.Role.RESPONSIBLE && isAlert(line))
                .flatMap(line -> Stream.ofNullable(line.acknowledgedAt()))
                .max(Comparator.naturalOrder());
    }

    /** The earliest alert to somebody in the role that nobody in that role has received since. */
    Optional<Line> unacknowledgedAlert(NoticeDetails.Role role) {
        Instant received = lines.stream()
                .filter(line -> line.role() == role && isAlert(line))
                .flatMap(line -> Stream.ofNullable(line.acknowledgedAt()))
                .max(Comparator.naturalOrder())
                .orElse(Instant.MIN);
        return lines.stream()
                .filter(line -> line.role() == role && isAlert(line) && line.acknowledgedAt() == null)
                .filter(line -> line.recordedAt().isAfter(received))
                // of several at one instant always the same one, or it would climb once for each
                .min(Comparator.comparing(Line::recordedAt)
                        .thenComparing(line -> line.notice().value()));
    }

    private Stream<Line> to(EmployeeId person) {
        return lines.stream()
                .filter(line -> line.recipient().equals(person) && line.role() == NoticeDetails.Role.RESPONSIBLE);
    }

    private static boolean isAlert(Line line) {
        return line.kind() == NoticeDetails.Kind.OVERDUE_ALERT || line.kind() == NoticeDetails.Kind.ESCALATION;
    }
}
