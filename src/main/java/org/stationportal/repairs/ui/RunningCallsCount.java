package org.stationportal.repairs.ui;

import org.springframework.stereotype.Component;
import org.stationportal.base.ui.MenuCount;
import org.stationportal.repairs.CallList;

/** How many repair calls are running that the one signed in may see. */
@Component
class RunningCallsCount implements MenuCount {

    private final RepairServices services;

    RunningCallsCount(RepairServices services) {
        this.services = services;
    }

    @Override
    public String route() {
        return RepairBoardView.ROUTE;
    }

    @Override
    public long count() {
        return services.calls().count(CallList.RUNNING);
    }
}
