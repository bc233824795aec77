package org.stationportal.meters;

import java.time.Instant;
import java.util.UUID;
import org.stationportal.customers.MeterId;

/**
 * Says what is wrong with a meter.
 *
 * @param submission the form that it comes from: the same form sent twice is one report
 * @param foundAt    when it was seen, not after now
 * @param remark     needed where the kind says nothing (其他)
 */
public record ReportAbnormality(UUID submission, MeterId meter, AbnormalityKind kind, Instant foundAt, String remark) {

    public ReportAbnormality {
        remark = MeterRules.text("remark", remark);
        if (kind == AbnormalityKind.OTHER) {
            remark = MeterRules.words("remark", remark);
        }
    }
}
