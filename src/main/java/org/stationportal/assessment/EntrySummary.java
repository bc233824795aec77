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
 * @param appeal     APPEALED while an appeal is pending, else how the last one ended; empty when there was none
 * @param counts     whether the amount is part of its month's sum
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
        Optional<EntryDecision.Kind> appeal,
        boolean counts,
        String previousHash,
        String hash) {

    public EntryState state() {
        if (reverses.isPresent()) {
            return EntryState.REVERSAL;
        }
        if (appeal.isPresent() && appeal.get() != EntryDecision.Kind.APPEAL_WITHDRAWN) {
            return switch (appeal.get()) {
                case APPEALED -> EntryState.APPEALED;
                case OVERTURNED -> EntryState.OVERTURNED;
                default -> EntryState.CONFIRMED;
            };
        }
        return review.map(decision ->
                        decision.kind() == EntryDecision.Kind.WAIVED ? EntryState.WAIVED : EntryState.CONFIRMED)
                .orElse(EntryState.UNDECIDED);
    }
}
