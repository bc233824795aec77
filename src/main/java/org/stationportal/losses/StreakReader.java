package org.stationportal.losses;

import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Abnormal months in a row, counted back from a month: a normal month ends the row, and so does one that cannot be
 * computed. High and negative count alike. Nobody asks for more than three years.
 */
@Component
class StreakReader {

    private static final int LONGEST = 36;

    private final JdbcClient jdbc;

    StreakReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many months in a row each of the places has been abnormal; those that are not in the month are left out. */
    Map<Long, Integer> upTo(YearMonth month, PlaceKind kind, Collection<Long> ids) {
        Map<Long, Integer> rows = new HashMap<>();
        if (ids.isEmpty()) {
            return rows;
        }
        jdbc.sql("""
                        select place, count(*) as months from (
                            select l.%1$s as place,
                                   timestampdiff(month, l.month, :month) as ago,
                                   row_number() over (partition by l.%1$s order by l.month desc) - 1 as nth
                            from loss_month l
                            where l.%1$s in (:ids) and l.month <= :month and l.month > :first and l.state in (:abnormal)) x
                        where ago = nth group by place""".formatted(kind.column()))
                .param("month", Months.param(month))
                .param("first", Months.param(month.minusMonths(LONGEST)))
                .param("ids", ids)
                .param("abnormal", LossState.ABNORMAL.stream().map(Enum::name).toList())
                .query(rs -> {
                    rows.put(rs.getLong("place"), rs.getInt("months"));
                });
        return rows;
    }
}
