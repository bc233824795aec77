package org.stationportal.channels;

/** What went wrong, and what the other side said about it (which may be empty). */
public record Failure(Problem problem, String said) {

    private static final int LONGEST = 500;

    public Failure {
        // what others say is shown and stored: one line, and no longer than the column
        said = said.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        if (said.length() > LONGEST) {
            said = said.substring(0, LONGEST);
        }
    }
}
