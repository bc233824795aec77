package org.stationportal.deadlines;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.stationportal.base.SqlTime;

/** The times in which the clocks of an obligation and its chain stood. */
@Component
class Stops {

    private static final String OF_CHAIN = """
            obligation_id in (select o.id from obligation o where o.id = :id
                              or o.chain_id = (select c.chain_id from obligation c where c.id = :id))""";

    private final JdbcClient jdbc;

    Stops(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Stop> of(Obligation obligation) {
        return of(new ObligationId(obligation.id()));
    }

    List<Stop> of(ObligationId id) {
        return jdbc.sql("select suspended_at, resumed_at, reason from suspension where suspended_at is not null and "
                        + OF_CHAIN + " order by suspended_at")
                .param("id", id.value())
                .query((rs, i) -> new Stop(
                        SqlTime.instant(rs, "suspended_at"),
                        SqlTime.optionalInstant(rs, "resumed_at"),
                        rs.getString("reason")))
                .list();
    }

    /** The planned end of the stop in which the clock stands now. */
    Optional<Instant> plannedEnd(ObligationId id) {
        return jdbc.sql("select until_at from suspension where state = 'RUNNING' and " + OF_CHAIN
                        + " order by until_at desc limit 1")
                .param("id", id.value())
                .query((rs, i) -> SqlTime.instant(rs, "until_at"))
                .optional();
    }

    void end(Obligation obligation, Instant now) {
        jdbc.sql("update suspension set resumed_at = :now, state = 'ENDED' where state = 'RUNNING' and " + OF_CHAIN)
                .param("now", SqlTime.param(now))
                .param("id", obligation.id())
                .update();
    }
}
