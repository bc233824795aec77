package org.stationportal.customers.standard;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.stationportal.base.PortalTime;
import org.stationportal.base.SqlTime;
import org.stationportal.customers.CustomerId;
import org.stationportal.organization.StationId;

/** Finds what files lack, in one statement over all of them: the standard in force is written into its conditions. */
@Component
class LackReader {

    private static final Predicate<FileItem> ALL = item -> true;

    private final StandardBook standards;
    private final JdbcClient jdbc;
    private final Clock clock;

    LackReader(StandardBook standards, JdbcClient jdbc, Clock clock) {
        this.standards = standards;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Map<CustomerId, Lacks> of(StationId station, Collection<CustomerId> customers) {
        Map<CustomerId, Lacks> found = new HashMap<>();
        if (customers.isEmpty()) {
            return found;
        }
        statement(station, "k.id in (:ids)", ALL, "select id, lacks from (%s) x")
                .param("ids", customers.stream().map(CustomerId::value).toList())
                .query(rs -> {
                    found.put(new CustomerId(rs.getLong("id")), Lacks.parse(rs.getString("lacks")));
                });
        return found;
    }

    long incomplete(StationId station) {
        return statement(station, "true", ALL, "select count(*) from (%s) x where lacks <> ''")
                .query(Long.class)
                .single();
    }

    List<CustomerId> incomplete(StationId station, int page, int size) {
        return statement(
                        station,
                        "true",
                        ALL,
                        "select id from (%s) x where lacks <> '' order by id desc limit " + size + " offset "
                                + (long) page * size)
                .query((rs, i) -> new CustomerId(rs.getLong(1)))
                .list();
    }

    /** How many files of an import lack a field or have a wrong one; an export from elsewhere brings no documents. */
    int incompleteOf(StationId station, long importId) {
        return statement(
                        station,
                        "k.imported_in = :import",
                        item -> !item.isDocument(),
                        "select count(*) from (%s) x where lacks <> ''")
                .param("import", importId)
                .query(Integer.class)
                .single();
    }

    private JdbcClient.StatementSpec statement(
            StationId station, String scope, Predicate<FileItem> items, String around) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), PortalTime.ZONE);
        String sql = around.formatted("select c.id, concat_ws(',', "
                + lacks(standards.inForce(station, today), items)
                + ") as lacks from (select k.*, k.voltage not in ('V220', 'V380') as high from customer k"
                + " where k.station_id = :station and " + scope + ") c");
        var statement = jdbc.sql(sql).param("station", station.value());
        return sql.contains(":now") ? statement.param("now", SqlTime.param(clock.instant())) : statement;
    }

    private static String lacks(StandardVersion version, Predicate<FileItem> items) {
        return Stream.concat(
                        Stream.of(FileItem.values())
                                .filter(items.and(item -> !item.isAlwaysThere()))
                                .map(item -> missing(version, item)),
                        Stream.of(FileItem.values())
                                .filter(items)
                                .flatMap(item -> LackConditions.wrong(item)
                                        .map(condition ->
                                                "if(%s, '%s%s', null)".formatted(condition, item.name(), Lacks.WRONG))
                                        .stream()))
                .collect(Collectors.joining(",\n"));
    }

    private static String missing(StandardVersion version, FileItem item) {
        String kinds = CustomerKind.all().stream()
                .filter(kind -> version.demand(kind, item).asks())
                .map(kind -> "c.category = '%s' and c.high = %b".formatted(kind.category(), kind.high()))
                .collect(Collectors.joining(" or "));
        return kinds.isEmpty()
                ? "null"
                : "if((%s) and %s, '%s', null)".formatted(kinds, LackConditions.missing(item), item.name());
    }
}
