package org.stationportal.counter;

/** The stages of clause 1.2 that follow the acceptance 受理, in their order. */
public enum Stage {
    SURVEY,
    REPORT,
    ENERGIZATION
}
