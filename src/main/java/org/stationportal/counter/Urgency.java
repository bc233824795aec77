package org.stationportal.counter;

/** Whether a metering fault is dealt with in the planned time or at once (clause 1.3). */
public enum Urgency {
    PLANNED,
    URGENT
}
