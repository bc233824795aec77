package org.stationportal.assessment.export;

import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.stationportal.base.SqlTime;
import org.stationportal.organization.SignedIn;

/** Who took what out of the portal and when. */
@Component
class ExportLog {

    private final JdbcClient jdbc;
    private final Clock clock;

    ExportLog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void exported(SignedIn by, String what) {
        jdbc.sql("""
                insert into export_log (station_id, exported_by, exported_at, what)
                values (:station, :by, :now, :what)""")
                .param("station", by.station().value())
                .param("by", by.person().value())
                .param("now", SqlTime.param(clock.instant()))
                .param("what", what)
                .update();
    }
}
