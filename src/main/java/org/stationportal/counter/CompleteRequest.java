package org.stationportal.counter;

import java.time.Instant;

/**
 * A service request is done.
 *
 * @param result what came out, in words
 * @param told   what the customer was told
 */
public record CompleteRequest(String requestNo, Instant at, String result, Way way, String told) {

    public CompleteRequest {
        result = IntakeRules.words("result", result);
        told = IntakeRules.words("told", told);
    }
}
