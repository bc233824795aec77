package org.stationportal.complaints;

/** The way by which a complaint came in. */
public enum ComplaintSource {
    LINE_95598,
    LINE_12345,
    LINE_12398,
    DUTY_PHONE,
    HALL,
    PATROL,
    MINI_PROGRAM;

    /** Whether it is an order of another office, which has a number of its own. */
    public boolean dispatches() {
        return switch (this) {
            case LINE_95598, LINE_12345, LINE_12398 -> true;
            case DUTY_PHONE, HALL, PATROL, MINI_PROGRAM -> false;
        };
    }
}
