package org.stationportal.deadlines;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.stationportal.base.RuleViolation;
import org.stationportal.base.SqlTime;
import org.stationportal.organization.StationId;

/** The rows of the versions: read with three queries however many there are, and only ever added to. */
@Component
class ClauseVersions {

    private final JdbcClient jdbc;
    private final Clock clock;

    ClauseVersions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The versions for which the condition about {@code v} holds, the latest day of effect first. */
    List<ClauseVersion> where(String condition, Map<String, Object> parameters) {
        var figures = new HashMap<Long, Map<String, Integer>>();
        jdbc.sql("select f.* from clause_figure f join clause_version v on v.id = f.version_id where " + condition)
                .params(parameters)
                .query(rs -> {
                    figures.computeIfAbsent(rs.getLong("version_id"), id -> new HashMap<>())
                            .put(rs.getString("name"), rs.getInt("figure"));
                });
        var amounts = new HashMap<Long, Map<String, Optional<BigDecimal>>>();
        var references = new HashMap<Long, Set<String>>();
        jdbc.sql("select a.* from clause_amount a join clause_version v on v.id = a.version_id where " + condition)
                .params(parameters)
                .query(rs -> {
                    long id = rs.getLong("version_id");
                    amounts.computeIfAbsent(id, none -> new HashMap<>())
                            .put(rs.getString("category"), Optional.ofNullable(rs.getBigDecimal("amount")));
                    if (rs.getBoolean("reference")) {
                        references.computeIfAbsent(id, none -> new HashSet<>()).add(rs.getString("category"));
                    }
                });
        return jdbc.sql("select v.* from clause_version v where " + condition + " order by v.effective_from desc")
                .params(parameters)
                .query((rs, i) -> version(
                        rs,
                        figures.getOrDefault(rs.getLong("id"), Map.of()),
                        amounts.getOrDefault(rs.getLong("id"), Map.of()),
                        references.getOrDefault(rs.getLong("id"), Set.of())))
                .list();
    }

    Optional<ClauseVersion> latest(StationId station, String code) {
        return where(
                        "v.station_id = :station and v.clause_code = :code",
                        Map.of("station", station.value(), "code", code))
                .stream()
                .findFirst();
    }

    /** Adds the version after {@code follows}; refused when somebody else has added it meanwhile. */
    void addAfter(
            ClauseVersion follows,
            StationId station,
            LocalDate from,
            String by,
            @Nullable String reason,
            Map<String, Integer> figures,
            Map<String, Optional<BigDecimal>> amounts,
            Set<String> reference) {
        try {
            add(follows.id(), station, follows.code(), from, by, reason, figures, amounts, reference);
        } catch (DuplicateKeyException taken) {
            throw stale();
        }
    }

    static RuleViolation stale() {
        return RuleViolation.of("deadlines.error.versionStale");
    }

    void addFirst(
            StationId station,
            String code,
            LocalDate from,
            String by,
            Map<String, Integer> figures,
            Map<String, Optional<BigDecimal>> amounts,
            Set<String> reference) {
        add(null, station, code, from, by, null, figures, amounts, reference);
    }

    private void add(
            @Nullable Long follows,
            StationId station,
            String code,
            LocalDate from,
            String by,
            @Nullable String reason,
            Map<String, Integer> figures,
            Map<String, Optional<BigDecimal>> amounts,
            Set<String> reference) {
        jdbc.sql("""
                insert into clause_version (station_id, clause_code, follows_id, effective_from, reason, changed_by,
                    changed_at)
                values (:station, :code, :follows, :from, :reason, :by, :now)""")
                .param("follows", follows)
                .param("station", station.value())
                .param("code", code)
                .param("from", from)
                .param("reason", reason)
                .param("by", by)
                .param("now", SqlTime.param(clock.instant()))
                .update();
        long id = jdbc.sql("select last_insert_id()").query(Long.class).single();
        figures.forEach((name, figure) -> jdbc.sql(
                        "insert into clause_figure (version_id, name, figure) values (:id, :name, :figure)")
                .param("id", id)
                .param("name", name)
                .param("figure", figure)
                .update());
        amounts.forEach((category, amount) -> jdbc.sql("""
                insert into clause_amount (version_id, category, amount, reference)
                values (:id, :category, :amount, :reference)""")
                .param("id", id)
                .param("category", category)
                .param("amount", amount.orElse(null))
                .param("reference", amount.isPresent() && reference.contains(category))
                .update());
    }

    private static ClauseVersion version(
            ResultSet rs,
            Map<String, Integer> figures,
            Map<String, Optional<BigDecimal>> amounts,
            Set<String> reference)
            throws SQLException {
        return new ClauseVersion(
                rs.getLong("id"),
                rs.getString("clause_code"),
                rs.getObject("effective_from", LocalDate.class),
                figures,
                amounts,
                reference,
                Optional.ofNullable(rs.getString("reason")),
                rs.getString("changed_by"),
                SqlTime.instant(rs, "changed_at"));
    }
}
