package org.stationportal.deadlines;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The figures of a clause from a day of effect (inclusive) on; a version is never changed.
 *
 * @param figures   limits, quotas and graces by name, whole numbers
 * @param amounts   yuan per unit by category; a category without an amount is unset (金额待定)
 * @param reference categories whose amount is a reference value 参考值 that the station has yet to confirm
 * @param reason    why it was made; a station's first versions have none
 */
public record ClauseVersion(
        long id,
        String code,
        LocalDate effectiveFrom,
        Map<String, Integer> figures,
        Map<String, Optional<BigDecimal>> amounts,
        Set<String> reference,
        Optional<String> reason,
        String changedBy,
        Instant changedAt) {

    public ClauseVersion {
        figures = Map.copyOf(figures);
        Grace.of(figures);
        amounts = Map.copyOf(amounts);
        reference = Set.copyOf(reference);
    }

    /** The figure of that name; a missing one is a fault of the data, not of the user. */
    public int figure(String name) {
        Integer figure = figures.get(name);
        if (figure == null) {
            throw new IllegalStateException("clause " + code + " has no figure " + name);
        }
        return figure;
    }

    /** The amount per unit of that category, in yuan; empty while unset. */
    public Optional<BigDecimal> amount(String category) {
        return amounts.getOrDefault(category, Optional.empty());
    }

    /** Whether a category has no amount yet. */
    public boolean hasUnset() {
        return amounts.values().stream().anyMatch(Optional::isEmpty);
    }

    /** How long after due nothing is assessed yet; none without one of its figures. */
    Grace grace() {
        return Grace.of(figures);
    }

    /** What a person calls the version, for example 2026-01. */
    public String label() {
        return YearMonth.from(effectiveFrom).toString();
    }
}
