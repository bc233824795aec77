package org.stationportal.reminders.ui;

import org.springframework.stereotype.Component;
import org.stationportal.base.ui.MenuCount;

/** How many items wait for the one signed in, beside the menu entry. */
@Component
class ItemsCount implements MenuCount {

    private final DueGroups groups;

    ItemsCount(DueGroups groups) {
        this.groups = groups;
    }

    @Override
    public String route() {
        return "my-items";
    }

    @Override
    public long count() {
        return groups.groups().values().stream().mapToLong(java.util.List::size).sum();
    }
}
