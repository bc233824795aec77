package org.stationportal.counter;

/** How a customer was told something. */
public enum Way {
    COUNTER,
    PHONE,
    SMS,
    ONLINE
}
