package org.stationportal.base.ui;

/** The colours, which speak of time only. */
public enum Tone {
    /** Not started, or the clock is stopped. */
    GREY,
    /** Running. */
    BLUE,
    /** About to be late. */
    AMBER,
    /** Late. */
    RED,
    /** Done. */
    GREEN
}
