package org.stationportal.reminders;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.stationportal.base.SqlTime;
import org.stationportal.deadlines.ObligationId;
import org.stationportal.organization.EmployeeId;

/** Reads notices with the names of those who told, signed or witnessed them. */
@Component
class NoticeRows {

    private static final String SELECT = """
            select n.*, r.name as recipient_name, t.name as teller_name, w.name as witness_name,
                   exists (select 1 from obligation o join rewarding_clause c on c.clause_code = o.clause_code
                           where o.id = n.obligation_id) as rewarding from notice n
            join employee r on r.id = n.recipient_id left join employee t on t.id = n.told_by
            left join employee w on w.id = n.refusal_witness
            """;

    private final JdbcClient jdbc;

    NoticeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<NoticeDetails> read(String where, Map<String, Object> parameters) {
        return jdbc.sql(SELECT + where)
                .params(parameters)
                .query(NoticeRows::notice)
                .list();
    }

    private static NoticeDetails notice(ResultSet rs, int row) throws SQLException {
        return new NoticeDetails(
                new NoticeId(rs.getLong("id")),
                new ObligationId(rs.getLong("obligation_id")),
                rs.getInt("deadline_version"),
                rs.getString("rung"),
                NoticeDetails.Kind.valueOf(rs.getString("kind")),
                rs.getBoolean("rewarding"),
                new EmployeeId(rs.getLong("recipient_id")),
                rs.getString("recipient_name"),
                NoticeDetails.Role.valueOf(rs.getString("role")),
                SqlTime.instant(rs, "rung_at"),
                SqlTime.instant(rs, "recorded_at"),
                SqlTime.optionalInstant(rs, "delivered_at"),
                Optional.ofNullable(rs.getString("delivered_by")),
                SqlTime.optionalInstant(rs, "seen_at"),
                SqlTime.optionalInstant(rs, "acknowledged_at"),
                SqlTime.optionalInstant(rs, "told_at").map(at -> telling(rs, at)),
                SqlTime.optionalInstant(rs, "handed_over_at"),
                Optional.ofNullable(rs.getString("witness_name")),
                SqlTime.optionalInstant(rs, "served_at"),
                SqlTime.optionalInstant(rs, "lead_until"));
    }

    private static NoticeDetails.Telling telling(ResultSet rs, Instant at) {
        try {
            return new NoticeDetails.Telling(at, new EmployeeId(rs.getLong("told_by")), rs.getString("teller_name"));
        } catch (SQLException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
