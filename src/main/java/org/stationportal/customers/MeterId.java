package org.stationportal.customers;

/** The identity of a meter. */
public record MeterId(long value) {}
