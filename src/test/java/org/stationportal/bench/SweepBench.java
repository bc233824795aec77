package org.stationportal.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stationportal.TestClock;
import org.stationportal.base.SqlTime;
import org.stationportal.database.EmbeddedMariaDb;
import org.stationportal.reminders.Sweep;
import org.stationportal.reminders.SweepRun;
import org.stationportal.reminders.SweepingEngine;

/** The sweep of so many open obligations of which a tenth has a due rung, beside one set-based insert and update. */
final class SweepBench {

    private static final int IDLE_RUNS = 21;
    private static final int WARM_UP = 200_000;

    private SweepBench() {}

    /** First a warm-up that prints nothing: a portal has run for days when a million is due, and the sizes compare. */
    static void run(EmbeddedMariaDb server, List<Integer> sizes) {
        run(server, WARM_UP, (name, value, unit) -> {});
        sizes.forEach(size -> run(server, size, Bench::figure));
    }

    private interface Figures {
        void say(String name, double value, String unit);
    }

    private static void run(EmbeddedMariaDb server, int size, Figures figures) {
        String schema = "bench_sweep_" + size;
        BenchStation station = BenchStation.in(server, schema, size);
        String name = "sweep." + size + ".";
        double floor = Bench.seconds(() -> floor(station.jdbc()));
        station.dueAgain();
        try (ConfigurableApplicationContext engine = SweepingEngine.start(server, schema)) {
            engine.getBean(TestClock.class).set(BenchStation.NOW);
            Sweep sweep = engine.getBean(Sweep.class);
            pools().forEach(MemoryPoolMXBean::resetPeakUsage);
            long start = System.nanoTime();
            SweepRun run = sweep.run();
            double time = (System.nanoTime() - start) / 1e9;
            figures.say(name + "considered", run.considered(), "obligations");
            figures.say(name + "notified", run.notified(), "notices");
            figures.say(name + "messages", run.bundled(), "messages");
            figures.say(name + "time", time, "s");
            figures.say(name + "floor", floor, "s");
            figures.say(name + "ratio", time / floor, "times the floor");
            figures.say(name + "rate", run.notified() / time, "notices/s");
            figures.say(name + "heap", heap() / 1e6, "MB at the peak");
            figures.say(name + "idle", idle(sweep), "ms (median of " + IDLE_RUNS + ")");
        }
        server.dropSchema(schema);
    }

    /** As many bare notice rows in one statement, and their next instants in another. */
    private static void floor(JdbcClient jdbc) {
        jdbc.sql("""
                insert into notice (obligation_id, deadline_version, rung, kind, recipient_id, role, run_id, rung_at, recorded_at)
                select o.id, 1, 'FLOOR', 'REMINDER', p.employee_id, 'RESPONSIBLE', 1, o.next_at, :now
                from obligation o join obligation_party p on p.obligation_id = o.id where o.next_at <= :now""").param("now", SqlTime.param(BenchStation.NOW)).update();
        jdbc.sql("update obligation set handled_until = :now, next_at = :later where next_at <= :now")
                .param("now", SqlTime.param(BenchStation.NOW))
                .param("later", SqlTime.param(TestClock.at("2026-10-14T08:30")))
                .update();
    }

    private static double idle(Sweep sweep) {
        double[] times = new double[IDLE_RUNS];
        for (int i = 0; i < IDLE_RUNS; i++) {
            times[i] = Bench.seconds(sweep::run) * 1000;
        }
        java.util.Arrays.sort(times);
        return times[IDLE_RUNS / 2];
    }

    private static double heap() {
        return pools().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
    }

    private static java.util.stream.Stream<MemoryPoolMXBean> pools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP);
    }
}
