package org.stationportal.losses;

/** Why a loss is high or negative 原因, as analyses name it. */
public enum LossCause {
    METER_FAULT,
    READING_ERROR,
    THEFT,
    WRONG_AREA,
    DIFFERENT_DAYS,
    UNBALANCED_PHASES,
    TECHNICAL_LOSS,
    UNMETERED,
    OTHER
}
