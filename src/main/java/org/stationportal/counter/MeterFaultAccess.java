package org.stationportal.counter;

import org.springframework.stereotype.Component;
import org.stationportal.attachments.OwnerAccess;
import org.stationportal.organization.CurrentUser;

/** Attachments of metering faults: photos of the meter, readings before and after. */
@Component
class MeterFaultAccess implements OwnerAccess {

    private final MeterFaultReader reader;
    private final CurrentUser currentUser;

    MeterFaultAccess(MeterFaultReader reader, CurrentUser currentUser) {
        this.reader = reader;
        this.currentUser = currentUser;
    }

    @Override
    public boolean handles(String type) {
        return type.equals(MeterFaultReader.SUBJECT_TYPE);
    }

    @Override
    public boolean maySee(String faultNo) {
        return reader.find(currentUser.get(), faultNo).isPresent();
    }

    @Override
    public boolean mayAdd(String faultNo) {
        return Adding.allowed(currentUser.get());
    }
}
