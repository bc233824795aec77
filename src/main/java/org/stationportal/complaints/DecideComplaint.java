package org.stationportal.complaints;

import java.util.List;
import java.util.Set;
import org.stationportal.base.RuleViolation;
import org.stationportal.organization.EmployeeId;

/**
 * Decides what is proved; refused when the complaint has changed since {@code version}.
 *
 * @param proof   what proves it; stays with the complaint
 * @param charges what somebody answers for; none when nothing was substantiated
 */
public record DecideComplaint(String complaintNo, long version, Outcome outcome, String proof, List<Charge> charges) {

    public DecideComplaint {
        proof = ComplaintRules.words("proof", proof);
        charges = List.copyOf(charges);
        if (charges.isEmpty() && outcome == Outcome.SUBSTANTIATED) {
            throw RuleViolation.at("clauses", "complaints.error.noCharge");
        }
        if (!charges.isEmpty() && !outcome.leadsToFindings()) {
            throw RuleViolation.at("clauses", "complaints.error.nothingProved");
        }
    }

    /**
     * A finding to be made against each of the people.
     *
     * @param clauseCode 1.2c, 4.1 or 4.2
     * @param facts      what was found, 2 to 1000 characters: all that the person himself gets to read
     */
    public record Charge(String clauseCode, Set<EmployeeId> people, String facts) {

        /** The clauses under which a substantiated complaint is assessed. */
        public static final List<String> CLAUSES = List.of("1.2c", "4.1", "4.2");

        public Charge {
            people = Set.copyOf(people);
            facts = facts.strip();
            if (!CLAUSES.contains(clauseCode)) {
                throw RuleViolation.at("clauses", "complaints.error.clause");
            }
            if (people.isEmpty()) {
                throw RuleViolation.at("people", "complaints.error.noPeople");
            }
            if (facts.length() < 2 || facts.length() > 1000) {
                throw RuleViolation.at("facts", "complaints.error.facts", facts.length());
            }
        }
    }
}
