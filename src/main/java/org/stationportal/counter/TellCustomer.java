package org.stationportal.counter;

import java.time.Instant;

/**
 * The customer of a business was told something.
 *
 * @param number the business's document number
 * @param at     when, at most 31 days ago
 */
public record TellCustomer(String number, Instant at, Way way, String words) {

    public TellCustomer {
        words = IntakeRules.words("words", words);
    }
}
