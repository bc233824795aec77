package org.stationportal.deadlines;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.stationportal.base.SqlTime;
import org.stationportal.calendar.Calendars;
import org.stationportal.calendar.WorkingTime;
import org.stationportal.organization.EmployeeId;

/** Reads who held an obligation from when to when, and computes how much time each of them had. */
@Component
class HoldingTimes {

    private final JdbcClient jdbc;
    private final Stops stops;
    private final Calendars calendars;

    HoldingTimes(JdbcClient jdbc, Stops stops, Calendars calendars) {
        this.jdbc = jdbc;
        this.stops = stops;
        this.calendars = calendars;
    }

    List<HoldingTime> of(ObligationSummary obligation, Instant now) {
        WorkingTime time = calendars.current();
        List<Stop> stood = stops.of(obligation.id());
        Optional<Instant> ended = ended(obligation);
        Instant end = ended.orElse(now);
        return jdbc
                .sql("""
                select p.employee_id, e.name, p.held_from, p.held_until from obligation_party p
                join employee e on e.id = p.employee_id where p.obligation_id = :id order by p.id""")
                .param("id", obligation.id().value())
                .query((rs, i) -> {
                    Instant from = SqlTime.instant(rs, "held_from");
                    Optional<Instant> until =
                            SqlTime.optionalInstant(rs, "held_until").or(() -> ended);
                    return new HoldingTime(
                            new EmployeeId(rs.getLong("employee_id")),
                            rs.getString("name"),
                            from,
                            until,
                            had(
                                    later(from, obligation.openedAt()),
                                    earlier(until.orElse(end), end),
                                    stood,
                                    time,
                                    obligation.budget().roundTheClock()));
                })
                .list()
                .stream()
                // what was planned for a stage that then began earlier was never held
                .filter(holding -> holding.until()
                        .filter(until -> !until.isAfter(holding.from()))
                        .isEmpty())
                .toList();
    }

    /** When there was nothing left to do: done, cancelled or merged; empty while there is. */
    private Optional<Instant> ended(ObligationSummary obligation) {
        return obligation
                .completedAt()
                .or(() -> jdbc.sql("select max(at) as ended from obligation_event"
                                + " where obligation_id = :id and kind in ('CANCELLED', 'MERGED')")
                        .param("id", obligation.id().value())
                        .query((rs, i) -> SqlTime.optionalInstant(rs, "ended"))
                        .single());
    }

    private static Duration had(
            Instant from, Instant until, List<Stop> stops, WorkingTime time, boolean roundTheClock) {
        Duration had = length(from, until, time, roundTheClock);
        for (Stop stop : stops) {
            Instant begins = later(stop.from(), from);
            Instant ends = earlier(stop.to().orElse(until), until);
            had = had.minus(length(begins, ends, time, roundTheClock));
        }
        return had;
    }

    private static Duration length(Instant from, Instant until, WorkingTime time, boolean roundTheClock) {
        if (!from.isBefore(until)) {
            return Duration.ZERO;
        }
        return roundTheClock ? Duration.between(from, until) : time.between(from, until);
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
