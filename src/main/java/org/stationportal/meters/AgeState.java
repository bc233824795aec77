package org.stationportal.meters;

/** How near a meter is to the end of its verification. */
public enum AgeState {
    OVERDUE,
    /** Due today or within 30 days. */
    DUE_30,
    /** Due in 31 to 90 days. */
    DUE_90,
    OK,
    /** Nobody knows when it was verified. */
    UNKNOWN
}
