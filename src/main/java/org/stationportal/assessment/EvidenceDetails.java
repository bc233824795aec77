package org.stationportal.assessment;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.stationportal.calendar.DeadlineExplanation;
import org.stationportal.deadlines.Clause;
import org.stationportal.deadlines.ClauseVersion;
import org.stationportal.deadlines.HoldingTime;
import org.stationportal.deadlines.ObligationEvent;
import org.stationportal.deadlines.ObligationSummary;
import org.stationportal.reminders.NoticeDetails;

/**
 * Everything that an entry rests on, on one page.
 *
 * @param explanation the deadline day by day
 * @param notices     every notice to that person about that obligation, in their order
 * @param holdings    who held it from when to when
 * @param whole       whether the entry says what its hash seals
 */
public record EvidenceDetails(
        EntrySummary entry,
        Optional<ObligationSummary> obligation,
        Optional<DeadlineExplanation> explanation,
        List<NoticeDetails> notices,
        List<ObligationEvent> history,
        List<HoldingTime> holdings,
        Clause clause,
        ClauseVersion version,
        List<EntryDecision> decisions,
        boolean whole) {

    public EvidenceDetails {
        notices = List.copyOf(notices);
        history = List.copyOf(history);
        holdings = List.copyOf(holdings);
        decisions = List.copyOf(decisions);
    }

    /** The amount per unit that the version of the clause sets for what was owed, without a sign; empty while unset. */
    public Optional<BigDecimal> standard() {
        return obligation.flatMap(owed -> version.amount(owed.amountCategory()));
    }

    /** The key of the text that says for what the amount is, for example 每户. */
    public String unitKey() {
        return obligation
                .map(owed -> "deadlines.amount." + owed.amountCategory())
                .orElse("assessment.evidence.unit");
    }
}
