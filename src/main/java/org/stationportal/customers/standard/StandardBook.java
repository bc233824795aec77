package org.stationportal.customers.standard;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.stationportal.base.RuleViolation;
import org.stationportal.base.SqlTime;
import org.stationportal.customers.Category;
import org.stationportal.organization.SignedIn;
import org.stationportal.organization.StationId;

/** Keeps the versions of the file standard; the portal's own belongs to no station and stands behind all others. */
@Component
class StandardBook {

    private final JdbcClient jdbc;

    StandardBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    StandardVersion inForce(StationId station, LocalDate day) {
        return versions(station).stream()
                .filter(version -> !version.effectiveFrom().isAfter(day))
                .findFirst()
                .orElseThrow();
    }

    List<StandardVersion> versions(StationId station) {
        return jdbc.sql("select * from file_standard_version where station_id = :station or station_id is null"
                        + " order by station_id is null, effective_from desc")
                .param("station", station.value())
                .query((rs, i) -> version(rs))
                .list();
    }

    void add(SignedIn by, LocalDate effectiveFrom, Map<CustomerKind, Map<FileItem, Demand>> demands, Instant now) {
        try {
            jdbc.sql("""
                    insert into file_standard_version (station_id, effective_from, changed_by, changed_at)
                    values (:station, :from, :by, :now)""")
                    .param("station", by.station().value())
                    .param("from", effectiveFrom)
                    .param("by", by.name())
                    .param("now", SqlTime.param(now))
                    .update();
        } catch (DuplicateKeyException atTheSameTime) {
            throw RuleViolation.at("effectiveFrom", "customers.error.versionThere", effectiveFrom.toString());
        }
        long version = jdbc.sql("select last_insert_id()").query(Long.class).single();
        demands.forEach((kind, items) -> items.forEach((item, demand) -> {
            if (demand.asks()) {
                add(version, kind, item, demand);
            }
        }));
    }

    private void add(long version, CustomerKind kind, FileItem item, Demand demand) {
        jdbc.sql("insert into file_standard_rule (version_id, category, high, item, demand)"
                        + " values (:version, :category, :high, :item, :demand)")
                .param("version", version)
                .param("category", kind.category().name())
                .param("high", kind.high())
                .param("item", item.name())
                .param("demand", demand.name())
                .update();
    }

    private StandardVersion version(ResultSet rs) throws SQLException {
        long id = rs.getLong("id");
        Map<CustomerKind, Map<FileItem, Demand>> demands = new HashMap<>();
        jdbc.sql("select category, high, item, demand from file_standard_rule where version_id = :id")
                .param("id", id)
                .query(row -> {
                    var kind = new CustomerKind(Category.valueOf(row.getString("category")), row.getBoolean("high"));
                    Objects.requireNonNull(demands.computeIfAbsent(kind, any -> new EnumMap<>(FileItem.class)))
                            .put(FileItem.valueOf(row.getString("item")), Demand.valueOf(row.getString("demand")));
                });
        boolean own = rs.getObject("station_id") != null;
        return new StandardVersion(
                id,
                rs.getObject("effective_from", LocalDate.class),
                demands,
                rs.getString("changed_by"),
                own ? Optional.of(SqlTime.instant(rs, "changed_at")) : Optional.empty());
    }
}
