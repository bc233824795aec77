package org.stationportal.appeals;

/** Which appeals a list shows, of those that the reader may see. */
public enum AppealFilter {
    /** Pending, and mine to decide. */
    TO_DECIDE,
    /** My own. */
    MINE,
    ALL
}
