package org.stationportal.complaints;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.stationportal.base.PortalTime;
import org.stationportal.base.SqlTime;
import org.stationportal.customers.CustomerId;
import org.stationportal.deadlines.Clauses;
import org.stationportal.organization.SignedIn;
import org.stationportal.organization.StationId;

/** Who complained before: the same customer or the same telephone within the days that clause 4.4 names. */
@Component
class Repeats {

    private static final int MOST = 20;

    private final JdbcClient jdbc;
    private final Confidence confidence;
    private final Clauses clauses;
    private final Clock clock;

    Repeats(JdbcClient jdbc, Confidence confidence, Clauses clauses, Clock clock) {
        this.jdbc = jdbc;
        this.confidence = confidence;
        this.clauses = clauses;
        this.clock = clock;
    }

    int days(StationId station) {
        return clauses.inForce(station, ComplaintTimes.CLAUSE, LocalDate.ofInstant(clock.instant(), PortalTime.ZONE))
                .figure("repeatDays");
    }

    /**
     * Those before the one that came in at the instant, the latest first; everybody who takes one in is told of them, not
     * all may read them.
     *
     * @param number tells it from another one of the same minute; empty while it is being taken in
     */
    List<Repeat> before(Instant at, String number, Optional<CustomerId> customer, String phone, SignedIn reader) {
        var parameters = new HashMap<String, Object>();
        String readable = confidence.condition(reader, parameters);
        parameters.put("customer", customer.map(CustomerId::value).orElse(0L));
        parameters.put("number", number);
        parameters.put("phone", phone);
        parameters.put("from", SqlTime.param(at.minus(Duration.ofDays(days(reader.station())))));
        parameters.put("at", SqlTime.param(at));
        return jdbc.sql("""
                select c.complaint_no, c.kind, c.received_at, (%s) as readable from (
                    select id from complaint where customer_id = :customer
                        and received_at >= :from and received_at <= :at
                    union select id from complaint where station_id = :station and phone = :phone and phone <> ''
                        and received_at >= :from and received_at <= :at) r
                join complaint c on c.id = r.id and c.station_id = :station
                join obligation a on a.id = c.answer_obligation_id
                where c.received_at < :at or :number = '' or c.complaint_no < :number
                order by c.received_at desc, c.id desc limit %d""".formatted(readable, MOST))
                .params(parameters)
                .query((rs, i) -> new Repeat(
                        rs.getString("complaint_no"),
                        ComplaintKind.valueOf(rs.getString("kind")),
                        SqlTime.instant(rs, "received_at"),
                        rs.getBoolean("readable")))
                .list();
    }
}
