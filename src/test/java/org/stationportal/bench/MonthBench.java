package org.stationportal.bench;

import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.stationportal.TestClock;
import org.stationportal.assessment.AssessingContext;
import org.stationportal.assessment.LedgerCheck;
import org.stationportal.assessment.LedgerFill;
import org.stationportal.assessment.MonthFigures;
import org.stationportal.assessment.MonthInsights;
import org.stationportal.assessment.Months;
import org.stationportal.base.SqlTime;
import org.stationportal.database.EmbeddedMariaDb;
import org.stationportal.organization.Accounts;
import org.stationportal.reports.MonthPapers;
import org.stationportal.reports.Progress;

/** A month with the tenth of a million entries: its approval, its page, its workbook, and the check of the whole ledger. */
final class MonthBench {

    private static final YearMonth MONTH = YearMonth.of(2026, 10);
    private static final int MONTHS = 10;
    private static final int ROWS_AT_ONCE = 50_000;
    private static final int ROUNDS = 12;
    private static final long HEAD = 101;
    private static final long DEPUTY = 102;

    private final ConfigurableApplicationContext portal;
    private final JdbcTemplate template;
    private final Months months;
    private final LedgerFill fill;
    private final int obligations;
    private final int entries;

    private MonthBench(ConfigurableApplicationContext portal, int obligations) {
        this.portal = portal;
        this.obligations = obligations;
        entries = obligations / MONTHS;
        template = portal.getBean(JdbcTemplate.class);
        months = portal.getBean(Months.class);
        fill = new LedgerFill(template);
    }

    static void run(EmbeddedMariaDb server, int obligations) {
        String schema = "bench_month";
        BenchStation.in(server, schema, obligations);
        try (ConfigurableApplicationContext portal = AssessingContext.start(server, schema)) {
            new MonthBench(portal, obligations).run();
        }
        server.dropSchema(schema);
    }

    private void run() {
        prepare();
        page("month.page.live.");
        double floor = median(this::floor);
        long version = months.of(MONTH).version();
        double time = Bench.seconds(() -> months.approve(MONTH, "bench", version));
        Bench.figure("month.approve.time", time, "s (" + entries + " entries among " + obligations + " obligations)");
        Bench.figure("month.approve.floor", floor, "s (one aggregate and insert of the same totals, median of 3)");
        Bench.figure("month.approve.ratio", time / floor, "times the floor");
        page("month.page.frozen.");
        workbook();
        verify("month.verify.all.");
    }

    /**
     * An entry for each obligation in ten months, of which nine are approved and the last one has entries of every clause
     * and is submitted. The ledger is checked when the first month is approved, and in the end.
     */
    private void prepare() {
        template.update("update employee set password_hash = '{noop}bench' where id in (?, ?)", HEAD, DEPUTY);
        template.queryForList("select code from clause order by position", String.class)
                .forEach(code -> {
                    int version = 100
                            + template.queryForObject(
                                    "select position from clause where code = ?", Integer.class, code);
                    template.update(
                            "insert into clause_version (id, station_id, clause_code, effective_from, changed_by,"
                                    + " changed_at) values (?, 1, ?, '2025-01-02', 'bench', '2025-01-01')",
                            version,
                            code);
                    template.update(
                            "insert into clause_amount (version_id, category, amount) values (?, 'RESIDENTIAL_METER', 20)",
                            version);
                });
        template.update("insert into clause_amount (version_id, category, amount) values (1, 'RESIDENTIAL_METER', 20)");
        int clauses = template.queryForObject("select count(*) from clause", Integer.class);
        template.update("""
                update obligation o join (select code, position, row_number() over (order by position) - 1 as n from clause) c
                    on c.n = o.id % ?
                set o.clause_code = c.code, o.clause_version_id = 100 + c.position where o.id > ?""", clauses, obligations - entries);
        for (int from = 0; from < obligations; from += ROWS_AT_ONCE) {
            template.update(
                    "update obligation set status = 'MISSED', next_at = null where id > ? and id <= ?",
                    from,
                    from + ROWS_AT_ONCE);
        }
        for (int month = 1; month <= MONTHS; month++) {
            fill.entries(
                    (month - 1L) * entries + 1,
                    (long) month * entries,
                    "2026-%02d".formatted(month),
                    TestClock.at("2026-10-20T09:00"));
        }
        template.execute("analyze table ledger_entry, obligation, notice");
        portal.getBean(TestClock.class).set(TestClock.at("2026-11-02T09:00"));
        as(HEAD);
        decided(MONTHS);
        decided(1);
        months.approve(YearMonth.of(2026, 1), "bench", 0);
        verify("month.verify.");
        for (int month = 2; month < MONTHS; month++) {
            decided(month);
            months.approve(YearMonth.of(2026, month), "bench", 0);
        }
        Bench.figure("month.clauses", clauses, "clauses");
    }

