package org.stationportal.reminders;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.stationportal.base.SqlTime;
import org.stationportal.conversations.Conversations;
import org.stationportal.conversations.MessageId;
import org.stationportal.deadlines.ObligationId;
import org.stationportal.organization.EmployeeId;

/** Writes the notices of a sweep: one message for each person and batch, with a list. */
@Component
class NoticeBoard {

    /** The type of the chat cards that show notices; the notices point to their card. */
    static final String CARD = "reminders.notices";

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final Conversations conversations;

    NoticeBoard(JdbcClient jdbc, JdbcTemplate template, Conversations conversations) {
        this.jdbc = jdbc;
        this.template = template;
        this.conversations = conversations;
    }

    /**
     * The number of messages that carry the notices. Each batch makes its own: what was added to a message that its
     * reader has seen already would never be seen.
     */
    int post(long run, int batch, List<NewNotice> notices, Instant now) {
        if (notices.isEmpty()) {
            return 0;
        }
        var people = notices.stream().map(NewNotice::recipient).collect(Collectors.toCollection(HashSet::new));
        Map<EmployeeId, MessageId> messages =
                conversations.cards(people, "sweep-" + run + "-" + batch, CARD, String.valueOf(run), now);
        // ignore: the unique key has the last word on "each rung reaches each person once"
        template.batchUpdate(
                """
                insert ignore into notice (obligation_id, deadline_version, rung, kind, recipient_id, role, message_id,
                                           rung_at, recorded_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                notices,
                1000,
                (ps, notice) -> fill(ps, notice, Objects.requireNonNull(messages.get(notice.recipient())), now));
        return messages.size();
    }

    private static void fill(PreparedStatement ps, NewNotice notice, MessageId message, Instant now)
            throws SQLException {
        ps.setLong(1, notice.obligation().value());
        ps.setInt(2, notice.deadlineVersion());
        ps.setString(3, notice.rung().code());
        ps.setString(4, notice.rung().kind().name());
        ps.setLong(5, notice.recipient().value());
        ps.setString(6, notice.role().name());
        ps.setLong(7, message.value());
        ps.setObject(8, SqlTime.param(notice.rung().at()));
        ps.setObject(9, SqlTime.param(now));
    }

    ServedNotices served(List<ObligationId> obligations) {
        return new ServedNotices(jdbc.sql("""
                select id, obligation_id, deadline_version, recipient_id, role, lead_until,
                       kind = 'OVERDUE_ALERT' and acknowledged_at is not null as overdue_acknowledged
                from notice where obligation_id in (:ids) and lead_until is not null""")
                .param("ids", obligations.stream().map(ObligationId::value).toList())
                .query((rs, i) -> new ServedNotices.Served(
                        new NoticeId(rs.getLong("id")),
                        new ObligationId(rs.getLong("obligation_id")),
                        rs.getInt("deadline_version"),
                        new EmployeeId(rs.getLong("recipient_id")),
                        NoticeDetails.Role.valueOf(rs.getString("role")),
                        rs.getBoolean("overdue_acknowledged"),
                        SqlTime.instant(rs, "lead_until")))
                .list());
    }
}
