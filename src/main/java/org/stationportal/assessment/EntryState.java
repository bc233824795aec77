package org.stationportal.assessment;

/** How an entry stands. */
public enum EntryState {
    /** Nobody has decided yet; it counts until somebody waives it. */
    UNDECIDED,
    CONFIRMED,
    /** Does not count 免责. */
    WAIVED,
    /** An appeal 申诉 against it is pending; it does not count unless its month was sealed before. */
    APPEALED,
    /** An appeal has succeeded 申诉成立: it does not count, in a sealed month by a counter-entry. */
    OVERTURNED,
    /** A counter-entry 冲销, which needs no decision. */
    REVERSAL
}
