package org.stationportal.repairs;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stationportal.base.SqlTime;
import org.stationportal.deadlines.ObligationId;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.SignedIn;
import org.stationportal.organization.TeamId;

/** Writes repair calls: a call and its steps are added and stay as they are. */
@Repository
class RepairBook {

    private final JdbcClient jdbc;

    RepairBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<String> numberOf(String submission) {
        return jdbc.sql("select call_no from repair_call where submission = :submission")
                .param("submission", submission)
                .query(String.class)
                .optional();
    }

    Optional<String> numberOf(SignedIn by, Source source, String externalNo) {
        return jdbc.sql("select call_no from repair_call where station_id = :station and source = :source"
                        + " and external_no = :no")
                .param("station", by.station().value())
                .param("source", source.name())
                .param("no", externalNo)
                .query(String.class)
                .optional();
    }

    long add(String no, LogRepairCall call, TeamId team, SignedIn by, Instant now, ObligationId obligation) {
        jdbc.sql("""
                insert into repair_call (call_no, submission, station_id, team_id, source, external_no, customer_id, caller,
                    phone, address, area_id, outage, danger, place, description, logged_at, recorded_at, logged_by,
                    logged_by_name, obligation_id)
                values (:no, :submission, :station, :team, :source, :external, :customer, :caller, :phone, :address, :area,
                    :outage, :danger, :place, :description, :logged, :now, :by, :byName, :obligation)""")
                .param("no", no)
                .param("submission", call.submission().toString())
                .param("station", by.station().value())
                .param("team", team.value())
                .param("source", call.source().name())
                .param("external", call.externalNo().isEmpty() ? null : call.externalNo())
                .param(
                        "customer",
                        call.customer() == null ? null : call.customer().value())
                .param("caller", call.caller())
                .param("phone", call.phone())
                .param("address", call.address())
                .param("area", call.area() == null ? null : call.area().value())
                .param("outage", call.outage().name())
                .param("danger", call.danger())
                .param("place", call.place().name())
                .param("description", call.description())
                .param("logged", SqlTime.param(call.loggedAt()))
                .param("now", SqlTime.param(now))
                .param("by", by.employee().map(EmployeeId::value).orElse(null))
                .param("byName", by.name())
                .param("obligation", obligation.value())
                .update();
        return jdbc.sql("select last_insert_id()").query(Long.class).single();
    }

    void onDuty(long call, Collection<EmployeeId> people) {
        people.forEach(
                person -> jdbc.sql("insert into repair_call_on_duty (call_id, employee_id) values (:call, :person)")
                        .param("call", call)
                        .param("person", person.value())
                        .update());
    }

    /** The call of the station with its latest step; others who change it wait until this transaction ends. */
    Optional<Locked> lock(String no, SignedIn by) {
        return jdbc.sql("""
                select c.id, c.step, (select max(s.at) from repair_call_step s where s.call_id = c.id) as at
                from repair_call c where c.call_no = :no and c.station_id = :station for update""")
                .param("no", no)
                .param("station", by.station().value())
                .query((rs, i) ->
                        new Locked(rs.getLong("id"), Step.valueOf(rs.getString("step")), SqlTime.instant(rs, "at")))
                .optional();
    }

    void stamp(long call, Step step, Instant at, Instant now, SignedIn by, String remark, @Nullable Boolean satisfied) {
        jdbc.sql("""
                insert into repair_call_step (call_id, step, position, at, recorded_at, actor_id, actor_name, remark, satisfied)
                values (:call, :step, :position, :at, :now, :by, :byName, :remark, :satisfied)""")
                .param("call", call)
                .param("step", step.name())
                .param("position", step.position())
                .param("at", SqlTime.param(at))
                .param("now", SqlTime.param(now))
                .param("by", by.employee().map(EmployeeId::value).orElse(null))
                .param("byName", by.name())
                .param("remark", remark)
                .param("satisfied", satisfied)
                .update();
    }

    /** From now on these people are sent, and nobody who was sent before. */
    void send(long call, List<EmployeeId> people, SignedIn by, Instant now) {
        jdbc.sql("update repair_call_worker set released_at = :now where call_id = :call and released_at is null")
                .param("call", call)
                .param("now", SqlTime.param(now))
                .update();
        people.forEach(person -> jdbc.sql("insert into repair_call_worker (call_id, employee_id, sent_at, sent_by)"
                        + " values (:call, :person, :now, :by)")
                .param("call", call)
                .param("person", person.value())
                .param("now", SqlTime.param(now))
                .param("by", by.name())
                .update());
    }

    void escalate(long call, String handedTo, String what, Instant at, SignedIn by, Instant now) {
        jdbc.sql("insert into repair_call_escalation (call_id, handed_to, what, at, recorded_at, handed_by)"
                        + " values (:call, :to, :what, :at, :now, :by)")
                .param("call", call)
                .param("to", handedTo)
                .param("what", what)
                .param("at", SqlTime.param(at))
                .param("now", SqlTime.param(now))
                .param("by", by.name())
                .update();
    }

    /** Whether it was still without an answer. */
    boolean answer(long call, long escalation, Instant at, String words, SignedIn by) {
        return jdbc.sql("update repair_call_escalation set answered_at = :at, answer = :words, answered_by = :by"
                                + " where id = :id and call_id = :call and answered_at is null")
                        .param("at", SqlTime.param(at))
                        .param("words", words)
                        .param("by", by.name())
                        .param("id", escalation)
                        .param("call", call)
                        .update()
                == 1;
    }

    /**
     * A call that nobody else changes now.
     *
     * @param at when its latest step was
     */
    record Locked(long id, Step step, Instant at) {}
}
