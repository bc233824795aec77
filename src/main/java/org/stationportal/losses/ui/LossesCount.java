package org.stationportal.losses.ui;

import org.springframework.stereotype.Component;
import org.stationportal.base.ui.MenuCount;
import org.stationportal.losses.Analyses;

/** How many analyses the one signed in owes. */
@Component
class LossesCount implements MenuCount {

    private final Analyses analyses;

    LossesCount(Analyses analyses) {
        this.analyses = analyses;
    }

    @Override
    public String route() {
        return LossesView.ROUTE;
    }

    @Override
    public long count() {
        return analyses.owed();
    }
}
