package org.stationportal.losses;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.stationportal.organization.EmployeeId;

/**
 * Which losses of a month are asked for.
 *
 * @param abnormalOnly high or negative only
 * @param feeder       the number of the line that feeds the areas; null for all
 * @param manager      who was responsible at the end of the month; null for all
 */
public record LossFilter(
        YearMonth month,
        PlaceKind kind,
        boolean abnormalOnly,
        @Nullable Long feeder,
        @Nullable EmployeeId manager) {

    /** All areas of the month. */
    public static LossFilter areas(YearMonth month) {
        return new LossFilter(month, PlaceKind.AREA, false, null, null);
    }
}
