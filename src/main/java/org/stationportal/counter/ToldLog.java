package org.stationportal.counter;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.stationportal.base.SqlTime;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.SignedIn;

/** The rows of what customers were told; they only grow. */
@Component
class ToldLog {

    private final JdbcClient jdbc;

    ToldLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void note(TellCustomer told, SignedIn by, Instant now) {
        jdbc.sql("insert into customer_told (station_id, number, told_at, way, words, told_by, told_by_name,"
                        + " recorded_at) values (:station, :number, :at, :way, :words, :by, :byName, :now)")
                .param("station", by.station().value())
                .param("number", told.number())
                .param("at", SqlTime.param(told.at()))
                .param("way", told.way().name())
                .param("words", told.words())
                .param("by", by.employee().map(EmployeeId::value).orElse(null))
                .param("byName", by.name())
                .param("now", SqlTime.param(now))
                .update();
    }

    /** In the order in which it was said. */
    List<ToldCustomer> of(SignedIn reader, String number) {
        return jdbc.sql("select * from customer_told where number = :number and station_id = :station"
                        + " order by told_at, id")
                .param("number", number)
                .param("station", reader.station().value())
                .query((rs, i) -> new ToldCustomer(
                        SqlTime.instant(rs, "told_at"),
                        Way.valueOf(rs.getString("way")),
                        rs.getString("words"),
                        rs.getString("told_by_name")))
                .list();
    }
}
