package org.stationportal.meters;

import org.jspecify.annotations.Nullable;
import org.stationportal.customers.AreaId;
import org.stationportal.organization.EmployeeId;

/** Which meters are asked for; each null restricts nothing. {@code manager} is whoever manages their area today. */
public record RotationFilter(
        RotationList list,
        @Nullable AreaId area,
        @Nullable FeederId feeder,
        @Nullable EmployeeId manager) {

    public static RotationFilter of(RotationList list) {
        return new RotationFilter(list, null, null, null);
    }
}
