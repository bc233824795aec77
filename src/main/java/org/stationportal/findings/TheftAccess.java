package org.stationportal.findings;

import org.springframework.stereotype.Component;
import org.stationportal.attachments.OwnerAccess;
import org.stationportal.organization.CurrentUser;

/** Evidence of a theft that was found: added while it waits to be verified, what was decided about stays as it was. */
@Component
class TheftAccess implements OwnerAccess {

    private final TheftRows rows;
    private final CurrentUser currentUser;

    TheftAccess(TheftRows rows, CurrentUser currentUser) {
        this.rows = rows;
        this.currentUser = currentUser;
    }

    @Override
    public boolean handles(String type) {
        return type.equals(Thefts.SUBJECT_TYPE);
    }

    @Override
    public boolean maySee(String id) {
        return id.matches("[0-9]{1,18}")
                && rows.find(currentUser.get(), new TheftId(Long.parseLong(id))).isPresent();
    }

    @Override
    public boolean mayAdd(String id) {
        return id.matches("[0-9]{1,18}")
                && rows.find(currentUser.get(), new TheftId(Long.parseLong(id)))
                        .filter(theft -> theft.decision().isEmpty())
                        .isPresent();
    }
}
