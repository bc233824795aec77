package org.stationportal.assessment;

import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The clauses whose entries reward; all others deduct. */
final class RewardingClauses {

    private RewardingClauses() {}

    static Set<String> all(JdbcClient jdbc) {
        return Set.copyOf(jdbc.sql("select clause_code from rewarding_clause")
                .query(String.class)
                .list());
    }
}
