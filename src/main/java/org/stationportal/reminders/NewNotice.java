package org.stationportal.reminders;

import java.util.List;
import org.stationportal.deadlines.ObligationId;
import org.stationportal.deadlines.WatchedObligation;
import org.stationportal.organization.EmployeeId;

/** A notice that a sweep is about to write. */
record NewNotice(
        ObligationId obligation, int deadlineVersion, Rung rung, EmployeeId recipient, NoticeDetails.Role role) {

    static List<NewNotice> of(Rung rung, WatchedObligation watched, Recipients recipients) {
        return recipients.of(rung, watched).entrySet().stream()
                .map(e -> new NewNotice(
                        watched.obligation().id(),
                        watched.obligation().deadlineVersion(),
                        rung,
                        e.getKey(),
                        e.getValue()))
                .toList();
    }
}
