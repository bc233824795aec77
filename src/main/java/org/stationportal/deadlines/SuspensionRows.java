package org.stationportal.deadlines;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.stationportal.base.SqlTime;
import org.stationportal.organization.EmployeeId;

/** The rows of the suspensions. */
@Component
class SuspensionRows {

    private static final String SELECT = """
            select s.*, r.name as requester_name, a.name as approver_name from suspension s
            join employee r on r.id = s.requested_by join employee a on a.id = s.approver_id
            """;

    private final JdbcClient jdbc;

    SuspensionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long insert(
            ObligationId id,
            EmployeeId self,
            String reason,
            String proof,
            EmployeeId approver,
            Instant until,
            boolean openEnded,
            Instant now) {
        jdbc.sql("""
                insert into suspension (obligation_id, requested_by, requested_at, reason, proof, approver_id, until_at,
                    open_ended, state)
                values (:id, :self, :now, :reason, :proof, :approver, :until, :openEnded, 'REQUESTED')""")
                .param("id", id.value())
                .param("self", self.value())
                .param("now", SqlTime.param(now))
                .param("reason", reason)
                .param("proof", proof)
                .param("approver", approver.value())
                .param("until", SqlTime.param(until))
                .param("openEnded", openEnded)
                .update();
        return jdbc.sql("select last_insert_id()").query(Long.class).single();
    }

    /** One that a rule approves: it runs at once, and the rule's words stand for the approver's name. */
    long insertByRule(ObligationId id, EmployeeId self, String rule, String reason, Instant until, Instant now) {
        jdbc.sql("""
                insert into suspension (obligation_id, requested_by, requested_at, reason, approver_id, rule_words, until_at,
                    open_ended, state, decided_at, suspended_at)
                values (:id, :self, :now, :reason, :self, :rule, :until, false, 'RUNNING', :now, :now)""")
                .param("id", id.value())
                .param("self", self.value())
                .param("now", SqlTime.param(now))
                .param("reason", reason)
                .param("rule", rule)
                .param("until", SqlTime.param(until))
                .update();
        return jdbc.sql("select last_insert_id()").query(Long.class).single();
    }

    /** False when it has been decided already. */
    boolean decide(long id, boolean granted, String note, Instant until, Instant now) {
        return jdbc.sql("""
                update suspension set state = :state, decided_at = :now, decision_note = :note, until_at = :until,
                    suspended_at = :from
                where id = :id and state = 'REQUESTED'""")
                        .param("state", granted ? "RUNNING" : "REFUSED")
                        .param("now", SqlTime.param(now))
                        .param("note", note)
                        .param("until", SqlTime.param(until))
                        .param("from", SqlTime.nullableParam(granted ? now : null))
                        .param("id", id)
                        .update()
                > 0;
    }

    void renew(long id, Instant until) {
        jdbc.sql("update suspension set until_at = :until where id = :id and state = 'RUNNING'")
                .param("until", SqlTime.param(until))
                .param("id", id)
                .update();
    }

    Optional<SuspensionSummary> find(long id) {
        return read("where s.id = :id", "id", id).stream().findFirst();
    }

    List<SuspensionSummary> of(ObligationId id) {
        return read("where s.obligation_id = :id order by s.id desc", "id", id.value());
    }

    /** Who granted or refused one of the obligation, or of another one of its chain. */
    Set<EmployeeId> deciders(ObligationId id) {
        return jdbc.sql("""
                select distinct s.approver_id from obligation o
                join obligation m on m.id = o.id or m.chain_id = o.chain_id
                join suspension s on s.obligation_id = m.id and s.state <> 'REQUESTED'
                where o.id = :id""")
                .param("id", id.value())
                .query((rs, i) -> new EmployeeId(rs.getLong(1)))
                .set();
    }

    List<SuspensionSummary> waitingFor(EmployeeId approver) {
        return read("where s.state = 'REQUESTED' and s.approver_id = :self order by s.id", "self", approver.value());
    }

    /** By obligation the suspension in which its clock stands, be it its own or that of another one of its chain. */
    Map<ObligationId, SuspensionSummary> running(Collection<ObligationId> ids) {
        var running = new HashMap<ObligationId, SuspensionSummary>();
        if (!ids.isEmpty()) {
            jdbc.sql("""
                    select o.id as stopped_id, s.*, r.name as requester_name, a.name as approver_name
                    from obligation o
                    join obligation m on m.id = o.id or m.chain_id = o.chain_id
                    join suspension s on s.obligation_id = m.id and s.state = 'RUNNING'
                    join employee r on r.id = s.requested_by join employee a on a.id = s.approver_id
                    where o.id in (:ids) order by s.id""")
                    .param("ids", ids.stream().map(ObligationId::value).toList())
                    .query(rs -> {
                        running.put(new ObligationId(rs.getLong("stopped_id")), suspension(rs));
                    });
        }
        return running;
    }

    private List<SuspensionSummary> read(String where, String name, @Nullable Object value) {
        return jdbc.sql(SELECT + where)
                .param(name, value)
                .query((rs, i) -> suspension(rs))
                .list();
    }

    private static SuspensionSummary suspension(ResultSet rs) throws SQLException {
        return new SuspensionSummary(
                rs.getLong("id"),
                new ObligationId(rs.getLong("obligation_id")),
                new EmployeeId(rs.getLong("requested_by")),
                rs.getString("requester_name"),
                rs.getString("reason"),
                Optional.ofNullable(rs.getString("proof")).orElse(""),
                new EmployeeId(rs.getLong("approver_id")),
                Optional.ofNullable(rs.getString("rule_words")).orElse(rs.getString("approver_name")),
                SqlTime.instant(rs, "requested_at"),
                SqlTime.instant(rs, "until_at"),
                rs.getBoolean("open_ended"),
                SuspensionSummary.State.valueOf(rs.getString("state")),
                SqlTime.optionalInstant(rs, "suspended_at"),
                SqlTime.optionalInstant(rs, "resumed_at"));
    }
}
