package org.stationportal.appeals;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.stationportal.assessment.EntryId;
import org.stationportal.attachments.OwnerAccess;
import org.stationportal.organization.CurrentUser;

/**
 * Evidence of an appeal belongs to its entry, so that the person adds it before he files, and both instances share it.
 * Who may see an appeal against the entry sees it; only the person adds, while he may appeal or an appeal is pending.
 */
@Component
class AppealAccess implements OwnerAccess {

    private final Appeals appeals;
    private final CurrentUser currentUser;

    AppealAccess(Appeals appeals, CurrentUser currentUser) {
        this.appeals = appeals;
        this.currentUser = currentUser;
    }

    @Override
    public boolean handles(String type) {
        return type.equals(Appeals.SUBJECT_TYPE);
    }

    @Override
    public boolean maySee(String id) {
        return file(id).isPresent();
    }

    @Override
    public boolean mayAdd(String id) {
        return file(id).filter(file -> currentUser.get().is(file.entry().employee()))
                .filter(file -> file.next().filter(NextAppeal::isPossible).isPresent()
                        || file.appeals().stream().anyMatch(appeal -> appeal.state() == AppealState.PENDING))
                .isPresent();
    }

    private Optional<AppealFile> file(String id) {
        return id.matches("[0-9]{1,18}") ? appeals.file(new EntryId(Long.parseLong(id))) : Optional.empty();
    }
}
