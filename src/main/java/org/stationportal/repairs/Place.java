package org.stationportal.repairs;

/** The kind of place, by which clause 4.3 limits the time until somebody is there. */
public enum Place {
    CITY,
    COUNTRY,
    REMOTE;

    /** The name of the clause's figure. */
    String figure() {
        return "arrivalMinutes." + name();
    }
}
