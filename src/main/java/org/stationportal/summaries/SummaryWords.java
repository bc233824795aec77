package org.stationportal.summaries;

/** The three texts of a summary as they stand. */
public record SummaryWords(String work, String problems, String nextWeek) {

    public String get(SummaryText text) {
        return switch (text) {
            case WORK -> work;
            case PROBLEMS -> problems;
            case NEXT_WEEK -> nextWeek;
        };
    }
}
