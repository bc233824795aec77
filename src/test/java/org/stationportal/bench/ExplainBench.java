package org.stationportal.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.LongConsumer;
import org.springframework.context.ConfigurableApplicationContext;
import org.stationportal.base.Texts;
import org.stationportal.calendar.DeadlineWords;
import org.stationportal.database.EmbeddedMariaDb;
import org.stationportal.deadlines.ObligationId;
import org.stationportal.deadlines.Obligations;
import org.stationportal.reminders.SweepingEngine;

/** One explanation in words, day by day, beside the reading of its obligation alone. */
final class ExplainBench {

    private static final int OBLIGATIONS = 10_000;
    private static final int WARMING = 500;
    private static final int MEASURED = 1001;

    private ExplainBench() {}

    static void run(EmbeddedMariaDb server) {
        String schema = "bench_explain";
        BenchStation.in(server, schema, OBLIGATIONS);
        try (ConfigurableApplicationContext engine = SweepingEngine.start(server, schema)) {
            Obligations obligations = engine.getBean(Obligations.class);
            Texts texts = engine.getBean(Texts.class);
            var words = new DeadlineWords(
                    (key, arguments) -> texts.getTranslation(key, Locale.CHINESE, arguments), Locale.CHINESE);
            double floor = median(id -> obligations.all(List.of(new ObligationId(id))));
            double time = median(id -> Bench.keep(obligations
                    .explain(obligations.all(List.of(new ObligationId(id))).getFirst())
                    .map(words::lines)));
            Bench.figure("explain.time", time, "ms (median of " + MEASURED + ")");
            Bench.figure("explain.floor", floor, "ms (reading the obligation)");
            Bench.figure("explain.ratio", time / floor, "times the floor");
        }
        server.dropSchema(schema);
    }

    private static double median(LongConsumer work) {
        double[] times = new double[MEASURED];
        for (int i = -WARMING; i < MEASURED; i++) {
            long id = 1 + Math.floorMod(i * 7919L, OBLIGATIONS);
            double milliseconds = Bench.seconds(() -> work.accept(id)) * 1000;
            if (i >= 0) {
                times[i] = milliseconds;
            }
        }
        Arrays.sort(times);
        return times[MEASURED / 2];
    }
}
