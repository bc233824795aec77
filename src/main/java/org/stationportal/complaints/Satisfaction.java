package org.stationportal.complaints;

/** What the customer said when he was called back. */
public enum Satisfaction {
    SATISFIED,
    ACCEPTABLE,
    DISSATISFIED,
    NOT_REACHED
}
