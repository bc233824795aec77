package org.stationportal.channels;

/** The identity of a delivery: one message to one address. */
public record DeliveryId(long value) {}
