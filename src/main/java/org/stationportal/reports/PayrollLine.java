package org.stationportal.reports;

import java.math.BigDecimal;

/**
 * What a person's month comes to, in yuan.
 *
 * @param deductions what was deducted before the cap, positive
 * @param rewards    rewards and reversals, signed
 * @param payable    rewards less deductions as far as the cap lets them count; negative where more is deducted
 */
public record PayrollLine(
        String employeeNo, String name, String team, BigDecimal deductions, BigDecimal rewards, BigDecimal payable) {}
