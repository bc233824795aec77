package org.stationportal.deadlines;

import java.time.Instant;
import java.util.Optional;
import org.stationportal.organization.EmployeeId;

/**
 * A suspension 中止: asked for by one person, decided by another; it stops the clock from the decision to its end.
 *
 * @param proof     what proves the reason: the number of a form, the name of a photo; empty before proof was asked for
 * @param approverName the approver's, or the rule in words where no person approved it (decision 30)
 * @param until     the planned end (exclusive); the clocks run on then
 * @param openEnded whether the end is not known: it comes back to the approver for renewal before {@code until}
 */
public record SuspensionSummary(
        long id,
        ObligationId obligation,
        EmployeeId requestedBy,
        String requesterName,
        String reason,
        String proof,
        EmployeeId approver,
        String approverName,
        Instant requestedAt,
        Instant until,
        boolean openEnded,
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
