package org.stationportal.appeals;

/** What the person asks for. */
public enum AppealKind {
    /** The entry is wrong 申诉. */
    APPEAL,
    /** It is right, but he is not to blame 免责: force majeure or another cause that he proves. */
    EXEMPTION
}
