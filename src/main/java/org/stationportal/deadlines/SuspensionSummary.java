package org.stationportal.deadlines;

import java.time.Instant;
import java.util.Optional;
import org.stationportal.organization.EmployeeId;

/** A suspension 中止: asked for by one person, decided by another; it stops the clock from the decision's start to its end. */
public record SuspensionSummary(
        long id,
        ObligationId obligation,
        EmployeeId requestedBy,
        String requesterName,
        String reason,
        EmployeeId approver,
        String approverName,
        Instant requestedAt,
        Instant until,
        State state,
        Optional<Instant> suspendedAt,
        Optional<Instant> resumedAt) {

    /** The state of a suspension. */
    public enum State {
        REQUESTED,
        REFUSED,
        RUNNING,
        ENDED
    }
}
