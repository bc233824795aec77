package org.stationportal.summaries;

/** How far a summary has come. */
public enum SummaryState {
    /** Not submitted yet. */
    PLANNING,
    SUBMITTED,
    /** Whoever leads the person has commented on the latest revision. */
    COMMENTED
}
