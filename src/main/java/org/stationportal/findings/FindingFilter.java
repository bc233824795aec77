package org.stationportal.findings;

/** Which findings a list shows, within what the reader may see. */
public enum FindingFilter {
    /** Against the reader, and still to be corrected or objected to. */
    MINE,
    /** Objected to, and the reader is not concerned. */
    TO_DECIDE,
    /** Grave, for the superior department. */
    GRAVE,
    ALL
}
