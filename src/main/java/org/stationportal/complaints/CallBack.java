package org.stationportal.complaints;

import java.time.Instant;

/** The customer was asked whether the answer satisfies him; refused when it has changed since {@code version}. */
public record CallBack(String complaintNo, long version, Instant at, Satisfaction satisfaction, String words) {

    public CallBack {
        words = ComplaintRules.words("words", words);
    }
}
