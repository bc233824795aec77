package org.stationportal.bench;

import java.util.List;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stationportal.TestClock;
import org.stationportal.base.SqlTime;
import org.stationportal.calendar.Calendars;
import org.stationportal.calendar.WorkingHours;
import org.stationportal.database.EmbeddedMariaDb;
import org.stationportal.deadlines.EngineFigures;
import org.stationportal.reminders.SweepingEngine;

/** Every open deadline after the close of business moved by half an hour, beside one update and one insert of the history. */
final class RecomputeBench {

    private static final WorkingHours LATER =
            new WorkingHours(List.of(WorkingHours.Span.of("08:30", "12:00"), WorkingHours.Span.of("14:00", "18:00")));

    private RecomputeBench() {}

    static void run(EmbeddedMariaDb server, int size) {
        String schema = "bench_recompute_" + size;
        BenchStation station = BenchStation.in(server, schema, size);
        String name = "recompute." + size + ".";
        double floor = Bench.seconds(() -> floor(station.jdbc()));
        try (ConfigurableApplicationContext engine = SweepingEngine.start(server, schema)) {
            engine.getBean(TestClock.class).set(BenchStation.NOW);
            Bench.asAdministrator(() -> engine.getBean(Calendars.class).changeWorkingHours(LATER));
            double time = Bench.seconds(() -> EngineFigures.recompute(engine));
            long changed = station.jdbc()
                    .sql("select changed from recomputation")
                    .query(Long.class)
                    .single();
            Bench.figure(name + "changed", changed, "deadlines");
            Bench.figure(name + "time", time, "s");
            Bench.figure(name + "floor", floor, "s");
            Bench.figure(name + "ratio", time / floor, "times the floor");
            Bench.figure(name + "rate", changed / time, "deadlines/s");
        }
        server.dropSchema(schema);
    }

    /** The same rows written without a look at what they mean. */
    private static void floor(JdbcClient jdbc) {
        jdbc.sql("""
                update obligation set due_at = due_at + interval 0 minute, assessable_from = due_at, version = version + 1,
                    deadline_set_at = :now, calendar_version = 1, next_at = next_at + interval 1 microsecond""").param("now", SqlTime.param(BenchStation.NOW)).update();
        jdbc.sql("""
                insert into obligation_event (obligation_id, kind, at, recorded_at, reason, due_at, deadline_version, budget,
                    clause_version_id, opened_at, calendar_version, assessable_from)
                select id, 'RECOMPUTED', :now, :now, '工作时间变更', due_at, deadline_version, budget, clause_version_id,
                    opened_at, calendar_version, assessable_from from obligation""").param("now", SqlTime.param(BenchStation.NOW)).update();
    }
}
