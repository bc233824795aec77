package org.stationportal.losses;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.stationportal.base.SqlTime;
import org.stationportal.organization.SignedIn;
import org.stationportal.organization.StationId;

/** The months whose losses are known. */
@Component
class Publications {

    private final JdbcClient jdbc;

    Publications(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Nobody says that the month is known before the transaction has ended, also where no row is there yet. */
    void lock(StationId station, YearMonth month) {
        jdbc.sql("select month from loss_publication where station_id = :station and month = :month for update")
                .param("station", station.value())
                .param("month", Months.param(month))
                .query((rs, i) -> rs.getObject("month"))
                .optional();
    }

    Optional<Publication> of(StationId station, YearMonth month) {
        return jdbc.sql("select * from loss_publication where station_id = :station and month = :month")
                .param("station", station.value())
                .param("month", Months.param(month))
                .query((rs, i) -> new Publication(SqlTime.instant(rs, "published_at"), rs.getString("by_name")))
                .optional();
    }

    /** False when it was known already. */
    boolean add(SignedIn by, YearMonth month, Instant now) {
        return jdbc.sql("insert ignore into loss_publication (station_id, month, published_by, by_name, published_at)"
                                + " values (:station, :month, :by, :name, :now)")
                        .param("station", by.station().value())
                        .param("month", Months.param(month))
                        .param("by", by.person().value())
                        .param("name", by.name())
                        .param("now", SqlTime.param(now))
                        .update()
                == 1;
    }

    boolean anyEnergy(StationId station, YearMonth month) {
        return jdbc.sql("select exists (select 1 from loss_energy where station_id = :station and month = :month)")
                .param("station", station.value())
                .param("month", Months.param(month))
                .query(Boolean.class)
                .single();
    }
}
