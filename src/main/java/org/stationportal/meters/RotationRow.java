package org.stationportal.meters;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.stationportal.customers.AreaId;
import org.stationportal.customers.CustomerId;
import org.stationportal.customers.DeviceClass;
import org.stationportal.customers.MeterId;

/**
 * A meter on the rotation list 轮换清单.
 *
 * @param customerName empty for the meter of a transformer area, as customerNo and address
 * @param managerName  empty where nobody manages the area today
 * @param abnormal     what is wrong with it now
 */
public record RotationRow(
        MeterId id,
        String meterNo,
        DeviceClass deviceClass,
        int multiplier,
        Optional<CustomerId> customer,
        String customerNo,
        String customerName,
        String address,
        AreaId area,
        String areaNo,
        String areaName,
        String feederName,
        String managerName,
        Optional<LocalDate> verifiedOn,
        Optional<LocalDate> dueOn,
        AgeState state,
        Set<AbnormalityKind> abnormal) {

    public RotationRow {
        abnormal = Set.copyOf(abnormal);
    }
}
