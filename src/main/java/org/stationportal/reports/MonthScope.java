package org.stationportal.reports;

import java.util.List;
import org.stationportal.assessment.LedgerFilter;

/**
 * What a month's paper holds.
 *
 * @param filters the entries, one filter after the other
 * @param signers who signs, as names of texts
 * @param foot    the line at the foot of each page
 */
record MonthScope(MonthHead head, List<LedgerFilter> filters, List<String> signers, String foot) {

    MonthScope {
        filters = List.copyOf(filters);
        signers = List.copyOf(signers);
    }
}
