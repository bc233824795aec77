package org.stationportal.summaries;

import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.stationportal.base.RuleViolation;
import org.stationportal.base.SqlTime;
import org.stationportal.organization.CurrentUser;
import org.stationportal.organization.EmployeeSummary;

/** The summaries one by one, locked for a change; one for a person and week, whoever opens it and however often. */
@Component
class SummaryBook {

    private final WeeklySummaryRepository repository;
    private final JdbcClient jdbc;
    private final CurrentUser currentUser;

    SummaryBook(WeeklySummaryRepository repository, JdbcClient jdbc, CurrentUser currentUser) {
        this.repository = repository;
        this.jdbc = jdbc;
        this.currentUser = currentUser;
    }

    /** The person's summary of the week, made unless it is there. */
    WeeklySummary of(EmployeeSummary person, Week week, Instant now) {
        // the unique key has the last word on "one a week": two windows, two nodes
        jdbc.sql("insert into weekly_summary (station_id, team_id, employee_id, week, directed_by, opened_at, kept_at)"
                        + " values (:station, :team, :employee, :week, :directed, :now, :now)"
                        + " on duplicate key update id = id")
                .param("station", person.station().value())
                .param(
                        "team",
                        person.team()
                                .orElseThrow(() -> RuleViolation.of("summaries.error.noTeam"))
                                .value())
                .param("employee", person.id().value())
                .param("week", week.monday())
                .param("directed", Direction.of(person).name())
                .param("now", SqlTime.param(now))
                .update();
        return repository.lockOf(person.id().value(), week.monday()).orElseThrow();
    }

    /** The reader's own, to write in it. */
    WeeklySummary own(SummaryId id, Instant now) {
        WeeklySummary summary = lock(id);
        if (!currentUser.get().is(summary.person())) {
            throw RuleViolation.of("summaries.error.notYours");
        }
        summary.writes(now);
        return summary;
    }

    WeeklySummary lock(SummaryId id) {
        return repository.lock(id.value()).orElseThrow(() -> RuleViolation.of("summaries.error.unknown"));
    }
}
