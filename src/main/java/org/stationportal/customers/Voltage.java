package org.stationportal.customers;

import java.math.BigDecimal;

/** The voltage level of a supply. */
public enum Voltage {
    V220("100"),
    V380("1000"),
    KV10("50000"),
    KV35("200000"),
    KV110("1000000");

    private final BigDecimal largestKw;

    Voltage(String largestKw) {
        this.largestKw = new BigDecimal(largestKw);
    }

    /** 10 kV or more: the customer has a transformer of his own (专变). */
    public boolean isHigh() {
        return compareTo(KV10) >= 0;
    }

    /** Above this a capacity is a slip of the keyboard, in kW. */
    public BigDecimal largestKw() {
        return largestKw;
    }
}
