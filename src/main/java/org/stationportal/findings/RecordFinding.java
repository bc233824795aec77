package org.stationportal.findings;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.stationportal.base.RuleViolation;
import org.stationportal.deadlines.Subject;
import org.stationportal.organization.EmployeeId;

/**
 * Records what was found.
 *
 * @param about          the fact that it is about, as its feature names it
 * @param people         against whom, each with a finding of his own
 * @param amountCategory which of the clause's amounts applies
 * @param quantity       how many households or cases, 1 or more
 * @param facts          what was found, 2 to 1000 characters
 * @param grave          so grave that the superior department decides: answered, but no entry is made here
 * @param reporter       who reported it before whoever records it now verified it; he decides nothing about it
 */
public record RecordFinding(
        String clauseCode,
        Subject about,
        List<EmployeeId> people,
        String amountCategory,
        int quantity,
        String facts,
        Instant foundAt,
        boolean grave,
        Optional<EmployeeId> reporter) {

    public RecordFinding {
        people = List.copyOf(people);
        facts = facts.strip();
        if (facts.length() < 2 || facts.length() > 1000) {
            throw RuleViolation.at("facts", "findings.error.facts");
        }
        if (people.isEmpty() || quantity < 1) {
            throw new IllegalArgumentException("a finding is about somebody and counts once at least");
        }
    }

    /** Found by whoever records it. */
    public RecordFinding(
            String clauseCode,
            Subject about,
            List<EmployeeId> people,
            String amountCategory,
            int quantity,
            String facts,
            Instant foundAt) {
        this(clauseCode, about, people, amountCategory, quantity, facts, foundAt, false, Optional.empty());
    }

    RecordFinding reportedBy(EmployeeId somebody) {
        return new RecordFinding(
                clauseCode, about, people, amountCategory, quantity, facts, foundAt, grave, Optional.of(somebody));
    }

    RecordFinding gravely() {
        return new RecordFinding(clauseCode, about, people, amountCategory, quantity, facts, foundAt, true, reporter);
    }
}
