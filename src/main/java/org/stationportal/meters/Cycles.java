package org.stationportal.meters;

import java.time.LocalDate;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.stationportal.base.DailyWork;
import org.stationportal.deadlines.Clauses;
import org.stationportal.organization.StationId;

/** The cycle that is in force; each day, before any other work of the day, it is put where SQL finds it. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class Cycles implements DailyWork {

    private static final String CLAUSE = "2.2a";
    private static final String FIGURE = "verificationYears";

    private final Clauses clauses;
    private final JdbcClient jdbc;

    Cycles(Clauses clauses, JdbcClient jdbc) {
        this.clauses = clauses;
        this.jdbc = jdbc;
    }

    VerificationCycle of(StationId station, LocalDate day) {
        return new VerificationCycle(clauses.inForce(station, CLAUSE, day).figure(FIGURE));
    }

    @Override
    public String name() {
        return "meters.cycle";
    }

    /** One statement for all stations; without a version yet the default stands. */
    @Override
    public void run(LocalDate today) {
        jdbc.sql("""
                insert into verification_cycle (station_id, years)
                select v.station_id, greatest(1, least(50, f.figure)) from clause_version v join clause_figure f on f.version_id = v.id
                where v.clause_code = :clause and f.name = :figure and v.effective_from = (select max(e.effective_from)
                    from clause_version e where e.station_id = v.station_id and e.clause_code = :clause and e.effective_from <= :today)
                on duplicate key update years = values(years)""")
                .param("clause", CLAUSE)
                .param("figure", FIGURE)
                .param("today", today)
                .update();
    }
}
