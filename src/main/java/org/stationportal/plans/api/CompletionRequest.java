package org.stationportal.plans.api;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stationportal.plans.Result;

/**
 * An item is done; today and without a problem, unless said otherwise.
 *
 * @param doubts customers whose tariff seems wrong, for collections (3.1a) only
 */
record CompletionRequest(
        @Nullable LocalDate doneOn,
        @Nullable Result result,
        @Nullable String remark,
        @Nullable List<Doubt> doubts) {

    /** A customer and why. */
    record Doubt(@Nullable String customerNo, @Nullable String words) {}
}
