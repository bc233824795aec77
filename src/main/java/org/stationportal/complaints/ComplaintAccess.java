package org.stationportal.complaints;

import org.springframework.stereotype.Component;
import org.stationportal.attachments.OwnerAccess;
import org.stationportal.organization.CurrentUser;

/** Attachments of complaints, as confidential as they are: proof, by whoever investigates or decides. */
@Component
class ComplaintAccess implements OwnerAccess {

    private final ComplaintReader reader;
    private final Impartiality impartiality;
    private final CurrentUser currentUser;

    ComplaintAccess(ComplaintReader reader, Impartiality impartiality, CurrentUser currentUser) {
        this.reader = reader;
        this.impartiality = impartiality;
        this.currentUser = currentUser;
    }

    @Override
    public boolean handles(String type) {
        return type.equals(ComplaintSummary.SUBJECT_TYPE);
    }

    @Override
    public boolean maySee(String complaintNo) {
        return reader.find(currentUser.get(), complaintNo).isPresent();
    }

    @Override
    public boolean mayAdd(String complaintNo) {
        return reader.find(currentUser.get(), complaintNo)
                .filter(complaint -> impartiality.mayAct(currentUser.get(), complaint)
                        || impartiality.mayDecide(currentUser.get(), complaint))
                .isPresent();
    }
}
