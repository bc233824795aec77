package org.stationportal.organization;

/** Where an absence stands at an instant. */
public enum AbsenceState {
    /** Still to come. */
    PLANNED,
    /** The person is away. */
    AWAY,
    OVER,
    /** Cancelled before it began. */
    CANCELLED
}
