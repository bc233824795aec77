package org.stationportal.findings;

/** What people find and record themselves, with the clause that it falls under and the amount that applies. */
public enum FindingKind {
    ESTIMATED_READING("2.5", "HOUSEHOLD"),
    MISSED_READING("2.5", "HOUSEHOLD"),
    WRONG_READING("2.5", "HOUSEHOLD"),
    WRONG_MULTIPLIER("2.5", "HOUSEHOLD"),
    CUSTOMER_NOT_FOUND("2.5", "HOUSEHOLD"),
    RED_LETTER_INVOICE("2.6", "HOUSEHOLD"),
    DEMOLITION_LOSS("2.7", "HOUSEHOLD"),
    NOT_ON_ROTATION_LIST("2.2a", "HOUSEHOLD"),
    HALL_CONDUCT("4.2", "CASE"),
    THEFT_FOUND("2.4c", "CASE");

    private static final String READING = "2.5";

    private final String clause;
    private final String amountCategory;

    FindingKind(String clause, String amountCategory) {
        this.clause = clause;
        this.amountCategory = amountCategory;
    }

    public String clause() {
        return clause;
    }

    /** Whether it is held against whoever manages the transformer area 台区责任人 unless somebody else is named. */
    public boolean isOfAreaManager() {
        return this != RED_LETTER_INVOICE && this != HALL_CONDUCT && this != THEFT_FOUND;
    }

    /** Whether the person is rewarded for it; it is reported first, see {@link Thefts}. */
    public boolean isReward() {
        return this == THEFT_FOUND;
    }

    /** Whether it is about the hall, and so about no customer, area or meter. */
    public boolean isAboutHall() {
        return this == HALL_CONDUCT;
    }

    /** Whether it may be so grave that the superior department decides (2.5). */
    public boolean maybeGrave() {
        return clause.equals(READING);
    }

    /** Clause 2.5 has an amount of its own for dedicated-transformer customers 专变. */
    public String amountCategory(boolean dedicated) {
        return dedicated && clause.equals(READING) ? "DEDICATED" : amountCategory;
    }
}
