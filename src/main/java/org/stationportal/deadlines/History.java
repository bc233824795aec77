package org.stationportal.deadlines;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.stationportal.base.SqlTime;
import org.stationportal.organization.CurrentUser;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.SignedIn;

/** Writes what happened to obligations and who held them when; rows are only added. */
@Component
class History {

    private final JdbcClient jdbc;
    private final CurrentUser currentUser;

    History(JdbcClient jdbc, CurrentUser currentUser) {
        this.jdbc = jdbc;
        this.currentUser = currentUser;
    }

    void add(
            Obligation obligation,
            ObligationEvent.Kind kind,
            Instant at,
            Instant now,
            @Nullable EmployeeId person,
            @Nullable String reason) {
        add(obligation, NewEvent.of(kind, at, now).about(person).because(reason));
    }

    /** With all that the deadline rests on where the event sets one: enough to compute it again from these rows alone. */
    void add(Obligation obligation, NewEvent event) {
        Optional<SignedIn> actor = currentUser.find();
        boolean sets = event.setsDeadline();
        ObligationId linked = event.linked();
        jdbc.sql("""
                insert into obligation_event (obligation_id, kind, at, recorded_at, actor_id, actor_name, person_id,
                    reason, due_at, deadline_version, budget, clause_version_id, opened_at, extension, calendar_version,
                    assessable_from, cap_at, stop_until, linked_id)
                values (:obligation, :kind, :at, :now, :actorId, :actorName, :person, :reason, :due, :version, :budget,
                    :clause, :opened, :extension, :calendar, :assessable, :cap, :until, :linked)""")
                .param("obligation", obligation.id())
                .param("kind", event.kind().name())
                .param("at", SqlTime.param(event.at()))
                .param("now", SqlTime.param(event.now()))
                .param(
                        "actorId",
                        actor.flatMap(SignedIn::employee).map(EmployeeId::value).orElse(null))
                .param("actorName", actor.map(SignedIn::name).orElse(null))
                .param("person", event.person() == null ? null : event.person().value())
                .param("reason", event.reason())
                .param("due", SqlTime.param(obligation.dueAt()))
                .param("version", obligation.deadlineVersion())
                .param("budget", sets ? obligation.budget().text() : null)
                .param("clause", sets ? obligation.clauseVersionId() : null)
                .param("opened", sets ? SqlTime.param(obligation.openedAt()) : null)
                .param("extension", event.extension() == 0 ? null : event.extension())
                .param("calendar", sets ? obligation.calendarVersion() : null)
                .param("assessable", sets ? SqlTime.param(obligation.assessableFrom()) : null)
                .param("cap", SqlTime.nullableParam(event.cap()))
                .param("until", SqlTime.nullableParam(event.stopUntil()))
                .param("linked", linked == null ? null : linked.value())
                .update();
    }

    void holds(Obligation obligation, EmployeeId employee, Instant from) {
        jdbc.sql("insert into obligation_party (obligation_id, employee_id, held_from) values (:id, :employee, :from)")
                .param("id", obligation.id())
                .param("employee", employee.value())
                .param("from", SqlTime.param(from))
                .update();
    }

    /** From now on somebody else holds it, and nobody who held it before. */
    void handOver(Obligation obligation, EmployeeId to, Instant now) {
        jdbc.sql("update obligation_party set held_until = :now where obligation_id = :id and held_until is null")
                .param("id", obligation.id())
                .param("now", SqlTime.param(now))
                .update();
        holds(obligation, to, now);
    }

    List<EmployeeId> holders(long obligation) {
        return jdbc.sql("select employee_id from obligation_party where obligation_id = :id and held_until is null")
                .param("id", obligation)
                .query((rs, i) -> new EmployeeId(rs.getLong(1)))
                .list();
    }

    List<ObligationEvent> of(ObligationId id) {
        return jdbc.sql("""
                select h.*, p.name as person_name from obligation_event h
                left join employee p on p.id = h.person_id
                where h.obligation_id = :id order by h.id""").param("id", id.value()).query(History::event).list();
    }

    private static ObligationEvent event(ResultSet rs, int row) throws SQLException {
        return new ObligationEvent(
                ObligationEvent.Kind.valueOf(rs.getString("kind")),
                SqlTime.instant(rs, "at"),
                SqlTime.instant(rs, "recorded_at"),
                Optional.ofNullable(rs.getString("actor_name")),
                Optional.ofNullable(rs.getString("person_name")),
                Optional.ofNullable(rs.getString("reason")),
                SqlTime.optionalInstant(rs, "due_at"),
                Optional.ofNullable(rs.getObject("linked_id", Long.class)).map(ObligationId::new));
    }
}
