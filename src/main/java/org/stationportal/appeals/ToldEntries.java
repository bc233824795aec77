package org.stationportal.appeals;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.stationportal.assessment.EntryAppeals.RecordedEntry;
import org.stationportal.assessment.EntryId;
import org.stationportal.base.SqlTime;
import org.stationportal.organization.EmployeeId;

/** Of which entry its person was told when; rows are only added. */
@Component
class ToldEntries {

    private static final int ROWS_AT_ONCE = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    ToldEntries(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    void add(List<RecordedEntry> entries, long batch, Instant now) {
        template.batchUpdate(
                "insert into entry_told (entry_id, employee_id, batch, told_at) values (?, ?, ?, ?)",
                entries,
                ROWS_AT_ONCE,
                (ps, entry) -> {
                    ps.setLong(1, entry.id().value());
                    ps.setLong(2, entry.employee().value());
                    ps.setLong(3, batch);
                    ps.setObject(4, SqlTime.param(now));
                });
    }

    /** Those of which nobody was told yet. */
    Collection<EntryId> untold(Collection<EntryId> ids) {
        var untold = new HashSet<>(ids);
        if (!ids.isEmpty()) {
            jdbc.sql("select entry_id from entry_told where entry_id in (:ids)")
                    .param("ids", ids.stream().map(EntryId::value).toList())
                    .query(rs -> {
                        untold.remove(new EntryId(rs.getLong(1)));
                    });
        }
        return untold;
    }

    /** Entries recorded since an instant of which nobody was told, the first one first. */
    List<EntryId> missed(Instant since, int limit) {
        return jdbc.sql("""
                select e.id from ledger_entry e left join entry_told t on t.entry_id = e.id
                where t.entry_id is null and e.reverses_entry_id is null and e.recorded_at >= :since
                order by e.id limit :limit""")
                .param("since", SqlTime.param(since))
                .param("limit", limit)
                .query((rs, i) -> new EntryId(rs.getLong(1)))
                .list();
    }

    List<EntryId> entries(long batch, EmployeeId person) {
        return jdbc.sql(
                        "select entry_id from entry_told where batch = :batch and employee_id = :person order by entry_id")
                .param("batch", batch)
                .param("person", person.value())
                .query((rs, i) -> new EntryId(rs.getLong(1)))
                .list();
    }

    List<String> titles(long batch, EmployeeId person) {
        return jdbc.sql("""
                select e.clause_code, e.title from entry_told t join ledger_entry e on e.id = t.entry_id
                where t.batch = :batch and t.employee_id = :person order by e.id""")
                .param("batch", batch)
                .param("person", person.value())
                .query((rs, i) -> rs.getString("clause_code") + " " + rs.getString("title"))
                .list();
    }
}
