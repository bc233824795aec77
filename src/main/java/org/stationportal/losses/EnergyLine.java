package org.stationportal.losses;

import java.math.BigDecimal;
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

    boolean isBlank() {
        return supplied == null && sold == null;
    }
}
