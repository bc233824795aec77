package org.stationportal.assessment;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.stationportal.base.SqlTime;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.Employees;
import org.stationportal.organization.StationId;

/** The rows of the months: made when first needed, locked for every change, with a history that only grows. */
@Component
class MonthBook {

    private final MonthResultRepository months;
    private final LedgerBook book;
    private final MonthSeals seals;
    private final Employees employees;
    private final JdbcClient jdbc;

    MonthBook(MonthResultRepository months, LedgerBook book, MonthSeals seals, Employees employees, JdbcClient jdbc) {
        this.months = months;
        this.book = book;
        this.seals = seals;
        this.employees = employees;
        this.jdbc = jdbc;
    }

    /** The month, locked together with the station's ledger. */
    MonthResult locked(StationId station, YearMonth month) {
        book.lock(station);
        return months.lock(station.value(), month.toString())
                .orElseGet(() -> months.saveAndFlush(new MonthResult(station, month)));
    }

    /** The month, or the first one after it that still takes entries. */
    YearMonth openFrom(StationId station, YearMonth month) {
        YearMonth open = month;
        while (!locked(station, open).state().takesEntries()) {
            open = open.plusMonths(1);
        }
        return open;
    }

    void happened(
            MonthResult month, MonthEvent.Kind kind, @Nullable EmployeeId actor, Instant now, @Nullable String reason) {
        happened(month, kind, actor, now, reason, 0);
    }

    /** Tells the history of a step and seals the month's row as it left it; after every change of the row. */
    void happened(
            MonthResult month,
            MonthEvent.Kind kind,
            @Nullable EmployeeId actor,
            Instant now,
            @Nullable String reason,
            int number) {
        months.flush();
        seals.add(month.id(), kind, actor == null ? null : actor.value(), now, reason, number);
    }

    private List<MonthEvent> history(MonthResult month) {
        return jdbc.sql("""
                select h.*, a.name as actor_name from month_event h left join employee a on a.id = h.actor_id
                where h.month_result_id = :month order by h.id""")
                .param("month", month.id())
                .query((rs, i) -> new MonthEvent(
                        MonthEvent.Kind.valueOf(rs.getString("kind")),
                        Optional.ofNullable(rs.getString("reason")),
                        Optional.ofNullable(rs.getString("actor_name")),
                        SqlTime.instant(rs, "at"),
                        rs.getInt("number")))
                .list();
    }

    MonthSummary summary(MonthResult result) {
        return new MonthSummary(
                result.month(),
                result.state(),
                result.version(),
                result.submittedBy().map(id -> employees.get(id).name()),
                result.submittedAt(),
                result.approvedBy().map(id -> employees.get(id).name()),
                result.approvedAt(),
                result.lastHash(),
                result.publishedAt(),
                result.publishedUntil(),
                result.closedAt(),
                history(result));
    }

    Optional<YearMonth> oldestOpen(StationId station) {
        return jdbc.sql("""
                select month from month_result where station_id = :station and state in ('OPEN', 'TEAM_REVIEW', 'SUBMITTED')
                order by month limit 1""")
                .param("station", station.value())
                .query((rs, i) -> YearMonth.parse(rs.getString("month")))
                .optional();
    }

    /** The months that have entries or a result, the latest first. */
    List<YearMonth> known(StationId station) {
        return jdbc.sql("select month from month_result where station_id = :station order by month desc")
                .param("station", station.value())
                .query((rs, i) -> YearMonth.parse(rs.getString("month")))
                .list();
    }

    /** The months that were approved, the latest first. */
    List<YearMonth> sealed(StationId station) {
        return jdbc.sql("select month from month_result where station_id = :station and " + MonthState.SEALED
                        + " order by month desc")
                .param("station", station.value())
                .query((rs, i) -> YearMonth.parse(rs.getString("month")))
                .list();
    }

    /** The months that were published, the latest first. */
    List<YearMonth> published(StationId station) {
        return jdbc.sql("select month from month_result where station_id = :station and published_at is not null"
                        + " order by month desc")
                .param("station", station.value())
                .query((rs, i) -> YearMonth.parse(rs.getString("month")))
                .list();
    }
}
