package org.stationportal.reports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationportal.assessment.EntryId;
import org.stationportal.base.Page;
import org.stationportal.base.SqlTime;
import org.stationportal.organization.CurrentUser;

/** Who took what out of the portal 导出记录, for those who answer for it. */
@Service
@Transactional(readOnly = true)
public class Exports {

    private static final int LARGEST_PAGE = 500;

    private final JdbcClient jdbc;
    private final CurrentUser currentUser;

    Exports(JdbcClient jdbc, CurrentUser currentUser) {
        this.jdbc = jdbc;
        this.currentUser = currentUser;
    }

    /** A page of the reader's own station, counted from 0, the latest first; at most 500 rows. */
    @PreAuthorize("hasAnyRole('STATION_HEAD', 'DEPUTY_HEAD', 'ADMINISTRATOR')")
    public Page<ExportSummary> page(int page, int size) {
        long station = currentUser.get().station().value();
        long total = jdbc.sql("select count(*) from export_log where station_id = :station")
                .param("station", station)
                .query(Long.class)
                .single();
        int rows = Math.clamp(size, 1, LARGEST_PAGE);
        return new Page<>(
                jdbc.sql("""
                        select x.*, b.name as by_name, concat(p.employee_no, ' ', p.name) as person, e.position
                        from export_log x
                        left join employee b on b.id = x.exported_by
                        left join employee p on p.id = x.employee_id
                        left join ledger_entry e on e.id = x.entry_id
                        where x.station_id = :station
                        order by x.exported_at desc, x.id desc limit :rows offset :offset""")
                        .param("station", station)
                        .param("rows", rows)
                        .param("offset", (long) Math.max(page, 0) * rows)
                        .query(Exports::export)
                        .list(),
                total);
    }

    private static ExportSummary export(ResultSet rs, int row) throws SQLException {
        long entry = rs.getLong("entry_id");
        long position = rs.getLong("position");
        return new ExportSummary(
                SqlTime.instant(rs, "exported_at"),
                Optional.ofNullable(rs.getString("by_name")),
                Optional.ofNullable(rs.getString("paper")).map(PaperKind::valueOf),
                Optional.ofNullable(rs.getString("month")).map(YearMonth::parse),
                Optional.ofNullable(rs.getString("person")),
                entry == 0 ? Optional.empty() : Optional.of(new EntryId(entry)),
                position == 0 ? Optional.empty() : Optional.of(position),
                rs.getString("what"));
    }
}
