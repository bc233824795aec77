package org.stationportal.assessment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.stationportal.base.Page;
import org.stationportal.base.SqlTime;
import org.stationportal.deadlines.ObligationId;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.SignedIn;
import org.stationportal.organization.StationId;
import org.stationportal.organization.TeamId;
import org.stationportal.reminders.NoticeId;

/** Reads entries a page at a time, within what the reader may see. */
@Component
class LedgerReader {

    private static final int ROWS_AT_ONCE = 1000;

    private static final String SELECT = """
            select e.*, p.employee_no, p.name as employee_name, t.name as team_name, o.stage, o.subject_type,
                   n.served_at, d.name as reviewer_name
            from standing_entry e
            join employee p on p.id = e.employee_id
            join team t on t.id = e.team_id
            join obligation o on o.id = e.obligation_id
            join notice n on n.id = e.notice_id
            left join employee d on d.id = e.reviewer_id
            where\s""";

    private final JdbcClient jdbc;
    private final StandingMonth standing;

    LedgerReader(JdbcClient jdbc, StandingMonth standing) {
        this.jdbc = jdbc;
        this.standing = standing;
    }

    Page<EntrySummary> page(LedgerFilter filter, SignedIn reader, int page, int size) {
        var parameters = new HashMap<String, Object>();
        String where = visible(reader, parameters) + restricted(filter, reader.station(), parameters);
        return page(where, parameters, page, size);
    }

    /** Undecided entries about which somebody decides; all months for a filter without one. */
    Page<EntrySummary> undecided(LedgerFilter filter, SignedIn reader, DecisionScope scope, int page, int size) {
        Map<String, Object> parameters = scope.parameters();
        parameters.put("station", reader.station().value());
        String where = "e.station_id = :station and " + scope.sql()
                + restricted(filter.undecided(), reader.station(), parameters);
        return page(where, parameters, page, size);
    }

    Optional<EntrySummary> find(EntryId id, SignedIn reader) {
        var parameters = new HashMap<String, Object>();
        String where = visible(reader, parameters) + " and e.id = :id";
        parameters.put("id", id.value());
        return jdbc.sql(SELECT + where)
                .params(parameters)
                .query(LedgerReader::entry)
                .optional();
    }

    void each(LedgerFilter filter, SignedIn reader, Consumer<EntrySummary> consumer) {
        var parameters = new HashMap<String, Object>();
        String where = visible(reader, parameters) + restricted(filter, reader.station(), parameters);
        jdbc.sql(SELECT + where + " order by e.position")
                .withFetchSize(ROWS_AT_ONCE)
                .params(parameters)
                .query((RowCallbackHandler) rs -> consumer.accept(entry(rs, 0)));
    }

    /** Whoever has an entry among them. */
    Set<EmployeeId> people(LedgerFilter filter, SignedIn reader) {
        var parameters = new HashMap<String, Object>();
        String where = visible(reader, parameters) + restricted(filter, reader.station(), parameters);
        return jdbc.sql("select distinct e.employee_id from standing_entry e where " + where)
                .params(parameters)
                .query((rs, i) -> new EmployeeId(rs.getLong("employee_id")))
                .set();
    }

    LedgerSum sum(LedgerFilter filter, SignedIn reader) {
        var parameters = new HashMap<String, Object>();
        String where = visible(reader, parameters) + restricted(filter, reader.station(), parameters);
        return jdbc.sql("""
                select coalesce(sum(if(e.counts, e.standing_amount, 0)), 0) as amount, count(*) as entries,
                       coalesce(sum(e.undecided), 0) as undecided,
                       coalesce(sum(e.counts and e.standing_amount is null), 0) as unset
                from standing_entry e where\s""" + where)
                .params(parameters)
                .query((rs, i) -> new LedgerSum(
                        rs.getBigDecimal("amount"),
                        rs.getLong("entries"),
                        rs.getLong("undecided"),
                        rs.getLong("unset")))
                .single();
    }

