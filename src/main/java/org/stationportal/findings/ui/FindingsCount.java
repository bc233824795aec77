package org.stationportal.findings.ui;

import org.springframework.stereotype.Component;
import org.stationportal.base.ui.MenuCount;
import org.stationportal.findings.FindingFilter;
import org.stationportal.findings.Findings;
import org.stationportal.findings.Thefts;

/** How many findings wait for the one signed in: to be corrected, to be decided about, or to be verified. */
@Component
class FindingsCount implements MenuCount {

    private final Findings findings;
    private final Thefts thefts;

    FindingsCount(Findings findings, Thefts thefts) {
        this.findings = findings;
        this.thefts = thefts;
    }

    @Override
    public String route() {
        return FindingsView.ROUTE;
    }

    @Override
    public long count() {
        return findings.count(FindingFilter.MINE) + findings.count(FindingFilter.TO_DECIDE) + thefts.waiting();
    }
}
