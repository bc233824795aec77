package org.stationportal.assessment;

import java.math.BigDecimal;

/**
 * What entries add up to: yuan, signed, without what was waived.
 *
 * @param unset entries that count and have no amount yet
 */
public record LedgerSum(BigDecimal amount, long entries, long undecided, long unset) {}
