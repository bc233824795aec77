package org.stationportal.organization;

import java.time.Instant;
import java.util.Optional;

/**
 * An employee is away 请假 from an instant (inclusive) to an instant (exclusive), and somebody stands in for him.
 *
 * @param until earlier than first entered when it was shortened, or cancelled after it had begun
 * @param standInAway whether the stand-in is away himself for a part of what is left of that time
 */
public record Absence(
        AbsenceId id,
        EmployeeId employee,
        String employeeName,
        AbsenceKind kind,
        Instant from,
        Instant until,
        EmployeeId standIn,
        String standInName,
        boolean standInAway,
        String remark,
        String enteredBy,
        Optional<Instant> cancelledAt) {

    public AbsenceState stateAt(Instant now) {
        if (cancelledAt.filter(at -> !at.isAfter(from)).isPresent()) {
            return AbsenceState.CANCELLED;
        }
        if (!now.isBefore(until)) {
            return AbsenceState.OVER;
        }
        return now.isBefore(from) ? AbsenceState.PLANNED : AbsenceState.AWAY;
    }
}
