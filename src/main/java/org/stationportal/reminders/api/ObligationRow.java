package org.stationportal.reminders.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.stationportal.deadlines.ObligationId;
import org.stationportal.deadlines.ObligationStatus;
import org.stationportal.deadlines.ObligationSummary;

/** An obligation in a list. */
record ObligationRow(
        long id,
        String clause,
        String subjectType,
        String subjectId,
        String title,
        Optional<String> stage,
        Optional<Long> chain,
        ObligationStatus status,
        boolean urgent,
        boolean assessed,
        boolean provisional,
        List<Party> responsible,
        String budget,
        Instant openedAt,
        Instant dueAt,
        Instant assessableFrom,
        Optional<Instant> completedAt,
        int extension,
        Optional<Long> reopenedFrom,
        Optional<Long> mergedInto) {

    record Party(String employeeNo, String name) {}

    static ObligationRow of(ObligationSummary obligation) {
        return new ObligationRow(
                obligation.id().value(),
                obligation.clauseCode(),
                obligation.subject().type(),
                obligation.subject().id(),
                obligation.subject().title(),
                obligation.stage(),
                obligation.chain().map(ObligationId::value),
                obligation.status(),
                obligation.urgent(),
                obligation.assessed(),
                obligation.provisional(),
                obligation.parties().stream()
                        .map(person -> new Party(person.employeeNo(), person.name()))
                        .toList(),
                obligation.budget().text(),
                obligation.openedAt(),
                obligation.dueAt(),
                obligation.assessableFrom(),
                obligation.completedAt(),
                obligation.extension(),
                obligation.reopenedFrom().map(ObligationId::value),
                obligation.mergedInto().map(ObligationId::value));
    }
}
