package org.stationportal.reminders;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.stationportal.base.PortalTime;
import org.stationportal.base.SqlTime;
import org.stationportal.deadlines.ObligationId;

/** Writes down in the same words what the portal's rows say of obligations and what the reference says of them. */
@Component
@Profile("test")
class HistoryComparison {

    private static final Pattern CLIMB = Pattern.compile("(CLIMB_(?:HIGHER_)?)(\\d+)");

    private final JdbcClient jdbc;

    HistoryComparison(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One line of facts for each obligation, and one for each slip that somebody got. */
    Map<ObligationId, List<String>> ofPortal(Collection<ObligationId> ids) {
        List<Long> values = ids.stream().map(ObligationId::value).toList();
        var lines = new HashMap<ObligationId, List<String>>();
        jdbc.sql("select * from obligation where id in (:ids)")
                .param("ids", values)
                .query(rs -> {
                    var line = new ArrayList<String>();
                    line.add("due %s assessable %s %s version %d"
                            .formatted(
                                    local(SqlTime.instant(rs, "due_at")),
                                    local(SqlTime.instant(rs, "assessable_from")),
                                    rs.getString("status"),
                                    rs.getInt("deadline_version")));
                    lines.put(new ObligationId(rs.getLong("id")), line);
                });
        held(values)
                .forEach((id, held) ->
                        lines.computeIfAbsent(id, k -> new ArrayList<>()).addAll(held));
        told(values)
                .forEach((id, told) ->
                        lines.computeIfAbsent(id, k -> new ArrayList<>()).addAll(told));
        return lines;
    }

    private Map<ObligationId, List<String>> held(List<Long> ids) {
        return grouped(jdbc.sql("select * from obligation_party where obligation_id in (:ids) order by id")
                .param("ids", ids)
                .query((rs, i) -> Map.entry(
                        rs.getLong("obligation_id"),
                        "held by %d from %s%s%s"
                                .formatted(
                                        rs.getLong("employee_id"),
                                        local(SqlTime.instant(rs, "held_from")),
                                        SqlTime.optionalInstant(rs, "held_until")
                                                .map(until -> " until " + local(until))
                                                .orElse(""),
                                        rs.getObject("breached_at") == null ? "" : " BREACHED")))
                .list());
    }

    private Map<ObligationId, List<String>> told(List<Long> ids) {
        var rungs = new HashMap<Long, String>();
        var sorted = new HashMap<ObligationId, TreeSet<String>>();
        jdbc.sql("select * from notice where obligation_id in (:ids) order by id")
                .param("ids", ids)
                .query(rs -> {
                    String rung = rs.getString("rung");
                    Matcher climb = CLIMB.matcher(rung);
                    if (climb.matches()) {
                        rung = climb.group(1) + rungs.get(Long.valueOf(climb.group(2)));
                    }
                    rungs.put(rs.getLong("id"), rung);
                    sorted.computeIfAbsent(new ObligationId(rs.getLong("obligation_id")), k -> new TreeSet<>())
                            .add(line(
                                    rung,
                                    rs.getLong("recipient_id"),
                                    rs.getString("role"),
                                    rs.getInt("deadline_version"),
                                    local(SqlTime.instant(rs, "recorded_at"))));
                });
        return sorted.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, e -> List.copyOf(e.getValue())));
    }

    static List<String> ofReference(ReferenceObligation o) {
        var lines = new ArrayList<String>();
        lines.add("due %s assessable %s %s version %d".formatted(o.due, o.assessable, o.status, o.version));
        o.held.forEach(h -> lines.add("held by %d from %s%s%s"
                .formatted(
                        h.person, h.from, h.until == null ? "" : " until " + h.until, h.breached ? " BREACHED" : "")));
        var told = new TreeSet<String>();
        o.slips.forEach(s -> told.add(line(s.rung, s.person, s.role, s.version, s.told)));
        lines.addAll(told);
        return lines;
    }

    private static String line(String rung, long person, String role, int version, LocalDateTime at) {
        return "told at %s v%d %s to %d as %s".formatted(at, version, rung, person, role);
    }

    private static Map<ObligationId, List<String>> grouped(List<Map.Entry<Long, String>> lines) {
        return lines.stream()
                .collect(Collectors.groupingBy(
                        e -> new ObligationId(e.getKey()),
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, PortalTime.ZONE);
    }
}
