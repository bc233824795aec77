package org.stationportal.plans.ui;

import org.springframework.stereotype.Component;
import org.stationportal.base.ui.MenuCount;

/** How many items of plans wait for the one signed in. */
@Component
class MyPlanCount implements MenuCount {

    private final PlanServices services;

    MyPlanCount(PlanServices services) {
        this.services = services;
    }

    @Override
    public String route() {
        return MyPlanView.ROUTE;
    }

    @Override
    public long count() {
        return services.work().mine(0, 1).total();
    }
}
