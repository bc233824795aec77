package org.stationportal.customers;

import org.stationportal.base.RuleViolation;

/** By what a meter's reading is multiplied 倍率: the ratio of its current and voltage transformers, 1 without any. */
public record Multiplier(int value) {

    /** 5000/5 A and 110000/100 V together; above it is a slip of the keyboard. */
    public static final int LARGEST = 1_100_000;

    public Multiplier {
        if (value < 1 || value > LARGEST) {
            throw RuleViolation.at("multiplier", "customers.error.multiplier", LARGEST);
        }
    }
}
