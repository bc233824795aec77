package org.stationportal.complaints;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.stationportal.base.SqlTime;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.SignedIn;

/** The course of a complaint: its steps, each stamped once, and the notes of the investigation. Both only grow. */
@Component
class ComplaintSteps {

    private final JdbcClient jdbc;

    ComplaintSteps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The steps taken, in their order. */
    List<ComplaintStep> of(String complaintNo) {
        return jdbc
                .sql("select s.* from complaint_step s join complaint c on c.id = s.complaint_id"
                        + " where c.complaint_no = :no")
                .param("no", complaintNo)
                .query((rs, i) -> {
                    ComplaintState state = ComplaintState.valueOf(rs.getString("state"));
                    Optional<String> result = Optional.ofNullable(rs.getString("result"));
                    return new ComplaintStep(
                            state,
                            SqlTime.instant(rs, "at"),
                            result.filter(r -> state == ComplaintState.DECIDED).map(Outcome::valueOf),
                            result.filter(r -> state == ComplaintState.CALLED_BACK)
                                    .map(Satisfaction::valueOf),
                            rs.getString("words"),
                            rs.getString("by_name"),
                            SqlTime.instant(rs, "recorded_at"));
                })
                .list()
                .stream()
                .sorted(Comparator.comparing(ComplaintStep::state))
                .toList();
    }

    /** The notes, the oldest first. */
    List<ComplaintNote> notes(String complaintNo) {
        return jdbc.sql("select n.* from complaint_note n join complaint c on c.id = n.complaint_id"
                        + " where c.complaint_no = :no order by n.id")
                .param("no", complaintNo)
                .query((rs, i) ->
                        new ComplaintNote(SqlTime.instant(rs, "at"), rs.getString("words"), rs.getString("by_name")))
                .list();
    }

    void taken(
            long complaint,
            ComplaintState state,
            Instant at,
            @Nullable Enum<?> result,
            String words,
            SignedIn by,
            Instant now) {
        jdbc.sql("""
                insert into complaint_step (complaint_id, state, at, result, words, by_id, by_name, recorded_at)
                values (:complaint, :state, :at, :result, :words, :by, :name, :now)""")
                .param("complaint", complaint)
                .param("state", state.name())
                .param("at", SqlTime.param(at))
                .param("result", result == null ? null : result.name())
                .param("words", words)
                .param("by", by.employee().map(EmployeeId::value).orElse(null))
                .param("name", by.name())
                .param("now", SqlTime.param(now))
                .update();
    }

    /** Nothing happens when the form was noted before. */
    void noted(long complaint, UUID submission, String words, SignedIn by, Instant now) {
        jdbc.sql("""
                insert ignore into complaint_note (complaint_id, submission, at, words, by_id, by_name)
                values (:complaint, :submission, :now, :words, :by, :name)""")
                .param("complaint", complaint)
                .param("submission", submission.toString())
                .param("now", SqlTime.param(now))
                .param("words", words)
                .param("by", by.employee().map(EmployeeId::value).orElse(null))
                .param("name", by.name())
                .update();
    }
}
