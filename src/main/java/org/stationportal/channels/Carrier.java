package org.stationportal.channels;

/** Brings letters out on one channel; returns when the other side has accepted one, and never waits for long. */
interface Carrier {

    Channel channel();

    /** False while the administrator has not set the channel up. */
    boolean on();

    void carry(Destination to, Letter letter) throws Undelivered;
}
