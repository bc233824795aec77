package org.stationportal.complaints;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.stationportal.base.Phone;
import org.stationportal.base.RuleViolation;
import org.stationportal.customers.CustomerId;
import org.stationportal.organization.EmployeeId;

/**
 * Takes a complaint in.
 *
 * @param submission the form that it comes from: the same form sent twice is one complaint
 * @param externalNo the number of the dispatch order of 95598, 12345 or 12398; empty else
 * @param caller     who complains; may be left empty when the customer was found
 * @param phone      where to reach him; of a found customer the one of his file when left empty
 * @param persons    who is complained of, as far as the caller says so
 * @param causeNo    the number of the application, fault or call that caused it; empty when there is none
 * @param receivedAt when the customer said it, at most 31 days ago: both times count from then
 * @param handler    who contacts and answers the customer
 */
public record TakeInComplaint(
        UUID submission,
        ComplaintKind kind,
        Severity severity,
        ComplaintSource source,
        String externalNo,
        Optional<CustomerId> customer,
        String caller,
        String phone,
        String words,
        Set<EmployeeId> persons,
        String causeNo,
        Instant receivedAt,
        EmployeeId handler) {

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_NUMBER = 40;

    public TakeInComplaint {
        externalNo = number("externalNo", externalNo);
        if (!externalNo.isEmpty() && !source.dispatches()) {
            throw RuleViolation.at("externalNo", "complaints.error.noOrder");
        }
        caller = caller.strip();
        if (caller.length() > LONGEST_NAME || caller.isEmpty() && customer.isEmpty()) {
            throw RuleViolation.at("caller", "complaints.error.caller", LONGEST_NAME);
        }
        phone = phone.isBlank() ? "" : Phone.checked("phone", phone);
        if (phone.isEmpty() && customer.isEmpty()) {
            throw RuleViolation.at("phone", "complaints.error.phone");
        }
        words = ComplaintRules.words("words", words);
        persons = Set.copyOf(persons);
        if (persons.contains(handler)) {
            throw RuleViolation.at("handler", "complaints.error.handlerConcerned");
        }
        causeNo = number("causeNo", causeNo);
    }

    private static String number(String field, String text) {
        String number = text.strip();
        if (number.length() > LONGEST_NUMBER) {
            throw RuleViolation.at(field, "complaints.error.number", LONGEST_NUMBER);
        }
        return number;
    }
}
