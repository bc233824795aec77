package org.stationportal.reminders;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationportal.base.SqlTime;
import org.stationportal.deadlines.ObligationId;

/** Reads what the last sweep could not handle, and why. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('ADMINISTRATOR')")
public class SetAsideRows {

    private final JdbcClient jdbc;

    SetAsideRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that have waited longest first. */
    public List<Row> oldest(int limit) {
        return jdbc.sql(
                        "select obligation_id, at, problem from sweep_set_aside order by at, obligation_id limit :limit")
                .param("limit", limit)
                .query((rs, i) -> new Row(
                        new ObligationId(rs.getLong("obligation_id")),
                        SqlTime.instant(rs, "at"),
                        rs.getString("problem")))
                .list();
    }

    /** An obligation that no sweep has been able to handle since an instant. */
    public record Row(ObligationId obligation, Instant since, String problem) {}
}
