package org.stationportal.assessment;

import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.stationportal.base.PortalTime;
import org.stationportal.base.SqlTime;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.StationId;

/** What is not settled when a month is to be approved: appeals, and breaches whose notice waits to be served. */
@Component
class Pending {

    private final JdbcClient jdbc;
    private final Clock clock;

    Pending(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The entries of the month under appeal. */
    List<Appeal> appeals(StationId station, YearMonth month) {
        return jdbc.sql("""
                select e.id, e.employee_id from entry_standing x join ledger_entry e on e.id = x.entry_id
                where x.appeal = 'APPEALED' and e.station_id = :station and coalesce(x.month, e.month) = :month
                order by e.id""")
                .param("station", station.value())
                .param("month", month.toString())
                .query((rs, i) -> new Appeal(new EntryId(rs.getLong("id")), new EmployeeId(rs.getLong("employee_id"))))
                .list();
    }

    /**
     * How many could be held against somebody up to the end of the month if he had been served a notice in time, and
     * make no entry yet; without those that were left to the next month. What somebody got too late never makes one.
     */
    int unserved(StationId station, YearMonth month) {
        return jdbc.sql("""
                select count(*) from obligation o
                join obligation_party p on p.obligation_id = o.id and p.held_from <= o.due_at
                    and (p.held_until is null or p.held_until > o.due_at) and p.breached_at is null
                where o.station_id = :station and o.status = 'OPEN' and o.assessed
                and o.due_at < :end and o.assessable_from < :end and o.assessable_from <= :now
                and o.assessable_from > coalesce((select max(h.at) from month_event h
                    join month_result m on m.id = h.month_result_id
                    where m.station_id = :station and m.month = :month and h.kind = 'NOTICES_MOVED'), '1970-01-01')
                and not exists (select 1 from sweep_deferral d where d.obligation_id = o.id
                    and d.employee_id = p.employee_id and d.reason = 'SHORT_HANDOVER')""")
                .param("station", station.value())
                .param("month", month.toString())
                .param(
                        "end",
                        SqlTime.param(month.plusMonths(1)
                                .atDay(1)
                                .atStartOfDay(PortalTime.ZONE)
                                .toInstant()))
                .param("now", SqlTime.param(clock.instant()))
                .query(Integer.class)
                .single();
    }

    record Appeal(EntryId entry, EmployeeId employee) {}
}
