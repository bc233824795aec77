package org.stationportal.losses;

import java.math.BigDecimal;

/** A transformer area or feeder whose loss was high or negative in a month, and the how manieth month in a row it was. */
public record AbnormalLoss(Place place, String no, String name, LossState state, BigDecimal rate, int monthsInARow) {}
