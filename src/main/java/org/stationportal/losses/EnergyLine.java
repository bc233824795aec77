package org.stationportal.losses;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A month's energy of one place as it was typed, imported or sent.
 *
 * @param row      the row of the sheet, the line of the form or of the list, from 1
 * @param no       the number of the area or feeder
 * @param supplied 供电量 in kWh; null while it is not known
 * @param sold     售电量 in kWh; null while it is not known
 */
public record EnergyLine(
        int row,
        PlaceKind kind,
        String no,
        @Nullable BigDecimal supplied,
        @Nullable BigDecimal sold) {

    private static final Pattern SIGNS = Pattern.compile("(?i)[,，\\s]|kwh$|千瓦时$|度$");
    private static final BigDecimal LARGEST = new BigDecimal("100000000000");

    /** A number as it is typed, with or without its unit and the commas between thousands. */
    public static Optional<BigDecimal> energy(String typed) {
        String text = SIGNS.matcher(typed).replaceAll("");
        try {
            var number = new BigDecimal(text);
            return Math.abs(number.scale()) <= 20 && number.abs().compareTo(LARGEST) < 0
                    ? Optional.of(number.setScale(2, RoundingMode.HALF_UP))
                    : Optional.empty();
        } catch (NumberFormatException noNumber) {
            return Optional.empty();
        }
    }

    boolean isBlank() {
        return supplied == null && sold == null;
    }
}
