package org.stationportal.summaries;

/** The two lists of a summary. */
public enum SummaryPart {
    /** What was planned for the week; ticked when it was done. */
    PLANNED,
    /** What was done in the week; ticked when the summary names it. */
    DONE
}
