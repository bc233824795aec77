package org.stationportal.summaries.ui;

import org.springframework.stereotype.Component;
import org.stationportal.base.ui.MenuCount;
import org.stationportal.summaries.Summaries;

/** How many summaries wait for the one signed in: his own to be submitted, those of others to be commented on. */
@Component
class SummariesCount implements MenuCount {

    private final Summaries summaries;

    SummariesCount(Summaries summaries) {
        this.summaries = summaries;
    }

    @Override
    public String route() {
        return WeeklySummariesView.ROUTE;
    }

    @Override
    public long count() {
        return summaries.missing().size() + summaries.toComment();
    }
}
