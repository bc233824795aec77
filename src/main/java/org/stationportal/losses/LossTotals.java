package org.stationportal.losses;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A month of all the areas that the reader sees.
 *
 * @param supplied      of the areas whose rate can be computed, in kWh
 * @param rate          of these areas together
 * @param notComputable areas without a rate, those of which nothing is known among them
 */
public record LossTotals(
        BigDecimal supplied,
        BigDecimal sold,
        Optional<BigDecimal> rate,
        int areas,
        int high,
        int negative,
        int notComputable) {}
