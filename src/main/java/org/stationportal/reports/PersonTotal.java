package org.stationportal.reports;

import java.math.BigDecimal;

/**
 * What a person's month adds up to, in yuan.
 *
 * @param deductions what was deducted, positive
 * @param rewards    positive
 * @param payable    rewards less deductions; negative where more is deducted
 */
public record PersonTotal(
        String employeeNo, String name, String team, BigDecimal deductions, BigDecimal rewards, BigDecimal payable) {}
