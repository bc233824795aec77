package org.stationportal.reminders;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.stationportal.base.SqlTime;
import org.stationportal.conversations.Conversations;
import org.stationportal.deadlines.ObligationId;
import org.stationportal.deadlines.WatchedObligation;
import org.stationportal.organization.EmployeeId;

/** Writes the notices of a sweep, posts them as one message for each person and run, and reads what has been told. */
@Component
class NoticeBoard {

    /** The type of the chat cards that show notices; the card's id is the run, whose notices to its reader it shows. */
    static final String CARD = "reminders.notices";

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final Conversations conversations;

    NoticeBoard(JdbcClient jdbc, JdbcTemplate template, Conversations conversations) {
        this.jdbc = jdbc;
        this.template = template;
        this.conversations = conversations;
    }

    /** Records the notices; the run posts them when it has come to its end. */
    void record(long run, List<NewNotice> notices, Instant now) {
        if (notices.isEmpty()) {
            return;
        }
        // ignore: the unique key has the last word on "each rung reaches each person once"
        template.batchUpdate("""
                insert ignore into notice (obligation_id, deadline_version, rung, kind, recipient_id, role, run_id,
                                           rung_at, recorded_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""", notices, notices.size(), (ps, notice) -> fill(ps, notice, run, now));
    }

    /** One message to each person for whom the run has notices; the number of messages. Repeatable. */
    int post(long run, Instant now) {
        List<EmployeeId> people = jdbc.sql("select distinct recipient_id from notice where run_id = :run")
                .param("run", run)
                .query((rs, i) -> new EmployeeId(rs.getLong(1)))
                .list();
        return conversations
                .cards(people, "sweep-" + run, CARD, String.valueOf(run), now)
                .size();
    }

    /** What has been told about each of the obligations under its present deadline. */
    Map<ObligationId, Told> told(Collection<WatchedObligation> obligations) {
        var versions = new HashMap<Long, Integer>();
        obligations.forEach(o -> versions.put(o.id().value(), o.deadlineVersion()));
        var lines = new HashMap<Long, List<Told.Line>>();
        jdbc.sql("""
                select id, obligation_id, deadline_version, rung, kind, recipient_id, role, recorded_at, served_at,
                       acknowledged_at, lead_until
                from notice where obligation_id in (:ids)""").param("ids", versions.keySet()).query(rs -> {
            long obligation = rs.getLong("obligation_id");
            if (Integer.valueOf(rs.getInt("deadline_version")).equals(versions.get(obligation))) {
                lines.computeIfAbsent(obligation, k -> new ArrayList<>()).add(line(rs));
            }
        });
        Map<Long, Instant> progress = progress(lines);
        var told = new HashMap<ObligationId, Told>();
        lines.forEach((id, all) -> told.put(new ObligationId(id), new Told(all, progress.get(id))));
        return told;
    }

    /** When a person last did something about those whose alert was received; what the portal did is no progress. */
    private Map<Long, Instant> progress(Map<Long, List<Told.Line>> lines) {
        var received = lines.entrySet().stream()
                .filter(e -> new Told(e.getValue(), null).alertReceivedAt().isPresent())
                .map(Map.Entry::getKey)
                .toList();
        var progress = new HashMap<Long, Instant>();
        if (!received.isEmpty()) {
            jdbc.sql("""
                    select obligation_id, max(recorded_at) as at from obligation_event
                    where obligation_id in (:ids) and actor_name is not null group by obligation_id""").param("ids", received).query(rs -> {
                progress.put(rs.getLong("obligation_id"), SqlTime.instant(rs, "at"));
            });
        }
        return progress;
    }

    private static Told.Line line(ResultSet rs) throws SQLException {
        return new Told.Line(
                new NoticeId(rs.getLong("id")),
                rs.getString("rung"),
                NoticeDetails.Kind.valueOf(rs.getString("kind")),
                new EmployeeId(rs.getLong("recipient_id")),
                NoticeDetails.Role.valueOf(rs.getString("role")),
                SqlTime.instant(rs, "recorded_at"),
                rs.getObject("served_at") != null,
                SqlTime.nullableInstant(rs, "acknowledged_at"),
                SqlTime.nullableInstant(rs, "lead_until"));
    }

    private static void fill(PreparedStatement ps, NewNotice notice, long run, Instant now) throws SQLException {
        ps.setLong(1, notice.obligation().value());
        ps.setInt(2, notice.deadlineVersion());
        ps.setString(3, notice.rung().code());
        ps.setString(4, notice.rung().kind().name());
        ps.setLong(5, notice.recipient().value());
        ps.setString(6, notice.role().name());
        ps.setLong(7, run);
        ps.setObject(8, SqlTime.param(notice.rung().at()));
        ps.setObject(9, SqlTime.param(now));
    }
}
