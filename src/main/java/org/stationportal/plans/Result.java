package org.stationportal.plans;

/** What was found where an item was done. */
public enum Result {
    FINE,
    PROBLEM
}
