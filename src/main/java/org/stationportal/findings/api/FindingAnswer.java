package org.stationportal.findings.api;

import java.time.Instant;
import org.stationportal.deadlines.ObligationStatus;
import org.stationportal.findings.FindingState;
import org.stationportal.findings.FindingSummary;

/** A finding as other systems read it. */
record FindingAnswer(
        long id,
        String clause,
        String aboutType,
        String aboutId,
        String facts,
        Instant foundAt,
        String personNo,
        int quantity,
        FindingState state,
        Instant dueAt,
        ObligationStatus status,
        long obligationId) {

    static FindingAnswer of(FindingSummary finding) {
        return new FindingAnswer(
                finding.id().value(),
                finding.clauseCode(),
                finding.about().type(),
                finding.about().id(),
                finding.facts(),
                finding.foundAt(),
                finding.person().employeeNo(),
                finding.quantity(),
                finding.state(),
                finding.obligation().dueAt(),
                finding.obligation().status(),
                finding.obligation().id().value());
    }
}
