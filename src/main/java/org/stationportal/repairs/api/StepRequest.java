package org.stationportal.repairs.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A step of a call; taken now, unless an instant is given.
 *
 * @param employeeNos who is sent, for DISPATCHED only
 * @param remark      a remark, the reason of a dispatch outside the roster, or what the customer said
 * @param satisfied   for CALLED_BACK only
 */
record StepRequest(
        @Nullable Instant at,
        @Nullable String remark,
        @Nullable List<String> employeeNos,
        @Nullable Boolean satisfied) {}
