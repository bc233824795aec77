package org.stationportal.complaints;

/** What a complaint is about. */
public enum ComplaintKind {
    SERVICE,
    BUSINESS,
    OUTAGE,
    SUPPLY_QUALITY,
    GRID_CONSTRUCTION
}
