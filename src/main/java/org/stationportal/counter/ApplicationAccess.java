package org.stationportal.counter;

import org.springframework.stereotype.Component;
import org.stationportal.attachments.OwnerAccess;
import org.stationportal.organization.CurrentUser;

/** Attachments of applications: survey sheets, papers, photos of the finished work. */
@Component
class ApplicationAccess implements OwnerAccess {

    private final ApplicationReader reader;
    private final CurrentUser currentUser;

    ApplicationAccess(ApplicationReader reader, CurrentUser currentUser) {
        this.reader = reader;
        this.currentUser = currentUser;
    }

    @Override
    public boolean handles(String type) {
        return type.equals(ApplicationReader.SUBJECT_TYPE);
    }

    @Override
    public boolean maySee(String applicationNo) {
        return reader.find(currentUser.get(), applicationNo).isPresent();
    }

    @Override
    public boolean mayAdd(String applicationNo) {
        return Adding.allowed(currentUser.get());
    }
}
