package org.stationportal.findings;

/** How far a report of theft has come. */
public enum TheftState {
    REPORTED,
    VERIFIED,
    REFUSED
}
