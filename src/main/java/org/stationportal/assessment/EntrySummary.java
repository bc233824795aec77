package org.stationportal.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import org.stationportal.deadlines.ObligationId;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.StationId;
import org.stationportal.organization.TeamId;
import org.stationportal.reminders.NoticeId;

/**
 * An entry of the ledger as lists show it, with what was decided about it.
 *
 * @param position   the place in the chain of the station, from 1
 * @param stageKey   the key of the stage's label, for a stage of a chain
 * @param unitAmount yuan per unit as recorded; empty when it was unset then
 * @param amount     yuan, signed: deductions negative, rewards positive; with what was set afterwards, empty while unset
 * @param servedAt   when the notice on which it rests was served
 */
public record EntrySummary(
        EntryId id,
        long position,
        StationId station,
        YearMonth month,
        TeamId team,
        String teamName,
        EmployeeId employee,
        String employeeNo,
        String employeeName,
        String clauseCode,
        long clauseVersionId,
        ObligationId obligation,
        String title,
        Optional<String> stageKey,
        BigDecimal quantity,
        Optional<BigDecimal> unitAmount,
        Optional<BigDecimal> amount,
        NoticeId notice,
        Instant servedAt,
        long calendarVersion,
        Instant recordedAt,
        Optional<EntryId> reverses,
        Optional<EntryDecision> review,
        String previousHash,
        String hash) {

    public EntryState state() {
        if (reverses.isPresent()) {
            return EntryState.REVERSAL;
        }
        return review.map(decision ->
                        decision.kind() == EntryDecision.Kind.WAIVED ? EntryState.WAIVED : EntryState.CONFIRMED)
                .orElse(EntryState.UNDECIDED);
    }

    /** Whether the amount is part of the month's sum. */
    public boolean counts() {
        return state() != EntryState.WAIVED;
    }
}
