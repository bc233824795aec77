package org.stationportal.plans;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.EmployeeSummary;

/**
 * A plan as lists and its page show it.
 *
 * @param month    the first day of its month
 * @param revision 1 as released first, one more with each change after that
 * @param left     items still to be done; with {@code done}, {@code postponed} and the removed ones they are all
 * @param named    of the done ones those that a submitted weekly summary names
 * @param words    what was written when it was released
 */
public record PlanSummary(
        PlanId id,
        PlanKind kind,
        LocalDate month,
        String title,
        PlanState state,
        int revision,
        List<EmployeeSummary> holders,
        int left,
        int done,
        int postponed,
        int named,
        List<PlanDuty> duties,
        OptionalLong seed,
        Instant madeAt,
        Optional<Instant> releasedAt,
        Optional<String> releasedBy,
        Optional<String> words) {

    public boolean isHeldBy(EmployeeId person) {
        return holders.stream().anyMatch(holder -> holder.id().equals(person));
    }

    public int items() {
        return left + done + postponed;
    }

    /** The earliest instant by which something about it is still owed. */
    public Optional<Instant> dueAt() {
        return duties.stream()
                .map(PlanDuty::obligation)
                .filter(owed -> owed.status().isRunning())
                .map(owed -> owed.dueAt())
                .min(Instant::compareTo);
    }
}
