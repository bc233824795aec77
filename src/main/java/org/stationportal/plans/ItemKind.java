package org.stationportal.plans;

/** What an item is about. */
public enum ItemKind {
    CUSTOMER,
    METER,
    AREA,
    FEEDER
}
