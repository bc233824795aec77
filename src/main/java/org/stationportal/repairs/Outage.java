package org.stationportal.repairs;

/** What is out 故障情形. */
public enum Outage {
    HOUSEHOLD,
    AREA,
    FEEDER,
    VOLTAGE,
    BROKEN_LINE,
    ON_FIRE,
    OTHER
}
