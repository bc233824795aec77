package org.stationportal.plans;

/** Drafted, released to be worked off, and done: nothing is owed about it any more. */
public enum PlanState {
    DRAFT,
    RELEASED,
    DONE
}
