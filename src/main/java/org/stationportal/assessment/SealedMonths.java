package org.stationportal.assessment;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stationportal.assessment.LedgerCheck.Difference;
import org.stationportal.assessment.LedgerCheck.Kind;

/** Where in a chain of a station the approvals stand; found while the chain is walked. */
final class SealedMonths {

    private final Map<String, Seal> byMonth = new HashMap<>();
    private final Map<String, List<Seal>> byEntry = new HashMap<>();
    private final Map<Long, List<Seal>> byDecision = new HashMap<>();

    SealedMonths(JdbcClient jdbc, long station) {
        jdbc.sql("""
                select month, last_hash, last_decision_id, last_decision_hash from month_result
                where station_id = :station and %s order by month""".formatted(MonthState.SEALED))
                .param("station", station)
                .query((rs, i) -> new Seal(
                        rs.getString("month"),
                        rs.getString("last_hash"),
                        rs.getObject("last_decision_id", Long.class),
                        rs.getString("last_decision_hash")))
                .list()
                .forEach(seal -> {
                    byMonth.put(seal.month, seal);
                    byEntry.computeIfAbsent(seal.entryHash, hash -> new ArrayList<>())
                            .add(seal);
                    if (seal.decision != null) {
                        byDecision
                                .computeIfAbsent(seal.decision, id -> new ArrayList<>())
                                .add(seal);
                    }
                });
        byEntry.getOrDefault(EntryFacts.NO_HASH, List.of()).forEach(seal -> seal.place = 0L);
        byDecision.getOrDefault(0L, List.of()).forEach(seal -> seal.decisionFound = true);
    }

    /** An entry of the month at its place; in any order. */
    void entry(String month, String hash, long position) {
        List<Seal> ends = byEntry.get(hash);
        if (ends != null) {
            ends.forEach(seal -> seal.place = position);
        }
        Seal seal = byMonth.get(month);
        if (seal != null) {
            seal.lastEntry = Math.max(seal.lastEntry, position);
        }
    }

    /** Takes over what was found on another stretch of the chain. */
    void add(SealedMonths other) {
        byMonth.values().forEach(seal -> {
            Seal found = other.byMonth.get(seal.month);
            if (found != null) {
                seal.place = seal.place == null ? found.place : seal.place;
                seal.lastEntry = Math.max(seal.lastEntry, found.lastEntry);
            }
        });
    }

    /** The first entry that was written into a month after its approval. */
    Optional<Difference> entryAfterSeal(JdbcClient jdbc, long station) {
        return byMonth.values().stream()
                .filter(seal -> seal.place != null && seal.lastEntry > seal.place)
                .flatMap(seal -> jdbc
                        .sql("""
                        select id, position, title from ledger_entry where station_id = :station and month = :month
                        and position > :place order by position limit 1""")
                        .param("station", station)
                        .param("month", seal.month)
                        .param("place", seal.place)
                        .query((rs, i) -> new Difference(
                                Kind.AFTER_SEAL,
                                rs.getLong("position"),
                                new EntryId(rs.getLong("id")),
                                YearMonth.parse(seal.month),
                                rs.getString("title")))
                        .list()
                        .stream())
                .min(Comparator.comparing(Difference::position));
    }

    boolean decidedBefore(String month, long decision) {
        Seal seal = byMonth.get(month);
        return seal != null && seal.decision != null && decision > seal.decision;
    }

    void decision(long id, String hash) {
        List<Seal> ends = byDecision.get(id);
        if (ends != null) {
            ends.stream().filter(seal -> hash.equals(seal.decisionHash)).forEach(seal -> seal.decisionFound = true);
        }
    }

    /** A month whose sealed end of the entries is not in their chain. */
    Optional<Difference> missingEntry() {
        return missing(seal -> seal.place == null, "ledger_entry");
    }

    /** A month whose sealed end of the decisions is not in their chain. */
    Optional<Difference> missingDecision() {
        return missing(seal -> seal.decision != null && !seal.decisionFound, "entry_decision");
    }

    private Optional<Difference> missing(Predicate<Seal> isMissing, String table) {
        return byMonth.values().stream()
                .filter(isMissing)
                .min(Comparator.comparing(seal -> seal.month))
                .map(seal -> Difference.of(YearMonth.parse(seal.month), Kind.MONTH_SEAL, table));
    }

    private static final class Seal {

        private final String month;
        private final String entryHash;
        private final @Nullable Long decision;
        private final @Nullable String decisionHash;
        /** Of the last entry before the approval; null until it is found. */
        private @Nullable Long place;

        private long lastEntry;
        private boolean decisionFound;

        Seal(String month, String entryHash, @Nullable Long decision, @Nullable String decisionHash) {
            this.month = month;
            this.entryHash = entryHash;
            this.decision = decision;
            this.decisionHash = decisionHash;
        }
    }
}
