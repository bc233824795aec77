package org.stationportal.reports;

import java.time.Clock;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.stationportal.assessment.EntrySummary;
import org.stationportal.base.SqlTime;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.SignedIn;

/** Writes who took what out of the portal and when; a line is never changed. */
@Component
class ExportLog {

    private final JdbcClient jdbc;
    private final Clock clock;

    ExportLog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void month(SignedIn by, PaperKind kind, YearMonth month) {
        write(by, kind, month, null, null);
    }

    void person(SignedIn by, PaperKind kind, YearMonth month, EmployeeId person) {
        write(by, kind, month, person, null);
    }

    void entry(SignedIn by, PaperKind kind, EntrySummary entry) {
        write(by, kind, entry.month(), entry.employee(), entry);
    }

    private void write(
            SignedIn by, PaperKind kind, YearMonth month, @Nullable EmployeeId person, @Nullable EntrySummary entry) {
        jdbc.sql("""
                insert into export_log (station_id, exported_by, exported_at, what, paper, month, employee_id, entry_id)
                values (:station, :by, :now, :kind, :kind, :month, :person, :entry)""")
                .param("station", by.station().value())
                .param("by", by.employee().map(EmployeeId::value).orElse(null))
                .param("now", SqlTime.param(clock.instant()))
                .param("kind", kind.name())
                .param("month", month.toString())
                .param("person", person == null ? null : person.value())
                .param("entry", entry == null ? null : entry.id().value())
                .update();
    }
}
