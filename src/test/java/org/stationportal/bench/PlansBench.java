package org.stationportal.bench;

import java.time.LocalDate;
import org.flywaydb.core.Flyway;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.stationportal.TestClock;
import org.stationportal.database.EmbeddedMariaDb;
import org.stationportal.organization.Accounts;
import org.stationportal.plans.PlanningContext;
import org.stationportal.plans.Plans;

/**
 * The first of November at a county with 3,000 areas and 150 managers, whose October lists were handed in: every plan of the
 * month by the button that makes them, beside the very same rows written by plain SQL.
 */
final class PlansBench {

    private final EmbeddedMariaDb server;
    private final String schema;
    private final String name;
    private final PlansCounty county;
    private final JdbcClient jdbc;

    private PlansBench(EmbeddedMariaDb server, int meters) {
        this.server = server;
        this.schema = "bench_plans_" + meters;
        this.name = "plans." + meters + ".";
        server.dropSchema(schema);
        server.createSchema(schema);
        var database = new DriverManagerDataSource(server.jdbcUrl(schema), server.user(), server.password());
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration")
                .load()
                .migrate();
        jdbc = JdbcClient.create(database);
        county = new PlansCounty(jdbc, meters);
    }

    static void run(EmbeddedMariaDb server, int meters) throws InterruptedException {
        var bench = new PlansBench(server, meters);
        bench.county.write();
        try (ConfigurableApplicationContext portal = PlanningContext.start(server, bench.schema)) {
            bench.run(portal);
        }
        server.dropSchema(bench.schema);
    }

    private void run(ConfigurableApplicationContext portal) throws InterruptedException {
        var clock = portal.getBean(TestClock.class);
        var plans = portal.getBean(Plans.class);
        signIn(portal);
        clock.set("2026-10-01T00:10");
        plans.generate();
        clock.set("2026-10-09T08:30");
        plans.generate();
        county.octoberIsOver();
        long before = county.lastItem();
        clock.set("2026-11-01T00:10");
        System.gc();
        var heap = new HeapPeak();
        double time = Bench.seconds(plans::generate);
        Bench.figure(name + "heap", heap.stop() / 1e6, "MB at the peak");
        long items = county.count("plan_item where id > " + before);
        Bench.figure(name + "plans", county.count("plan where made_at >= '2026-10-31 16:00'"), "plans");
        Bench.figure(name + "items", items, "items");
        Bench.figure(
                name + "owed",
                county.count("obligation where subject_type = 'plans.plan' and opened_at >= '2026-10-31'"),
                "obligations");
        Bench.figure(name + "generate", time, "s (goal: < 30)");
        double floor = new PlansFloor(jdbc, before).seconds();
        Bench.figure(name + "floor", floor, "s (the same rows selected and written by plain SQL)");
        Bench.figure(name + "ratio", time / floor, "times the floor");
        Bench.figure(name + "again", Bench.seconds(plans::generate), "s (nothing twice)");
        if (county.count("plan_item where id > " + before) != items) {
            throw new IllegalStateException("made twice");
        }
        Bench.figure(
                name + "days",
                Bench.seconds(() -> restOfTheMonth(clock, plans)),
                "s (the other 29 days of the month together)");
    }

    private static void restOfTheMonth(TestClock clock, Plans plans) {
        for (var day = LocalDate.of(2026, 11, 2); day.getMonthValue() == 11; day = day.plusDays(1)) {
            clock.set(day + "T00:10");
            plans.generate();
        }
    }

    private static void signIn(ConfigurableApplicationContext portal) {
        var account = portal.getBean(Accounts.class).loadUserByUsername("E152");
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(account, null, account.getAuthorities()));
    }
}
