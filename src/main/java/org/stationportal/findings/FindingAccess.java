package org.stationportal.findings;

import org.springframework.stereotype.Component;
import org.stationportal.attachments.OwnerAccess;
import org.stationportal.organization.CurrentUser;

/** Attachments of findings: proof of what was found, and what an objection rests on. */
@Component
class FindingAccess implements OwnerAccess {

    private final FindingReader reader;
    private final CurrentUser currentUser;

    FindingAccess(FindingReader reader, CurrentUser currentUser) {
        this.reader = reader;
        this.currentUser = currentUser;
    }

    @Override
    public boolean handles(String type) {
        return type.equals(Findings.SUBJECT_TYPE);
    }

    @Override
    public boolean maySee(String id) {
        return id.matches("[0-9]{1,18}")
                && reader.find(currentUser.get(), new FindingId(Long.parseLong(id)))
                        .isPresent();
    }

    @Override
    public boolean mayAdd(String id) {
        return maySee(id);
    }
}
