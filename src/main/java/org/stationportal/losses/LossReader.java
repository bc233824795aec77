package org.stationportal.losses;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.stationportal.base.Page;
import org.stationportal.organization.SignedIn;

/** Reads the losses of a month, a page at a time, within what the reader may see. */
@Component
class LossReader {

    private static final String WORST_FIRST = " order by field(coalesce(l.state, 'NOT_COMPUTABLE'),"
            + " 'VERY_HIGH', 'NEGATIVE_FOCUS', 'HIGH', 'NEGATIVE', 'NOT_COMPUTABLE', 'NORMAL'), abs(l.rate) desc, no";

    private final JdbcClient jdbc;
    private final LossReach reach;
    private final StreakReader streaks;

    LossReader(JdbcClient jdbc, LossReach reach, StreakReader streaks) {
        this.jdbc = jdbc;
        this.reach = reach;
        this.streaks = streaks;
    }

    Page<LossSummary> page(SignedIn reader, LossFilter filter, int page, int size) {
        return new Page<>(
                read(reader, filter, WORST_FIRST + " limit " + size + " offset " + (long) page * size),
                count(reader, filter));
    }

    long count(SignedIn reader, LossFilter filter) {
        var parameters = new HashMap<String, Object>();
        String sql = "select count(*)" + from(filter.kind()) + where(reader, filter, parameters);
        return jdbc.sql(sql).params(parameters).query(Long.class).single();
    }

    /** All, for charts; the rates only. */
    List<LossSummary> all(SignedIn reader, LossFilter filter) {
        return read(reader, filter, WORST_FIRST);
    }

    Optional<LossSummary> find(SignedIn reader, String areaNo, YearMonth month) {
        var parameters = new HashMap<String, Object>();
        LossFilter filter = LossFilter.areas(month);
        String where = where(reader, filter, parameters) + " and p.area_no = :no";
        parameters.put("no", areaNo);
        return read(filter, where, parameters).stream().findFirst();
    }

    List<Feeder> feeders(SignedIn reader, YearMonth month) {
        var parameters = new HashMap<String, Object>();
        String sees = reach.sees(PlaceKind.FEEDER, reader, month, parameters);
        return jdbc.sql("select p.id, p.no, p.name from feeder p where " + sees + " order by p.no")
                .params(parameters)
                .query((rs, i) -> new Feeder(rs.getLong("id"), rs.getString("no"), rs.getString("name")))
                .list();
    }

    private List<LossSummary> read(SignedIn reader, LossFilter filter, String rest) {
        var parameters = new HashMap<String, Object>();
        String where = where(reader, filter, parameters);
        return read(filter, where + rest, parameters);
    }

    private List<LossSummary> read(LossFilter filter, String rest, Map<String, Object> parameters) {
        List<LossSummary> rows = jdbc.sql(select(filter.kind()) + from(filter.kind()) + rest)
                .params(parameters)
                .query((rs, i) -> summary(rs, filter))
                .list();
        Map<Long, Integer> inARow = streaks.upTo(
                filter.month(),
                filter.kind(),
                rows.stream()
                        .filter(row -> row.state().isAbnormal())
                        .map(row -> row.place().id())
                        .toList());
        return rows.stream()
                .map(row -> row.inARow(inARow.getOrDefault(row.place().id(), 0)))
                .toList();
    }

    private static String select(PlaceKind kind) {
        return kind == PlaceKind.AREA ? """
                select p.id, p.area_no as no, p.name, f.name as feeder, l.supplied, l.sold, l.rate, l.state, e.name as manager,
                       exists (select 1 from area_manager o where o.area_id = p.id and o.employee_id <> k.employee_id
                               and o.valid_from <= :last and o.valid_to >= :month) as handed_over,
                       y.id as analysis_id, r.analysis_id as report_id
                """ : """
                select p.id, p.no, p.name, '' as feeder, l.supplied, l.sold, l.rate, l.state, null as manager,
                       false as handed_over, null as analysis_id, null as report_id
                """;
    }

    private static String from(PlaceKind kind) {
        return kind == PlaceKind.AREA
                ? """
                 from transformer_area p join feeder f on f.id = p.feeder_id
                left join loss_month l on l.area_id = p.id and l.month = :month
                left join area_manager k on k.area_id = p.id and k.valid_from <= :last
                     and (k.valid_to is null or k.valid_to >= :last)
                left join employee e on e.id = k.employee_id
                left join loss_analysis y on y.id = (select max(z.id) from loss_analysis z
                     where z.area_id = p.id and z.month = :month)
                left join loss_report r on r.analysis_id = y.id
                """
                : " from feeder p left join loss_month l on l.feeder_id = p.id and l.month = :month ";
    }

    private String where(SignedIn reader, LossFilter filter, Map<String, Object> parameters) {
        parameters.put("month", Months.param(filter.month()));
        parameters.put("last", filter.month().atEndOfMonth());
        String where = " where " + reach.sees(filter.kind(), reader, filter.month(), parameters);
        if (filter.abnormalOnly()) {
            parameters.put(
                    "abnormal", LossState.ABNORMAL.stream().map(Enum::name).toList());
            where += " and l.state in (:abnormal)";
        }
        if (filter.kind() == PlaceKind.AREA && filter.feeder() != null) {
            parameters.put("feeder", filter.feeder());
            where += " and p.feeder_id = :feeder";
        }
        if (filter.kind() == PlaceKind.AREA && filter.manager() != null) {
            parameters.put("manager", filter.manager().value());
            where += " and k.employee_id = :manager";
        }
        return where;
    }

    private static LossSummary summary(ResultSet rs, LossFilter filter) throws SQLException {
        String state = rs.getString("state");
        AnalysisState analysis = rs.getObject("report_id") != null
                ? AnalysisState.REPORTED
                : rs.getObject("analysis_id") != null ? AnalysisState.OWED : AnalysisState.NONE;
        return new LossSummary(
                new Place(filter.kind(), rs.getLong("id")),
                rs.getString("no"),
                rs.getString("name"),
                rs.getString("feeder"),
                filter.month(),
                energy(rs, "supplied"),
                energy(rs, "sold"),
                energy(rs, "rate"),
                state == null ? LossState.NOT_COMPUTABLE : LossState.valueOf(state),
                0,
                Objects.requireNonNullElse(rs.getString("manager"), ""),
                rs.getBoolean("handed_over"),
                analysis);
    }

    static Optional<BigDecimal> energy(ResultSet rs, String column) throws SQLException {
        return Optional.ofNullable(rs.getBigDecimal(column));
    }
}
