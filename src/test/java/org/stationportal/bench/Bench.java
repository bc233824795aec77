package org.stationportal.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.util.FileSystemUtils;
import org.stationportal.database.EmbeddedMariaDb;

/** What {@code ./bench} runs: figures of the engine, each beside its floor measured in the same run. */
final class Bench {

    private static final List<Integer> SIZES = List.of(10_000, 100_000, 1_000_000);

    private Bench() {}

    public static void main(String[] args) throws Exception {
        String what = args.length == 0 ? "all" : args[0];
        List<Integer> sizes = args.length < 2
                ? SIZES
                : Arrays.stream(args).skip(1).map(Integer::valueOf).toList();
        Path folder = Path.of("target/bench-data");
        FileSystemUtils.deleteRecursively(folder.resolve("mariadb"));
        try (EmbeddedMariaDb server = EmbeddedMariaDb.start(folder)) {
            for (int size : sizes) {
                if (is(what, "sweep")) {
                    SweepBench.run(server, size);
                }
            }
        }
        Runtime.getRuntime().halt(0);
    }

    private static boolean is(String what, String name) {
        return what.equals("all") || what.equals(name);
    }

    static void figure(String name, double value, String unit) {
        System.out.printf(Locale.ROOT, value >= 100 ? "%s %.0f %s%n" : "%s %.2f %s%n", name, value, unit);
    }

    static double seconds(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }
}
