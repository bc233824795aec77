package org.stationportal.reminders;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/** One step 提醒档 of a ladder: what is told to whom at an instant. The code is unique within a deadline version. */
record Rung(String code, NoticeDetails.Kind kind, Instant at, Set<NoticeDetails.Role> to) {

    static Rung reminder(String code, Instant at) {
        return new Rung(code, NoticeDetails.Kind.REMINDER, at, Set.of(NoticeDetails.Role.RESPONSIBLE));
    }

    static Rung escalation(String code, Instant at, NoticeDetails.Role... to) {
        return new Rung(code, NoticeDetails.Kind.ESCALATION, at, Set.of(to));
    }

    /** A leader urges 催办 whoever is responsible. */
    static Rung urged(Instant at) {
        return reminder("URGED_" + at.getEpochSecond(), at);
    }

    static Rung breach(Instant at) {
        return new Rung(
                "BREACH",
                NoticeDetails.Kind.BREACH,
                at,
                Set.of(
                        NoticeDetails.Role.RESPONSIBLE,
                        NoticeDetails.Role.TEAM_LEADER,
                        NoticeDetails.Role.STATION_HEAD));
    }

    /** An open-ended suspension ends at an instant unless whoever granted it renews it. */
    static Rung renewal(Instant until, Instant at) {
        return new Rung(
                "RENEWAL_" + until.getEpochSecond(),
                NoticeDetails.Kind.REMINDER,
                at,
                withResponsible(Set.of(NoticeDetails.Role.APPROVER)));
    }

    /** Whether it says again what has been said: silenced while somebody who received it is at work. */
    boolean insists() {
        return code.startsWith("REPEAT_") || code.startsWith("OVERDUE_");
    }

    static Set<NoticeDetails.Role> withResponsible(Set<NoticeDetails.Role> others) {
        var all = new HashSet<>(others);
        all.add(NoticeDetails.Role.RESPONSIBLE);
        return all;
    }
}
