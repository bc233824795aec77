package org.stationportal.assessment;

/** How an entry stands. */
public enum EntryState {
    /** Nobody has decided yet; it counts until somebody waives it. */
    UNDECIDED,
    CONFIRMED,
    /** Does not count 免责. */
    WAIVED,
    /** A counter-entry 冲销, which needs no decision. */
    REVERSAL
}
