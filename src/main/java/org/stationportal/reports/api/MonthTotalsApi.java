package org.stationportal.reports.api;

import java.time.YearMonth;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.stationportal.assessment.MonthState;
import org.stationportal.assessment.MonthSummary;
import org.stationportal.assessment.Months;
import org.stationportal.reports.Payroll;
import org.stationportal.reports.PersonTotal;

/** What a month adds up to, person by person, for the payroll; it only reads. */
@RestController
@RequestMapping("/api/v1/months")
@PreAuthorize("hasAnyRole('STATION_HEAD', 'DEPUTY_HEAD', 'INTEGRATION')")
class MonthTotalsApi {

    private final Months months;
    private final Payroll payroll;

    MonthTotalsApi(Months months, Payroll payroll) {
        this.months = months;
        this.payroll = payroll;
    }

    /** Amounts in yuan; they are final once {@code sealed} is true. */
    @GetMapping("/{month}/totals")
    Totals totals(@PathVariable YearMonth month) {
        MonthSummary summary = months.of(month);
        return new Totals(month, summary.state(), summary.state().isSealed(), payroll.totals(month));
    }

    record Totals(YearMonth month, MonthState state, boolean sealed, List<PersonTotal> people) {}
}
