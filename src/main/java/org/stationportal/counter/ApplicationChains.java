package org.stationportal.counter;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.stationportal.deadlines.ObligationId;
import org.stationportal.deadlines.ObligationSummary;
import org.stationportal.deadlines.Obligations;

/** The obligations of applications: how far each has come is read from them and kept nowhere else. */
@Component
class ApplicationChains {

    private final JdbcClient jdbc;
    private final Obligations obligations;

    ApplicationChains(JdbcClient jdbc, Obligations obligations) {
        this.jdbc = jdbc;
        this.obligations = obligations;
    }

    Found rows(Collection<ApplicationRow> rows) {
        if (rows.isEmpty()) {
            return new Found(Map.of(), Map.of());
        }
        var stages = new HashMap<Long, List<ObligationId>>();
        jdbc.sql("select application_id, obligation_id from service_application_stage where application_id in (:ids)")
                .param("ids", rows.stream().map(ApplicationRow::id).toList())
                .query(rs -> {
                    stages.computeIfAbsent(rs.getLong(1), id -> new ArrayList<>())
                            .add(new ObligationId(rs.getLong(2)));
                });
        var all = new ArrayList<>(stages.values().stream().flatMap(List::stream).toList());
        rows.forEach(row -> all.add(row.obligation()));
        return new Found(
                stages,
                obligations.all(all).stream().collect(Collectors.toMap(ObligationSummary::id, Function.identity())));
    }

    /** The obligations found for a list of applications. */
    record Found(Map<Long, List<ObligationId>> stageIds, Map<ObligationId, ObligationSummary> obligations) {

        ObligationSummary total(ApplicationRow row) {
            return Objects.requireNonNull(obligations.get(row.obligation()));
        }

        /** In the order of the stages. */
        List<ObligationSummary> stages(ApplicationRow row) {
            return stageIds.getOrDefault(row.id(), List.of()).stream()
                    .map(id -> Objects.requireNonNull(obligations.get(id)))
                    .sorted(Comparator.comparingInt(ObligationSummary::position))
                    .toList();
        }
    }
}
