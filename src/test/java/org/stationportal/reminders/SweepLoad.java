package org.stationportal.reminders;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.stationportal.TestClock;

/**
 * A thousand due rungs (and fifty obligations with none) of sixteen people in two teams, and, noted down while they are
 * made, what a sweep at {@link #NOW} has to make of them. Head 1, deputy 2, leaders 3 and 4, workers 5 to 20.
 */
final class SweepLoad {

    static final Instant NOW = TestClock.at("2026-10-14T10:00");
    private static final int SIZE = 1050;

    private static final Instant LAST_SWEEP = TestClock.at("2026-10-14T09:00");
    private static final Instant LONG_AGO = TestClock.at("2026-10-08T09:00");

    private JdbcClient jdbc;
    private final List<String> notices = new ArrayList<>();
    private final List<String> entries = new ArrayList<>();
    private int size;
    private int suspended;
    private int unserved;

    private SweepLoad(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Fills an empty schema. */
    static SweepLoad into(String url, String user, String password) {
        var database = new DriverManagerDataSource(url, user, password);
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration")
                .load()
                .migrate();
        var load = new SweepLoad(JdbcClient.create(database));
        new SweepLoadRows(load.jdbc).people();
        load.grow(SIZE);
        return load;
    }

    /** The same rows, after the server has moved. */
    SweepLoad at(String url, String user, String password) {
        jdbc = JdbcClient.create(new DriverManagerDataSource(url, user, password));
        return this;
    }

    JdbcClient jdbc() {
        return jdbc;
    }

    /** Each notice that must be there exactly once: {@code obligation rung recipient role}. */
    List<String> notices() {
        return notices;
    }

    /** Each breach that must make exactly one entry: {@code obligation employee}. */
    List<String> entries() {
        return entries;
    }

    int suspended() {
        return suspended;
    }

    int unserved() {
        return unserved;
    }

    /** So many obligations more, of the same kinds: how much a process gets done before it dies depends on the machine. */
    void grow(int more) {
        List<SweepLoadRows.Row> rows = new ArrayList<>();
        for (int i = 0; i < more; i++) {
            size++;
            rows.add(row(size));
        }
        new SweepLoadRows(jdbc).insert(rows);
    }

    int size() {
        return size;
    }

    /** The kinds alternate, and their next instants lie scattered over the fifty minutes before now. */
    private SweepLoadRows.Row row(int id) {
        Instant next = NOW.minusSeconds(1 + id * 7919L % 2999);
        int kind = id % 21;
        if (kind == 0) {
            return id % 2 == 0 ? doneLate(id, next) : neverServed(id, next);
        }
        if (kind <= 9) {
            return announced(id, next);
        }
        if (kind <= 15) {
            return alerted(id, next);
        }
        return kind <= 19 ? breached(id, next) : resumed(id, next);
    }

    private SweepLoadRows.Row announced(int id, Instant next) {
        int holder = 5 + id % 16;
        expect(id, "ANNOUNCED_" + next.getEpochSecond(), holder, "RESPONSIBLE");
        Instant due = TestClock.at("2026-10-20T17:30");
        return new SweepLoadRows.Row(id, holder, "WD:4", next, due, due, next.minusNanos(1000), next);
    }

    private SweepLoadRows.Row alerted(int id, Instant due) {
        boolean toLeader = id % 84 == 10;
        int holder = toLeader ? 3 + id % 2 : 5 + id % 16;
        expect(id, "DUE", holder, "RESPONSIBLE");
        expect(id, "DUE", toLeader ? 1 : leader(holder), "TEAM_LEADER");
        boolean elapsed = id % 2 == 1;
        if (elapsed && !due.plus(Duration.ofMinutes(30)).isAfter(NOW)) {
            expect(id, "REPEAT_30", holder, "RESPONSIBLE");
        }
        Instant opened = elapsed ? due.minus(Duration.ofHours(1)) : LONG_AGO;
        Instant grace = due.plus(Duration.ofDays(1));
        return new SweepLoadRows.Row(
                id, holder, elapsed ? "EL:PT1H" : "WD:4", opened, due, grace, due.minusSeconds(1), due);
    }

    private SweepLoadRows.Row breached(int id, Instant next) {
        var row = overdue(id, next).served();
        expect(id, "BREACH", row.holder(), "RESPONSIBLE");
        entries.add(id + " " + row.holder());
        if (id % 21 == 16) {
            row = row.with(5 + (row.holder() - 4) % 12);
            expect(id, "BREACH", row.second(), "RESPONSIBLE");
            entries.add(id + " " + row.second());
        }
        expect(id, "BREACH", leader(row.holder()), "TEAM_LEADER");
        expect(id, "BREACH", 1, "STATION_HEAD");
        return row;
    }

    private SweepLoadRows.Row doneLate(int id, Instant next) {
        var row = overdue(id, next).served().done(TestClock.at("2026-10-13T10:00"));
        entries.add(id + " " + row.holder());
        return row;
    }

    private SweepLoadRows.Row neverServed(int id, Instant next) {
        unserved++;
        return overdue(id, next);
    }

    private static SweepLoadRows.Row overdue(int id, Instant next) {
        Instant due = TestClock.at("2026-10-09T17:30");
        Instant grace = due.plus(Duration.ofDays(3));
        return new SweepLoadRows.Row(id, 5 + id % 12, "WD:4", LONG_AGO, due, grace, LAST_SWEEP, next);
    }

    /** Its suspension ends: the clock runs on, and then the new deadline is announced. */
    private SweepLoadRows.Row resumed(int id, Instant next) {
        suspended++;
        int holder = 5 + id % 16;
        expect(id, "ANNOUNCED_" + NOW.getEpochSecond(), holder, "RESPONSIBLE");
        Instant due = TestClock.at("2026-10-19T17:30");
        return new SweepLoadRows.Row(id, holder, "WD:5", LONG_AGO, due, due, LAST_SWEEP, next).suspended();
    }

    private void expect(int obligation, String rung, int recipient, String role) {
        notices.add("%d %s %d %s".formatted(obligation, rung, recipient, role));
    }

    /** Odd workers are of the team of leader 3, even ones of that of 4. */
    private static int leader(int holder) {
        return SweepLoadRows.team(holder) == 1 ? 3 : 4;
    }
}
