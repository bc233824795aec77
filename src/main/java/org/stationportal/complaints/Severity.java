package org.stationportal.complaints;

/** How grave a complaint is 情节轻重; the amount of a finding that follows from it goes by it. */
public enum Severity {
    EXCEPTIONAL,
    MAJOR,
    IMPORTANT,
    ORDINARY;

    /** The category of the amounts of clauses 1.2c, 4.1 and 4.2. */
    public String amountCategory() {
        return "SEVERITY_" + name();
    }
}
