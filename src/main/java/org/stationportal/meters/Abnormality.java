package org.stationportal.meters;

import java.time.Instant;
import java.util.Optional;

/** Something wrong with a meter, until it ended. */
public record Abnormality(
        AbnormalityId id,
        AbnormalityKind kind,
        Instant foundAt,
        String remark,
        String reportedBy,
        Optional<Ending> ending) {

    /** When it ended, who said so, and why. */
    public record Ending(Instant at, String by, String words) {}
}
