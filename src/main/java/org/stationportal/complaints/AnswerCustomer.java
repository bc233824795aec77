package org.stationportal.complaints;

import java.time.Instant;

/** The customer was told the outcome; refused when the complaint has changed since {@code version}. */
public record AnswerCustomer(String complaintNo, long version, Instant at, String words) {

    public AnswerCustomer {
        words = ComplaintRules.words("words", words);
    }
}
