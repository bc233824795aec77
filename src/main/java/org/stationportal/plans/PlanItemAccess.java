package org.stationportal.plans;

import org.springframework.stereotype.Component;
import org.stationportal.attachments.OwnerAccess;
import org.stationportal.organization.CurrentUser;

/** Evidence of items: photos of what was found and sheets. */
@Component
class PlanItemAccess implements OwnerAccess {

    static final String OWNER_TYPE = "plans.item";

    private final PlanReader reader;
    private final ItemReader items;
    private final CurrentUser currentUser;

    PlanItemAccess(PlanReader reader, ItemReader items, CurrentUser currentUser) {
        this.reader = reader;
        this.items = items;
        this.currentUser = currentUser;
    }

    @Override
    public boolean handles(String type) {
        return type.equals(OWNER_TYPE);
    }

    @Override
    public boolean maySee(String id) {
        return id.matches("[0-9]{1,18}")
                && items.find(new PlanItemId(Long.parseLong(id)))
                        .flatMap(item -> reader.find(currentUser.get(), item.plan()))
                        .isPresent();
    }

    @Override
    public boolean mayAdd(String id) {
        return maySee(id);
    }
}
