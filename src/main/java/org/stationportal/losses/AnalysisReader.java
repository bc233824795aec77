package org.stationportal.losses;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.stationportal.base.SqlTime;
import org.stationportal.deadlines.ObligationId;
import org.stationportal.deadlines.ObligationSummary;
import org.stationportal.deadlines.Obligations;

/** Reads analyses and actions of one area. */
@Component
class AnalysisReader {

    private static final String SELECT = """
            select y.*, p.area_no, e.name as manager, r.cause, r.words, r.planned_action, r.by_name, r.at
            from loss_analysis y join transformer_area p on p.id = y.area_id join employee e on e.id = y.manager_id
            left join loss_report r on r.analysis_id = y.id
            """;

    private final JdbcClient jdbc;
    private final Obligations obligations;
    private final TrendReader trends;

    AnalysisReader(JdbcClient jdbc, Obligations obligations, TrendReader trends) {
        this.jdbc = jdbc;
        this.obligations = obligations;
        this.trends = trends;
    }

    private record Row(
            long id,
            String areaNo,
            YearMonth month,
            LossState state,
            BigDecimal rate,
            String manager,
            ObligationId obligation,
            AnalysisSummary.@Nullable Report report) {}

    Optional<AnalysisSummary> find(long id) {
        return read(" where y.id = :id", Map.of("id", id)).stream().findFirst();
    }

    /** The latest month first. */
    List<AnalysisSummary> of(Place area) {
        return read(" where y.area_id = :area order by y.month desc, y.id desc", Map.of("area", area.id()));
    }

    /** The latest first, each with the months around it. */
    List<ActionSummary> actions(Place area) {
        return jdbc.sql("select * from loss_action where area_id = :area order by done_on desc, id desc")
                .param("area", area.id())
                .query((rs, i) -> {
                    var day = rs.getObject("done_on", java.time.LocalDate.class);
                    YearMonth month = YearMonth.from(day);
                    return new ActionSummary(
                            day,
                            rs.getString("words"),
                            rs.getString("by_name"),
                            trends.of(area, month.minusMonths(1), month.plusMonths(3)));
                })
                .list();
    }

    private List<AnalysisSummary> read(String rest, Map<String, Object> parameters) {
        List<Row> rows = jdbc.sql(SELECT + rest)
                .params(parameters)
                .query((rs, i) -> new Row(
                        rs.getLong("id"),
                        rs.getString("area_no"),
                        Months.month(rs),
                        LossState.valueOf(rs.getString("state")),
                        rs.getBigDecimal("rate"),
                        rs.getString("manager"),
                        new ObligationId(rs.getLong("obligation_id")),
                        rs.getString("cause") == null
                                ? null
                                : new AnalysisSummary.Report(
                                        LossCause.valueOf(rs.getString("cause")),
                                        rs.getString("words"),
                                        rs.getString("planned_action"),
                                        rs.getString("by_name"),
                                        SqlTime.instant(rs, "at"))))
                .list();
        Map<ObligationId, ObligationSummary> owed =
                obligations.all(rows.stream().map(Row::obligation).toList()).stream()
                        .collect(Collectors.toMap(ObligationSummary::id, Function.identity()));
        return rows.stream()
                .map(row -> new AnalysisSummary(
                        row.id(),
                        row.areaNo(),
                        row.month(),
                        row.state(),
                        row.rate(),
                        row.manager(),
                        Objects.requireNonNull(owed.get(row.obligation())),
                        Optional.ofNullable(row.report())))
                .toList();
    }
}