    /** Each entry of the month is decided, and the month submitted. */
    private void decided(int month) {
        fill.decisions((month - 1L) * entries + 1, (long) month * entries, DEPUTY, TestClock.at("2026-10-31T10:00"));
        template.update(
                "insert into month_result (station_id, month, state) values (1, ?, 'SUBMITTED')",
                YearMonth.of(2026, month).toString());
        template.execute("analyze table entry_decision");
    }

    private MonthFigures read() {
        months.of(MONTH);
        MonthFigures figures = months.figures(MONTH);
        months.blocks(MONTH);
        months.figures(MONTH.minusMonths(1));
        MonthInsights insights = portal.getBean(MonthInsights.class);
        Bench.keep(insights.teams(MONTH));
        Bench.keep(insights.trend(MONTH, 6));
        Bench.keep(insights.outliers(figures));
        Bench.keep(insights.appeals(MONTH));
        Bench.keep(insights.prevented(MONTH));
        List<String> clauses = figures.clauses();
        figures.people().forEach(person -> {
            clauses.forEach(clause -> Bench.keep(figures.cell(person.employee(), clause)));
            Bench.keep(figures.totalOf(person.employee()));
        });
        return figures;
    }

    /** The first page of the process, the page after somebody decided, and the page when nothing has changed. */
    private void page(String name) {
        Bench.figure(name + "first", milliseconds(), "ms, the first one");
        MonthFigures figures = read();
        Bench.figure(
                name + "cells",
                figures.rows().size(),
                "cells of " + figures.people().size() + " people");
        double[] changed = new double[ROUNDS];
        double[] same = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            decide(i % 2 == 0 ? "APPEALED" : "APPEAL_WITHDRAWN");
            changed[i] = milliseconds();
            same[i] = milliseconds();
        }
        Bench.figure(name + "changed", median(changed), "ms after a decision (median of " + ROUNDS + ")");
        Bench.figure(name + "time", median(same), "ms when nothing has changed (median of " + ROUNDS + ")");
    }

    private double milliseconds() {
        return Bench.seconds(() -> Bench.keep(read())) * 1000;
    }

    private void decide(String kind) {
        template.update(
                "insert into entry_decision (entry_id, kind, reason, decided_by, decided_at) values (?, ?, 'bench', ?, ?)",
                obligations - 1,
                kind,
                DEPUTY,
                SqlTime.param(TestClock.at("2026-11-02T09:00")));
    }

    private double floor() {
        template.execute(
                "create or replace table floor_total (month_result_id bigint not null, employee_id bigint not null,"
                        + " clause_code varchar(10) not null, quantity decimal(10, 2) not null, amount decimal(14, 2) not null,"
                        + " primary key (month_result_id, employee_id, clause_code))");
        return Bench.seconds(
                () -> template.update("insert into floor_total select 1, employee_id, clause_code, sum(quantity),"
                        + " sum(standing_amount) from standing_entry where station_id = 1 and recorded_month = '2026-10'"
                        + " and month = '2026-10' and counts group by employee_id, clause_code"));
    }

    private void workbook() {
        MonthPapers papers = portal.getBean(MonthPapers.class);
        System.gc();
        var pools = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
        pools.forEach(java.lang.management.MemoryPoolMXBean::resetPeakUsage);
        double time = Bench.seconds(() -> papers.workbook(MONTH, OutputStream.nullOutputStream(), Progress.UNWATCHED));
        double heap =
                pools.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        Bench.figure("month.xlsx.time", time, "s (" + entries + " entries)");
        Bench.figure("month.xlsx.heap", heap / 1e6, "MB at the peak");
    }

    private void verify(String name) {
        long start = System.nanoTime();
        LedgerCheck check = AssessingContext.check(portal, 1);
        double time = (System.nanoTime() - start) / 1e9;
        if (!check.whole() || check.entries() != obligations) {
            throw new IllegalStateException("checked " + check);
        }
        Bench.figure(
                name + "decisions",
                check.decisions(),
                "decisions and " + check.months() + " months beside " + obligations + " entries");
        Bench.figure(name + "time", time, "s");
        Bench.figure(name + "rate", check.entries() / time, "entries/s");
    }

    private static double median(Supplier<Double> measure) {
        return median(new double[] {measure.get(), measure.get(), measure.get()});
    }

    private static double median(double[] times) {
        Arrays.sort(times);
        return times[times.length / 2];
    }

    private void as(long employee) {
        var account = portal.getBean(Accounts.class).loadUserByUsername("E" + employee);
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(account, null, account.getAuthorities()));
    }
}
