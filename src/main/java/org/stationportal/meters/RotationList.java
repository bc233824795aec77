package org.stationportal.meters;

/** Which meters a list shows. */
public enum RotationList {
    OVERDUE,
    DUE_30,
    DUE_90,
    ABNORMAL,
    ALL
}
