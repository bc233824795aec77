package org.stationportal.meters.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.stationportal.meters.AbnormalityKind;

/** What is wrong with a meter; found now unless an instant is given. */
record AbnormalityRequest(
        @Nullable AbnormalityKind kind,
        @Nullable Instant foundAt,
        @Nullable String remark) {}
