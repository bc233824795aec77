package org.stationportal.repairs.ui;

import org.springframework.stereotype.Component;
import org.stationportal.base.ui.MenuCount;

/** How many repair calls wait for the one signed in. */
@Component
class MyCallsCount implements MenuCount {

    private final RepairServices services;

    MyCallsCount(RepairServices services) {
        this.services = services;
    }

    @Override
    public String route() {
        return MyRepairCallsView.ROUTE;
    }

    @Override
    public long count() {
        return services.calls().countMine();
    }
}
