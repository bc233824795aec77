package org.stationportal.losses;

/** Whether an analysis is owed and was reported. */
public enum AnalysisState {
    NONE,
    OWED,
    REPORTED
}
