package org.stationportal.repairs;

/** Where a repair call came from 来源. */
public enum Source {
    DUTY_PHONE,
    HALL,
    HOTLINE_95598,
    HOTLINE_12345,
    HOTLINE_12398,
    PATROL,
    MINI_PROGRAM
}
