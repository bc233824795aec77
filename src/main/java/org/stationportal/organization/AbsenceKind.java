package org.stationportal.organization;

/** Why somebody is away. */
public enum AbsenceKind {
    ANNUAL_LEAVE,
    SICK_LEAVE,
    TRAINING,
    BUSINESS_TRIP,
    OTHER
}
