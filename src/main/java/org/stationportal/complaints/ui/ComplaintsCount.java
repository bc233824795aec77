package org.stationportal.complaints.ui;

import org.springframework.stereotype.Component;
import org.stationportal.base.ui.MenuCount;
import org.stationportal.complaints.ComplaintFilter;
import org.stationportal.complaints.Complaints;

/** How many complaints still run that the one signed in may see. */
@Component
class ComplaintsCount implements MenuCount {

    private final Complaints complaints;

    ComplaintsCount(Complaints complaints) {
        this.complaints = complaints;
    }

    @Override
    public String route() {
        return ComplaintsView.ROUTE;
    }

    @Override
    public long count() {
        return complaints.count(ComplaintFilter.open());
    }
}
