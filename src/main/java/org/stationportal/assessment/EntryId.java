package org.stationportal.assessment;

/** The identity of an entry of the ledger 考核记录. */
public record EntryId(long value) {}
