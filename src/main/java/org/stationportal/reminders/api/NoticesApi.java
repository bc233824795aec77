package org.stationportal.reminders.api;

import java.util.function.Consumer;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.stationportal.base.RuleViolation;
import org.stationportal.deadlines.Obligations;
import org.stationportal.organization.CurrentUser;
import org.stationportal.reminders.NoticeDetails;
import org.stationportal.reminders.NoticeId;
import org.stationportal.reminders.Notices;

/** Notices for programs: received by the recipient, told in person and signed. */
@RestController
class NoticesApi {

    private final Notices notices;
    private final Obligations obligations;
    private final CurrentUser currentUser;

    NoticesApi(Notices notices, Obligations obligations, CurrentUser currentUser) {
        this.notices = notices;
        this.obligations = obligations;
        this.currentUser = currentUser;
    }

    /** 200 also when it was acknowledged before; 404 when the account may not see it, 422 when it is another's. */
    @PostMapping("/api/v1/notices/{id}/acknowledgement")
    @PreAuthorize("hasRole('EMPLOYEE')")
    NoticeState acknowledge(@PathVariable long id) {
        return after(id, notices::acknowledge);
    }

    /** The leader has told it in person and signs; the state is TOLD until the other signature is there. */
    @PostMapping("/api/v1/notices/{id}/telling")
    @PreAuthorize("hasAnyRole('BUSINESS_TEAM_LEADER', 'READING_TEAM_LEADER', 'DEPUTY_HEAD', 'STATION_HEAD')")
    NoticeState tell(@PathVariable long id) {
        return after(id, notices::told);
    }

    /** The recipient signs that he was told in person. */
    @PostMapping("/api/v1/notices/{id}/signature")
    @PreAuthorize("hasRole('EMPLOYEE')")
    NoticeState sign(@PathVariable long id) {
        return after(id, notices::sign);
    }

    /** A second witness signs that the recipient was told and refuses to sign. */
    @PostMapping("/api/v1/notices/{id}/refusal")
    @PreAuthorize("hasRole('EMPLOYEE')")
    NoticeState witnessRefusal(@PathVariable long id) {
        return after(id, notices::witnessRefusal);
    }

    private NoticeState after(long id, Consumer<NoticeId> action) {
        NoticeId notice = visible(new NoticeId(id)).id();
        action.accept(notice);
        return NoticeState.of(notices.get(notice));
    }

    private NoticeDetails visible(NoticeId id) {
        try {
            NoticeDetails notice = notices.get(id);
            if (currentUser.get().is(notice.recipient())
                    || obligations.find(notice.obligation()).isPresent()) {
                return notice;
            }
        } catch (RuleViolation unknown) {
            // the same answer as for one that may not be seen
        }
        throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
