package org.stationportal.repairs;

import org.springframework.stereotype.Component;
import org.stationportal.attachments.OwnerAccess;
import org.stationportal.organization.CurrentUser;

/** Attachments of repair calls: photos from the place, by whoever has to do with the call. */
@Component
class RepairCallAccess implements OwnerAccess {

    private final RepairReader reader;
    private final CurrentUser currentUser;

    RepairCallAccess(RepairReader reader, CurrentUser currentUser) {
        this.reader = reader;
        this.currentUser = currentUser;
    }

    @Override
    public boolean handles(String type) {
        return type.equals(RepairIntake.SUBJECT_TYPE);
    }

    @Override
    public boolean maySee(String callNo) {
        return reader.find(currentUser.get(), callNo).isPresent();
    }

    @Override
    public boolean mayAdd(String callNo) {
        return maySee(callNo);
    }
}
