package org.stationportal.deadlines;

/** A clause 条款 of the yearly plan; its figures stand in its versions. */
public record Clause(String code, Kind kind, String title, String text) {

    /** Two kinds end in the ledger: a missed time, and a verified fault. */
    public enum Kind {
        TIMED,
        FINDING
    }
}
