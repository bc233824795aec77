package org.stationportal.reminders;

import java.time.Instant;
import java.util.Set;

/** One step 提醒档 of a ladder: what is told to whom at an instant. The code is unique within a deadline version. */
record Rung(String code, NoticeDetails.Kind kind, Instant at, Set<NoticeDetails.Role> to) {

    static Rung reminder(String code, Instant at) {
        return new Rung(code, NoticeDetails.Kind.REMINDER, at, Set.of(NoticeDetails.Role.RESPONSIBLE));
    }

    static Rung alert(String code, Instant at) {
        return new Rung(
                code,
                NoticeDetails.Kind.OVERDUE_ALERT,
                at,
                Set.of(NoticeDetails.Role.RESPONSIBLE, NoticeDetails.Role.TEAM_LEADER));
    }

    static Rung overdueReminder(String code, Instant at) {
        return new Rung(code, NoticeDetails.Kind.OVERDUE_ALERT, at, Set.of(NoticeDetails.Role.RESPONSIBLE));
    }
}
