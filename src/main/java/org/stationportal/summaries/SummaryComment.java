package org.stationportal.summaries;

import java.time.Instant;

/** What somebody who leads said about a revision, or why he opened the summary again. */
public record SummaryComment(Kind kind, int revision, Instant at, String by, String words) {

    /** What the words are. */
    public enum Kind {
        COMMENT,
        REOPENED
    }
}
