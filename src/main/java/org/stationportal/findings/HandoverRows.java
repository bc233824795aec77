package org.stationportal.findings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.stationportal.base.SqlTime;
import org.stationportal.deadlines.ObligationId;
import org.stationportal.deadlines.ObligationSummary;
import org.stationportal.deadlines.Obligations;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.SignedIn;

/** Grave cases handed over and what was answered: rows that are only added. */
@Component
class HandoverRows {

    private final JdbcClient jdbc;
    private final Obligations obligations;

    HandoverRows(JdbcClient jdbc, Obligations obligations) {
        this.jdbc = jdbc;
        this.obligations = obligations;
    }

    void add(HandToSuperior command, ObligationId followUp, SignedIn by, Instant now) {
        jdbc.sql("insert into finding_handover (finding_id, department, handed_on, words, by_id, by_name, at,"
                        + " obligation_id) values (:finding, :department, :on, :words, :by, :name, :now, :obligation)")
                .param("finding", command.finding().value())
                .param("department", command.department())
                .param("on", command.handedOn())
                .param("words", command.words())
                .param("by", by.person().value())
                .param("name", by.name())
                .param("now", SqlTime.param(now))
                .param("obligation", followUp.value())
                .update();
    }

    void answer(FindingId finding, LocalDate on, String words, SignedIn by, Instant now) {
        jdbc.sql("insert into finding_handover_answer (finding_id, answered_on, words, by_id, by_name, at)"
                        + " values (:finding, :on, :words, :by, :name, :now)")
                .param("finding", finding.value())
                .param("on", on)
                .param("words", words)
                .param("by", by.person().value())
                .param("name", by.name())
                .param("now", SqlTime.param(now))
                .update();
    }

    boolean has(FindingId finding) {
        return of(List.of(finding)).containsKey(finding);
    }

    /** Those of the findings that have been handed over; read in two statements, however many there are. */
    Map<FindingId, Handover> of(Collection<FindingId> findings) {
        if (findings.isEmpty()) {
            return Map.of();
        }
        List<Row> rows = jdbc.sql("select h.*, a.answered_on, a.words as answer_words, a.by_name as answer_by,"
                        + " a.at as answered_at from finding_handover h"
                        + " left join finding_handover_answer a on a.finding_id = h.finding_id"
                        + " where h.finding_id in (:findings)")
                .param("findings", findings.stream().map(FindingId::value).toList())
                .query((rs, i) -> row(rs))
                .list();
        Map<ObligationId, ObligationSummary> owed =
                obligations.all(rows.stream().map(Row::obligation).toList()).stream()
                        .collect(Collectors.toMap(ObligationSummary::id, Function.identity()));
        return rows.stream()
                .map(row -> row.handover(Objects.requireNonNull(owed.get(row.obligation()))))
                .collect(Collectors.toMap(Handover::finding, Function.identity()));
    }

    private static Row row(ResultSet rs) throws SQLException {
        Optional<Instant> answeredAt = SqlTime.optionalInstant(rs, "answered_at");
        Optional<Handover.Answer> answer = answeredAt.isEmpty()
                ? Optional.empty()
                : Optional.of(new Handover.Answer(
                        rs.getObject("answered_on", LocalDate.class),
                        rs.getString("answer_words"),
                        rs.getString("answer_by"),
                        answeredAt.get()));
        return new Row(
                new FindingId(rs.getLong("finding_id")),
                rs.getString("department"),
                rs.getObject("handed_on", LocalDate.class),
                rs.getString("words"),
                new EmployeeId(rs.getLong("by_id")),
                rs.getString("by_name"),
                SqlTime.instant(rs, "at"),
                new ObligationId(rs.getLong("obligation_id")),
                answer);
    }

    private record Row(
            FindingId finding,
            String department,
            LocalDate handedOn,
            String words,
            EmployeeId handedBy,
            String by,
            Instant at,
            ObligationId obligation,
            Optional<Handover.Answer> answer) {

        Handover handover(ObligationSummary followUp) {
            return new Handover(finding, department, handedOn, words, handedBy, by, at, followUp, answer);
        }
    }
}
