package org.stationportal.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;

/**
 * A monthly cap 个人月度扣减封顶 of the deductions of each person.
 *
 * @param from   the first month for which it holds
 * @param amount yuan, positive; empty for no cap
 */
public record MonthCap(
        long id, YearMonth from, Optional<BigDecimal> amount, String reason, String setBy, Instant setAt) {}
