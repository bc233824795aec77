package org.stationportal.deadlines;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.stationportal.organization.EmployeeSummary;
import org.stationportal.organization.StationId;
import org.stationportal.organization.TeamId;

/**
 * An obligation as lists, notices and pages show it.
 *
 * @param chain          the id of the chain's total, for the total and its stages
 * @param stage          the stage's code; empty for a total and for single obligations
 * @param assessed       whether a breach makes an entry; of a chain either the total or the stages
 * @param rewarding      whether the entry that it ends in is a reward, as for theft found (2.4c)
 * @param quantity       how many households, cases, meters a breach counts
 * @param onItsPage      done by what happens on the page of its subject, and nowhere else
 * @param dueAt          the last instant that is still in time (inclusive); projected while {@code WAITING}
 * @param chainDueAt     when the chain's total is due, for the total and its stages; empty where the total is not assessed
 * @param assessableFrom due plus the clause's grace
 * @param completedAt    when it was really done, also after a breach
 * @param extension      what was added to the budget, in its own unit: working days, calendar days, minutes
 * @param reopenedFrom   the one that had ended and that this one replaces
 * @param mergedInto     the one that goes on in place of this duplicate
 */
public record ObligationSummary(
        ObligationId id,
        String clauseCode,
        long clauseVersionId,
        Subject subject,
        StationId station,
        TeamId team,
        List<EmployeeSummary> parties,
        Optional<ObligationId> chain,
        Optional<Instant> chainDueAt,
        Optional<String> stage,
        int position,
        boolean assessed,
        boolean rewarding,
        String amountCategory,
        boolean urgent,
        int quantity,
        boolean onItsPage,
        Budget budget,
        Instant openedAt,
        Instant dueAt,
        Instant assessableFrom,
        boolean provisional,
        int deadlineVersion,
        ObligationStatus status,
        Optional<Instant> completedAt,
        int extension,
        Optional<ObligationId> reopenedFrom,
        Optional<ObligationId> mergedInto) {

    public ObligationSummary {
        parties = List.copyOf(parties);
    }

    ObligationSummary heldBy(List<EmployeeSummary> people) {
        return new ObligationSummary(
                id,
                clauseCode,
                clauseVersionId,
                subject,
                station,
                team,
                people,
                chain,
                chainDueAt,
                stage,
                position,
                assessed,
                rewarding,
                amountCategory,
                urgent,
                quantity,
                onItsPage,
                budget,
                openedAt,
                dueAt,
                assessableFrom,
                provisional,
                deadlineVersion,
                status,
                completedAt,
                extension,
                reopenedFrom,
                mergedInto);
    }

    /** Whether this is the total of a chain. */
    public boolean isTotal() {
        return chain.filter(id::equals).isPresent();
    }

    /** The key of the stage's label. */
    public Optional<String> stageKey() {
        return stage.map(code -> subject.type() + ".stage." + code);
    }
}
