package org.stationportal.complaints;

import java.time.Instant;

/** The customer was contacted; refused when the complaint has changed since {@code version}. */
public record ContactCustomer(String complaintNo, long version, Instant at, String words) {

    public ContactCustomer {
        words = ComplaintRules.words("words", words);
    }
}
