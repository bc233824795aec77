package org.stationportal.sheets;

/** A cell as the file holds it; a formula counts as its last result. */
public record SourceCell(String text, Kind kind) {

    public static final SourceCell EMPTY = new SourceCell("", Kind.TEXT);

    public enum Kind {
        TEXT,
        /** Written as a number, so that digits beyond the fifteenth, and zeros in front, are lost. */
        NUMBER,
        /** A formula that was never computed. */
        WITHOUT_RESULT,
        /** What a spreadsheet shows as #N/A. */
        ERROR,
        MERGED
    }

    public boolean isEmpty() {
        return text.isEmpty() && (kind == Kind.TEXT || kind == Kind.NUMBER);
    }
}
