package org.stationportal.demo;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.stationportal.conversations.ConversationId;
import org.stationportal.conversations.Conversations;
import org.stationportal.conversations.MessageId;
import org.stationportal.deadlines.ObligationId;
import org.stationportal.reminders.Notices;

/** How the demo's people read: they open the portal, see what has come, and acknowledge what is theirs to do. */
@Component
@Profile("demo")
class Habits {

    /** Who does not open the portal, from when (inclusive) until when (exclusive). */
    private static final List<Absence> ABSENCES = List.of(
            new Absence("2008", Instant.parse("2026-08-10T00:00:00Z"), Instant.parse("2026-08-17T00:00:00Z")),
            new Absence("2007", Instant.parse("2026-09-21T00:00:00Z"), Instant.MAX));

    private final Conversations conversations;
    private final Notices notices;
    private final JdbcClient jdbc;
    private final ActAs actAs;
    private final Clock clock;

    Habits(Conversations conversations, Notices notices, JdbcClient jdbc, ActAs actAs, Clock clock) {
        this.conversations = conversations;
        this.notices = notices;
        this.jdbc = jdbc;
        this.actAs = actAs;
        this.clock = clock;
    }

    /** Everybody who is there looks into the portal. */
    void everybodyReads() {
        unread().stream().filter(this::isThere).forEach(this::read);
    }

    void reads(String employeeNo) {
        unread().stream()
                .filter(unread -> unread.employeeNo().equals(employeeNo))
                .forEach(this::read);
    }

    private void read(Unread unread) {
        actAs.run(unread.employeeNo(), () -> {
            conversations.markSeen(unread.conversation(), unread.last());
            toAcknowledge(unread.employeeNo()).forEach(notices::acknowledgeAll);
        });
    }

    private boolean isThere(Unread unread) {
        Instant now = clock.instant();
        return ABSENCES.stream()
                .noneMatch(absence -> absence.employeeNo().equals(unread.employeeNo())
                        && !now.isBefore(absence.from())
                        && now.isBefore(absence.until()));
    }

    private List<Unread> unread() {
        return jdbc.sql("""
                select e.employee_no, c.id, max(m.id) as last from conversation c
                join conversation_member r on r.conversation_id = c.id
                join employee e on e.id = r.employee_id
                join message m on m.conversation_id = c.id and m.id > r.seen_up_to
                where c.kind = 'PORTAL' group by e.employee_no, c.id order by e.employee_no""")
                .query((rs, i) -> new Unread(
                        rs.getString("employee_no"),
                        new ConversationId(rs.getLong("id")),
                        new MessageId(rs.getLong("last"))))
                .list();
    }

    private List<ObligationId> toAcknowledge(String employeeNo) {
        return jdbc.sql("""
                select distinct n.obligation_id from notice n join employee e on e.id = n.recipient_id
                where e.employee_no = :no and n.role = 'RESPONSIBLE' and n.acknowledged_at is null
                order by n.obligation_id""")
                .param("no", employeeNo)
                .query((rs, i) -> new ObligationId(rs.getLong(1)))
                .list();
    }

    private record Unread(String employeeNo, ConversationId conversation, MessageId last) {}

    private record Absence(String employeeNo, Instant from, Instant until) {}
}
