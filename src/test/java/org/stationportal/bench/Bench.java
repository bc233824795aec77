package org.stationportal.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.util.FileSystemUtils;
import org.stationportal.database.EmbeddedMariaDb;

/** What {@code ./bench} runs: figures of the engine, each beside its floor measured in the same run. */
final class Bench {

    private static final List<Integer> SIZES = List.of(10_000, 100_000, 1_000_000);
    private static final List<Integer> IMPORT_SIZES = List.of(100_000);
    private static final int PLAN_METERS = 300_000;

    @SuppressWarnings("unused")
    private static volatile @Nullable Object kept;

    private Bench() {}

    public static void main(String[] args) throws Exception {
        String what = args.length == 0 ? "all" : args[0];
        List<Integer> sizes = args.length < 2
                ? SIZES
                : Arrays.stream(args).skip(1).map(Integer::valueOf).toList();
        if (is(what, "deadline")) {
            DeadlineBench.run();
        }
        if (!what.equals("deadline")) {
            withDatabase(what, sizes, args.length > 1);
        }
        Runtime.getRuntime().halt(0);
    }

    private static void withDatabase(String what, List<Integer> sizes, boolean asked) throws Exception {
        Path folder = Path.of("target/bench-data");
        FileSystemUtils.deleteRecursively(folder.resolve("mariadb"));
        try (EmbeddedMariaDb server = EmbeddedMariaDb.start(folder)) {
            if (is(what, "explain")) {
                ExplainBench.run(server);
            }
            if (is(what, "sweep")) {
                SweepBench.run(server, sizes);
            }
            if (is(what, "import")) {
                ImportBench.run(server, asked ? sizes : IMPORT_SIZES);
            }
            if (is(what, "plans")) {
                PlansBench.run(server, asked ? sizes.getLast() : PLAN_METERS);
            }
            if (is(what, "month")) {
                MonthBench.run(server, sizes.getLast());
            }
            if (is(what, "search")) {
                SearchBench.run(server, sizes.getLast());
            }
            for (int size : is(what, "recompute") ? sizes : List.<Integer>of()) {
                RecomputeBench.run(server, size);
            }
        }
    }

    private static boolean is(String what, String name) {
        return what.equals("all") || what.equals(name);
    }

    static void figure(String name, double value, String unit) {
        System.out.printf(Locale.ROOT, value >= 100 ? "%s %.0f %s%n" : "%s %.2f %s%n", name, value, unit);
    }

    static void asAdministrator(Runnable work) {
        var authorities = AuthorityUtils.createAuthorityList("ROLE_ADMINISTRATOR", "ROLE_EMPLOYEE");
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated("bench", null, authorities));
        work.run();
        SecurityContextHolder.clearContext();
    }

    /** So that nobody leaves the work out. */
    static void keep(Object result) {
        kept = result;
    }

    static double seconds(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }
}
