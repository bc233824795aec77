package org.stationportal.findings.ui;

import org.springframework.stereotype.Component;
import org.stationportal.base.ui.MenuCount;
import org.stationportal.findings.FindingFilter;
import org.stationportal.findings.Findings;

/** How many findings wait for the one signed in: to be corrected, or to be decided about. */
@Component
class FindingsCount implements MenuCount {

    private final Findings findings;

    FindingsCount(Findings findings) {
        this.findings = findings;
    }

    @Override
    public String route() {
        return FindingsView.ROUTE;
    }

    @Override
    public long count() {
        return findings.count(FindingFilter.MINE) + findings.count(FindingFilter.TO_DECIDE);
    }
}
