package org.stationportal.customers.imports;

/** What becomes of a file in which some rows are bad. */
public enum ImportChoice {
    ALL_OR_NOTHING,
    GOOD_ROWS_ONLY
}
