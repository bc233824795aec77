package org.stationportal.repairs;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.stationportal.base.Page;
import org.stationportal.deadlines.ObligationId;
import org.stationportal.deadlines.ObligationSummary;
import org.stationportal.deadlines.Obligations;
import org.stationportal.organization.SignedIn;
import org.stationportal.organization.TeamId;

/** Reads repair calls within the reader's reach: his own, his team's or the station's. */
@Component
class RepairReader {

    private static final String FROM = " from repair_call c join obligation o on o.id = c.obligation_id";
    private static final String COLUMNS = """
            select c.*, o.due_at, k.customer_no, k.name as customer_name, a.name as area_name""" + FROM + """
             left join customer k on k.id = c.customer_id left join transformer_area a on a.id = c.area_id
            """;
    private static final String HOLDS = "exists (select 1 from obligation_party p where p.obligation_id = o.id"
            + " and p.employee_id = :self and p.held_until is null)";
    private static final String SENT = "exists (select 1 from repair_call_worker w where w.call_id = c.id"
            + " and w.employee_id = :self and w.released_at is null)";
    private static final String OWN = "(c.logged_by = :self or exists (select 1 from obligation_party p"
            + " where p.obligation_id = o.id and p.employee_id = :self)"
            + " or exists (select 1 from repair_call_worker w where w.call_id = c.id and w.employee_id = :self))";

    private final JdbcClient jdbc;
    private final RepairParts parts;
    private final Obligations obligations;

    RepairReader(JdbcClient jdbc, RepairParts parts, Obligations obligations) {
        this.jdbc = jdbc;
        this.parts = parts;
        this.obligations = obligations;
    }

    Optional<RepairCallDetails> find(SignedIn reader, String no) {
        var parameters = new HashMap<String, Object>();
        String where = visible(reader, parameters) + " and c.call_no = :no";
        parameters.put("no", no);
        return read(where, parameters).stream().findFirst();
    }

    /** Running calls by danger and due instant, closed ones with the latest first. */
    Page<RepairCallDetails> page(SignedIn reader, CallList list, int page, int size) {
        var parameters = new HashMap<String, Object>();
        String where = visible(reader, parameters) + " and c.step in (:steps)";
        parameters.put("steps", names(list.steps()));
        String order = list == CallList.RUNNING ? "c.danger desc, o.due_at, c.id" : "c.logged_at desc, c.id desc";
        return new Page<>(
                read(where + " order by " + order + " limit " + size + " offset " + (long) page * size, parameters),
                count(where, parameters));
    }

    /** Those whose number, or the hotline's, begins with the text; each is looked up in its own index. */
    List<RepairCallDetails> byNumber(SignedIn reader, String beginning, int most) {
        var parameters = new HashMap<String, Object>();
        String where = visible(reader, parameters) + " and c.id in (select id from repair_call where call_no like :no"
                + " union select id from repair_call where station_id = :station and source in (:hotlines)"
                + " and external_no like :no)";
        parameters.put("no", beginning.replaceAll("[%_\\\\]", "") + "%");
        parameters.put(
                "hotlines", Arrays.stream(Source.values()).map(Enum::name).toList());
        return read(where + " order by c.call_no desc limit " + most, parameters);
    }

    /** What the person has to see to now: what he is sent to, or answers for until somebody is there. */
    List<RepairCallDetails> mine(SignedIn reader, int most) {
        var parameters = new HashMap<String, Object>();
        String where = mine(reader, parameters);
        return read(where + " order by " + SENT + " desc, c.danger desc, o.due_at, c.id limit " + most, parameters);
    }

    long countMine(SignedIn reader) {
        var parameters = new HashMap<String, Object>();
        return count(mine(reader, parameters), parameters);
    }

    long count(SignedIn reader, CallList list) {
        var parameters = new HashMap<String, Object>();
        String where = visible(reader, parameters) + " and c.step in (:steps)";
        parameters.put("steps", names(list.steps()));
        return count(where, parameters);
    }

    private static String mine(SignedIn reader, Map<String, Object> parameters) {
        parameters.put("station", reader.station().value());
        parameters.put("self", reader.person().value());
        parameters.put("steps", names(CallList.RUNNING.steps()));
        return " where c.station_id = :station and ((c.step in (:steps) and (" + HOLDS + " or " + SENT + "))"
                + " or (c.step = 'RESTORED' and " + SENT + "))";
    }

    private static String visible(SignedIn reader, Map<String, Object> parameters) {
        parameters.put("station", reader.station().value());
        String station = " where c.station_id = :station";
        return switch (reader.reach()) {
            case STATION -> station;
            case TEAM -> {
                parameters.put("self", reader.person().value());
                parameters.put(
                        "teams", reader.teams().stream().map(TeamId::value).toList());
                yield station + " and (c.team_id in (:teams) or o.team_id in (:teams) or " + OWN + ")";
            }
            case OWN -> {
                parameters.put("self", reader.person().value());
                yield station + " and " + OWN;
            }
        };
    }

    private static Set<String> names(Set<Step> steps) {
        return steps.stream().map(Enum::name).collect(Collectors.toSet());
    }

    private long count(String where, Map<String, Object> parameters) {
        return jdbc.sql("select count(*)" + FROM + where)
                .params(parameters)
                .query(Long.class)
                .single();
    }

    private List<RepairCallDetails> read(String rest, Map<String, Object> parameters) {
        List<RepairRow> rows = jdbc.sql(COLUMNS + rest)
                .params(parameters)
                .query((rs, i) -> RepairRow.of(rs))
                .list();
        Collection<Long> ids = rows.stream().map(RepairRow::id).toList();
        RepairParts.Of found = parts.of(ids);
        Map<ObligationId, ObligationSummary> owed =
                obligations.all(rows.stream().map(RepairRow::obligation).toList()).stream()
                        .collect(Collectors.toMap(ObligationSummary::id, Function.identity()));
        return rows.stream()
                .map(row -> row.with(found, Objects.requireNonNull(owed.get(row.obligation()))))
                .toList();
    }
}
