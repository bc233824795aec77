package org.stationportal.meters;

/** What may be wrong with a meter 表计异常. */
public enum AbnormalityKind {
    STOPPED,
    /** Its reading falls: the reading at its replacement may lie below the last one. */
    BACKWARDS,
    BURNT,
    BLANK_SCREEN,
    SEAL_MISSING,
    CLOCK_WRONG,
    BATTERY_LOW,
    OTHER
}
