package org.stationportal.customers;

/** The identity of a customer. */
public record CustomerId(long value) {}
