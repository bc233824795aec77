package org.stationportal.findings;

/** What a finding may be about. */
public enum SubjectKind {
    CUSTOMER,
    AREA,
    METER
}
