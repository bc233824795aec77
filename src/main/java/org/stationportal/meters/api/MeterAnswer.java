package org.stationportal.meters.api;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stationportal.customers.DeviceClass;
import org.stationportal.customers.LastReading;
import org.stationportal.customers.MeterReplacement;
import org.stationportal.meters.AbnormalityKind;
import org.stationportal.meters.AgeState;
import org.stationportal.meters.MeterDetails;

/** A meter as other systems read it; {@code abnormal} is what is wrong with it now. */
record MeterAnswer(
        String meterNo,
        DeviceClass deviceClass,
        int multiplier,
        String customerNo,
        String areaNo,
        @Nullable LocalDate verifiedOn,
        @Nullable LocalDate dueOn,
        AgeState state,
        List<AbnormalityKind> abnormal,
        @Nullable Instant removedAt,
        @Nullable BigDecimal lastReading,
        List<MeterReplacement> replacements) {

    static MeterAnswer of(MeterDetails details) {
        var meter = details.meter();
        return new MeterAnswer(
                meter.meterNo(),
                meter.deviceClass(),
                meter.multiplier(),
                meter.customerNo(),
                meter.areaNo(),
                meter.verifiedOn().orElse(null),
                meter.dueOn().orElse(null),
                meter.state(),
                meter.abnormal().stream().sorted().toList(),
                details.removedAt().orElse(null),
                details.lastReading().map(LastReading::reading).orElse(null),
                details.replacements());
    }
}
