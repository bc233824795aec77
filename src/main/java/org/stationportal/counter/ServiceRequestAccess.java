package org.stationportal.counter;

import org.springframework.stereotype.Component;
import org.stationportal.attachments.OwnerAccess;
import org.stationportal.organization.CurrentUser;

/** Attachments of service requests: the papers of a name change, the record of a meter test. */
@Component
class ServiceRequestAccess implements OwnerAccess {

    private final ServiceRequestReader reader;
    private final CurrentUser currentUser;

    ServiceRequestAccess(ServiceRequestReader reader, CurrentUser currentUser) {
        this.reader = reader;
        this.currentUser = currentUser;
    }

    @Override
    public boolean handles(String type) {
        return type.equals(ServiceRequestReader.SUBJECT_TYPE);
    }

    @Override
    public boolean maySee(String requestNo) {
        return reader.find(currentUser.get(), requestNo).isPresent();
    }

    @Override
    public boolean mayAdd(String requestNo) {
        return Adding.allowed(currentUser.get());
    }
}
