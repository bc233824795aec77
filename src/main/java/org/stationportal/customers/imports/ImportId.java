package org.stationportal.customers.imports;

/** The identity of an import. */
public record ImportId(long value) {}
