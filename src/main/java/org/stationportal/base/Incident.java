package org.stationportal.base;

import java.security.SecureRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A fault of the portal that a user met: the number he can tell is the number under which the log holds the cause. */
public record Incident(String number) {

    private static final Logger LOG = LoggerFactory.getLogger(Incident.class);
    private static final SecureRandom RANDOM = new SecureRandom();
    // without the letters and digits that are confused when told by telephone
    private static final String SIGNS = "ACDEFHJKLMNPQRTUVWXY3479";

    /** Logs the cause under a new number. */
    public static Incident of(Throwable cause) {
        var number = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            number.append(i == 4 ? "-" : "").append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        var incident = new Incident(number.toString());
        LOG.error("incident {}", incident.number(), cause);
        return incident;
    }
}
