package org.stationportal.counter;

/** From how many sources the customer is supplied. */
public enum Supply {
    SINGLE,
    DUAL
}
