package org.stationportal.assessment;

import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.stationportal.base.SqlTime;
import org.stationportal.organization.SignedIn;
import org.stationportal.organization.StationId;

/** How each station publishes; a change is a further row. */
@Component
class PublicationRules {

    private final JdbcClient jdbc;

    PublicationRules(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** As decided last; three working days, shown to everybody, where nothing was decided. */
    PublicationRule of(StationId station) {
        return jdbc.sql("""
                select working_days, shown from publication_rule where station_id = :station order by id desc limit 1""")
                .param("station", station.value())
                .query((rs, i) -> new PublicationRule(
                        rs.getInt("working_days"), PublicationRule.Shown.valueOf(rs.getString("shown"))))
                .optional()
                .orElse(PublicationRule.USUAL);
    }

    void decide(PublicationRule rule, SignedIn by, Instant now) {
        if (rule.equals(of(by.station()))) {
            return;
        }
        jdbc.sql("""
                insert into publication_rule (station_id, working_days, shown, changed_by, changed_at)
                values (:station, :days, :shown, :by, :now)""")
                .param("station", by.station().value())
                .param("days", rule.workingDays())
                .param("shown", rule.shown().name())
                .param("by", by.person().value())
                .param("now", SqlTime.param(now))
                .update();
    }
}
