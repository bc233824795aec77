package org.stationportal.appeals.ui;

import org.springframework.stereotype.Component;
import org.stationportal.appeals.AppealFilter;
import org.stationportal.appeals.Appeals;
import org.stationportal.base.ui.MenuCount;

/** How many appeals wait for the one signed in; whoever has none to see has no entry in the menu. */
@Component
class AppealsCount implements MenuCount {

    private final Appeals appeals;

    AppealsCount(Appeals appeals) {
        this.appeals = appeals;
    }

    @Override
    public String route() {
        return AppealsView.ROUTE;
    }

    @Override
    public long count() {
        return appeals.count(AppealFilter.TO_DECIDE);
    }

    @Override
    public boolean inMenu() {
        return appeals.count(AppealFilter.ALL) > 0;
    }
}