    private Page<EntrySummary> page(String where, Map<String, Object> parameters, int page, int size) {
        long total = jdbc.sql("select count(*) from standing_entry e where " + where)
                .params(parameters)
                .query(Long.class)
                .single();
        var rows = jdbc.sql(SELECT + where + " order by e.month desc, e.position desc limit " + size + " offset "
                        + (long) page * size)
                .params(parameters)
                .query(LedgerReader::entry)
                .list();
        return new Page<>(rows, total);
    }

    /** One's own, one's team's, or the station's. */
    private static String visible(SignedIn reader, Map<String, Object> parameters) {
        parameters.put("station", reader.station().value());
        return switch (reader.reach()) {
            case STATION -> "e.station_id = :station";
            case TEAM -> {
                parameters.put(
                        "myTeams", reader.teams().stream().map(TeamId::value).toList());
                parameters.put("reader", reader.person().value());
                yield "e.station_id = :station and (e.team_id in (:myTeams) or e.employee_id = :reader)";
            }
            case OWN -> {
                parameters.put("reader", reader.person().value());
                yield "e.station_id = :station and e.employee_id = :reader";
            }
        };
    }

    private String restricted(LedgerFilter filter, StationId station, Map<String, Object> parameters) {
        var where = new StringBuilder();
        if (filter.month() != null) {
            where.append(" and ").append(StandingMonth.CONDITION);
            parameters.put("month", filter.month().toString());
            parameters.put("recorded", standing.recorded(station, filter.month()));
        }
        if (filter.employee() != null) {
            where.append(" and e.employee_id = :employee");
            parameters.put("employee", filter.employee().value());
        }
        if (filter.clauseCode() != null) {
            where.append(" and e.clause_code = :clause");
            parameters.put("clause", filter.clauseCode());
        }
        if (filter.team() != null) {
            where.append(" and e.team_id = :team");
            parameters.put("team", filter.team().value());
        }
        if (filter.undecidedOnly()) {
            where.append(" and e.undecided");
        }
        if (filter.unsetOnly()) {
            where.append(" and e.counts and e.standing_amount is null");
        }
        return where.toString();
    }

    private static EntrySummary entry(ResultSet rs, int row) throws SQLException {
        long reverses = rs.getLong("reverses_entry_id");
        Optional<String> stage = Optional.ofNullable(rs.getString("stage"));
        String subjectType = rs.getString("subject_type");
        return new EntrySummary(
                new EntryId(rs.getLong("id")),
                rs.getLong("position"),
                new StationId(rs.getLong("station_id")),
                YearMonth.parse(rs.getString("month")),
                new TeamId(rs.getLong("team_id")),
                rs.getString("team_name"),
                new EmployeeId(rs.getLong("employee_id")),
                rs.getString("employee_no"),
                rs.getString("employee_name"),
                rs.getString("clause_code"),
                rs.getLong("clause_version_id"),
                new ObligationId(rs.getLong("obligation_id")),
                rs.getString("title"),
                stage.map(code -> subjectType + ".stage." + code),
                rs.getBigDecimal("quantity"),
                Optional.ofNullable(rs.getBigDecimal("unit_amount")),
                Optional.ofNullable(rs.getBigDecimal("standing_amount")),
                new NoticeId(rs.getLong("notice_id")),
                SqlTime.instant(rs, "served_at"),
                rs.getLong("calendar_version"),
                SqlTime.instant(rs, "recorded_at"),
                reverses == 0 ? Optional.empty() : Optional.of(new EntryId(reverses)),
                review(rs),
                Optional.ofNullable(rs.getString("appeal")).map(EntryDecision.Kind::valueOf),
                rs.getBoolean("counts"),
                rs.getString("previous_hash"),
                rs.getString("hash"));
    }

    private static Optional<EntryDecision> review(ResultSet rs) throws SQLException {
        String kind = rs.getString("review");
        return kind == null
                ? Optional.empty()
                : Optional.of(new EntryDecision(
                        EntryDecision.Kind.valueOf(kind),
                        Optional.ofNullable(rs.getString("review_reason")),
                        Optional.empty(),
                        new EmployeeId(rs.getLong("reviewer_id")),
                        rs.getString("reviewer_name"),
                        SqlTime.instant(rs, "reviewed_at")));
    }
}
