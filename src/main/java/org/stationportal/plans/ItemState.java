package org.stationportal.plans;

/** To be done, done, put off to the next month with somebody's consent, or taken out with a reason. */
public enum ItemState {
    PLANNED,
    DONE,
    POSTPONED,
    REMOVED
}
