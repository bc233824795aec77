package org.stationportal.complaints;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.stationportal.base.RuleViolation;
import org.stationportal.deadlines.ObligationId;
import org.stationportal.deadlines.ObligationStatus;
import org.stationportal.deadlines.ObligationSummary;
import org.stationportal.deadlines.Obligations;
import org.stationportal.deadlines.Subject;
import org.stationportal.organization.EmployeeSummary;
import org.stationportal.organization.StationId;

/**
 * What caused a complaint, by its number alone: whatever the station owes anybody under that number. So a complaint may be
 * about the business of any feature, also one that its clerk cannot open himself.
 */
@Component
class Causes {

    private static final String APPLICATION = "counter.application";

    private final JdbcClient jdbc;
    private final Obligations obligations;

    Causes(JdbcClient jdbc, Obligations obligations) {
        this.jdbc = jdbc;
        this.obligations = obligations;
    }

    /** The subject of that number in the station; a complaint is no cause of another one. */
    Optional<Subject> find(StationId station, String number) {
        return jdbc.sql("""
                select subject_type, subject_id, subject_title, subject_path from obligation
                where station_id = :station and subject_type in ('counter.application', 'counter.serviceRequest',
                                       'counter.meterFault', 'repairs.call') and subject_id = :number order by id limit 1""")
                .param("station", station.value())
                .param("number", number)
                .query((rs, i) -> new Subject(
                        rs.getString("subject_type"),
                        rs.getString("subject_id"),
                        rs.getString("subject_title"),
                        rs.getString("subject_path")))
                .optional();
    }

    /** Clause 1.2c asks for an application that was late. */
    void mustBeLate(Optional<Subject> cause) {
        if (cause.filter(subject -> !late(subject).isEmpty()).isEmpty()) {
            throw RuleViolation.at("clauses", "complaints.error.notLate");
        }
    }

    /** Who was late with the application that caused the complaint; nobody when it was in time, or is none. */
    Set<EmployeeSummary> responsible(Optional<Subject> cause) {
        return cause.map(this::late).orElse(List.of()).stream()
                .flatMap(obligation -> obligation.parties().stream())
                .collect(Collectors.toSet());
    }

    private List<ObligationSummary> late(Subject cause) {
        if (!cause.type().equals(APPLICATION)) {
            return List.of();
        }
        List<ObligationId> all = jdbc.sql(
                        "select id from obligation where subject_type = :type and subject_id = :id order by position")
                .param("type", cause.type())
                .param("id", cause.id())
                .query((rs, i) -> new ObligationId(rs.getLong(1)))
                .list();
        return obligations.all(all).stream().filter(Causes::late).toList();
    }

    private static boolean late(ObligationSummary obligation) {
        return obligation.status() == ObligationStatus.MISSED || obligation.status() == ObligationStatus.FULFILLED_LATE;
    }
}
