package org.stationportal.reports;

import java.util.List;
import java.util.Optional;
import org.stationportal.assessment.CappedMonth;
import org.stationportal.assessment.LedgerFilter;

/**
 * What a month's paper holds.
 *
 * @param filters the entries, one filter after the other
 * @param capped  what each person's month comes to under the cap; empty without a cap
 * @param signers who signs, as names of texts
 * @param foot    the line at the foot of each page
 */
record MonthScope(
        MonthHead head, List<LedgerFilter> filters, Optional<CappedMonth> capped, List<String> signers, String foot) {

    MonthScope {
        filters = List.copyOf(filters);
        signers = List.copyOf(signers);
    }
}
