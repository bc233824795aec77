package org.stationportal.assessment;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whether entries are priced by the versions of their clauses; the few amounts of all versions are read once. */
final class EntryPrices {

    private static final int MOST = 10_000;
    /** Versions, category, clause, quantities and amounts in a row of {@link EntryWalk}. */
    private static final int[] COLUMNS = {4, 5, 6, 7, 15, 16, 18, 19, 20};

    private final Set<String> held = new HashSet<>();
    private final Map<Long, String> clauses = new HashMap<>();
    private final Map<Priced, BigDecimal> amounts = new HashMap<>();
    private final Set<String> rewards;

    EntryPrices(JdbcClient jdbc, long station) {
        jdbc.sql("select id, clause_code from clause_version where station_id = :station")
                .param("station", station)
                .query(rs -> {
                    clauses.put(rs.getLong("id"), rs.getString("clause_code"));
                });
        jdbc.sql("select a.* from clause_amount a join clause_version v on v.id = a.version_id"
                        + " where v.station_id = :station and a.amount is not null")
                .param("station", station)
                .query(rs -> {
                    amounts.put(
                            new Priced(rs.getLong("version_id"), rs.getString("category")), rs.getBigDecimal("amount"));
                });
        rewards = RewardingClauses.all(jdbc);
    }

    /** Of a row of {@link EntryWalk}; many entries say the same, which is looked at once. */
    boolean hold(ResultSet rs) throws SQLException {
        var row = new StringBuilder();
        for (int column : COLUMNS) {
            row.append(rs.getString(column)).append('|');
        }
        boolean reversal = rs.getString(25) != null;
        String same = row.append(reversal).toString();
        if (held.contains(same)) {
            return true;
        }
        boolean holds = holds(rs, reversal);
        if (holds && held.size() < MOST) {
            held.add(same);
        }
        return holds;
    }

    private boolean holds(ResultSet rs, boolean reversal) throws SQLException {
        long version = rs.getLong("clauseVersion");
        String clause = rs.getString("clause");
        BigDecimal quantity = rs.getBigDecimal("quantity");
        BigDecimal unit = rs.getBigDecimal("unitAmount");
        BigDecimal amount = rs.getBigDecimal("amount");
        if (rs.getLong("owed_version") != version
                || !Objects.equals(clauses.get(version), clause)
                || !same(amount, unit == null || quantity == null ? null : quantity.multiply(unit))) {
            return false;
        }
        if (reversal) {
            BigDecimal reversed = rs.getBigDecimal("reversed_amount");
            return same(quantity, rs.getBigDecimal("reversed_quantity"))
                    && (reversed == null || same(amount, reversed.negate()));
        }
        BigDecimal price = amounts.get(new Priced(version, String.valueOf(rs.getString("amount_category"))));
        return same(unit, price == null || rewards.contains(clause) ? price : price.negate());
    }

    private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? one == other : one.compareTo(other) == 0;
    }

    private record Priced(long version, String category) {}
}
