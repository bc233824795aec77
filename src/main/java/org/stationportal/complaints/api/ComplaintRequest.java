package org.stationportal.complaints.api;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stationportal.complaints.ComplaintKind;
import org.stationportal.complaints.ComplaintSource;
import org.stationportal.complaints.Severity;

/** A complaint that another system sends, such as an order of 95598; received now, unless an instant is given. */
record ComplaintRequest(
        @Nullable ComplaintKind kind,
        @Nullable Severity severity,
        @Nullable ComplaintSource source,
        @Nullable String externalNo,
        @Nullable String customerNo,
        @Nullable String caller,
        @Nullable String phone,
        @Nullable String words,
        @Nullable Set<String> personNos,
        @Nullable String causeNo,
        @Nullable Instant receivedAt,
        @Nullable String handlerNo) {}
