package org.stationportal.customers;

/** The identity of a transformer area. */
public record AreaId(long value) {}
