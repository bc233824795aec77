package org.stationportal.losses;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.LongStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.stationportal.organization.SignedIn;
import org.stationportal.organization.StationId;

/** Reads months one after the other: of one place, and of all areas together. */
@Component
class TrendReader {

    private final JdbcClient jdbc;
    private final LossReach reach;
    private final ThresholdReader thresholds;

    TrendReader(JdbcClient jdbc, LossReach reach, ThresholdReader thresholds) {
        this.jdbc = jdbc;
        this.reach = reach;
        this.thresholds = thresholds;
    }

    /** Every month from the first to the last, both inclusive. */
    List<LossMonth> of(Place place, YearMonth first, YearMonth last) {
        Map<YearMonth, LossMonth> known = new HashMap<>();
        jdbc.sql("select * from loss_month where " + place.kind().column()
                        + " = :id and month between :first and :last")
                .param("id", place.id())
                .param("first", Months.param(first))
                .param("last", Months.param(last))
                .query(rs -> {
                    YearMonth month = Months.month(rs);
                    known.put(
                            month,
                            new LossMonth(
                                    month,
                                    LossReader.energy(rs, "supplied"),
                                    LossReader.energy(rs, "sold"),
                                    LossReader.energy(rs, "rate"),
                                    LossState.valueOf(rs.getString("state"))));
                });
        return months(first, last, known);
    }

    /** The areas that the reader sees taken together, of each month only those that have a rate. */
    List<LossMonth> ofAll(SignedIn reader, YearMonth first, YearMonth last) {
        var parameters = new HashMap<String, Object>();
        String sees = reach.sees(PlaceKind.AREA, reader, last, parameters);
        Map<YearMonth, LossMonth> known = new HashMap<>();
        jdbc.sql("select l.month, sum(l.supplied) as supplied, sum(l.sold) as sold from transformer_area p"
                        + " join loss_energy l on l.area_id = p.id and l.month between :first and :last"
                        + " where l.rate is not null and " + sees + " group by l.month")
                .params(parameters)
                .param("first", Months.param(first))
                .param("last", Months.param(last))
                .query(rs -> {
                    YearMonth month = Months.month(rs);
                    BigDecimal supplied = rs.getBigDecimal("supplied");
                    BigDecimal sold = rs.getBigDecimal("sold");
                    Optional<BigDecimal> rate = LossRate.of(supplied, sold);
                    known.put(
                            month,
                            new LossMonth(
                                    month,
                                    Optional.of(supplied),
                                    Optional.of(sold),
                                    rate,
                                    thresholds.of(reader.station(), month).judge(rate)));
                });
        return months(first, last, known);
    }

    LossTotals totals(SignedIn reader, YearMonth month) {
        var parameters = new HashMap<String, Object>();
        String sees = reach.sees(PlaceKind.AREA, reader, month, parameters);
        return jdbc.sql(
                        "select count(*) as areas, coalesce(sum(case when l.rate is not null then l.supplied end), 0) as supplied,"
                                + " coalesce(sum(case when l.rate is not null then l.sold end), 0) as sold,"
                                + " coalesce(sum(l.state in ('HIGH', 'VERY_HIGH')), 0) as high,"
                                + " coalesce(sum(l.state in ('NEGATIVE', 'NEGATIVE_FOCUS')), 0) as negative,"
                                + " coalesce(sum(l.rate is null), 0) as unknown"
                                + " from transformer_area p left join loss_month l on l.area_id = p.id and l.month = :month where "
                                + sees)
                .params(parameters)
                .param("month", Months.param(month))
                .query((rs, i) -> new LossTotals(
                        rs.getBigDecimal("supplied"),
                        rs.getBigDecimal("sold"),
                        LossRate.of(rs.getBigDecimal("supplied"), rs.getBigDecimal("sold")),
                        rs.getInt("areas"),
                        rs.getInt("high"),
                        rs.getInt("negative"),
                        rs.getInt("unknown")))
                .single();
    }

    /** The latest month of which there is any energy. */
    Optional<YearMonth> latest(StationId station) {
        return jdbc.sql("select max(month) from loss_energy where station_id = :station")
                .param("station", station.value())
                .query((rs, i) -> Optional.ofNullable(rs.getObject(1, java.time.LocalDate.class)))
                .single()
                .map(YearMonth::from);
    }

    private static List<LossMonth> months(YearMonth first, YearMonth last, Map<YearMonth, LossMonth> known) {
        return LongStream.rangeClosed(0, first.until(last, java.time.temporal.ChronoUnit.MONTHS))
                .mapToObj(first::plusMonths)
                .map(month -> Objects.requireNonNullElseGet(known.get(month), () -> LossMonth.unknown(month)))
                .toList();
    }
}
