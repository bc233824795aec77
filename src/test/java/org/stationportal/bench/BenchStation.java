package org.stationportal.bench;

import java.time.Instant;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.stationportal.TestClock;
import org.stationportal.base.SqlTime;
import org.stationportal.database.EmbeddedMariaDb;

/**
 * A county of open obligations, written by plain SQL: 2,000 people in 100 teams, four working days each, of which every
 * one has been announced and seen. A tenth has a rung due at {@link #NOW}, the others later.
 */
final class BenchStation {

    /** A working morning, at which "one working day left" is rung. */
    static final Instant NOW = TestClock.at("2026-10-13T08:31");

    private static final int PEOPLE = 2_000;
    private static final int TEAMS = 100;

    private final JdbcClient jdbc;

    private BenchStation(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    static BenchStation in(EmbeddedMariaDb server, String schema, int size) {
        server.dropSchema(schema);
        server.createSchema(schema);
        var database = new DriverManagerDataSource(server.jdbcUrl(schema), server.user(), server.password());
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration")
                .load()
                .migrate();
        var station = new BenchStation(JdbcClient.create(database));
        station.people();
        station.obligations(size);
        return station;
    }

    JdbcClient jdbc() {
        return jdbc;
    }

    private void people() {
        all(
                "insert into station (id, code, name) values (1, 'B', '县供电所')",
                "insert into team (id, station_id, name, leader_post) select seq, 1, concat('用电营业', seq, '班'),"
                        + " 'BUSINESS_TEAM_LEADER' from seq_1_to_" + TEAMS,
                "insert into employee (id, station_id, employee_no, name, password_hash, must_change_password, active)"
                        + " select seq, 1, concat('E', seq), concat('员工', seq), '{noop}', false, true from seq_1_to_"
                        + PEOPLE,
                "insert into held_post (employee_id, post, team_id, valid_from) select seq,"
                        + " case when seq <= " + TEAMS + " then 'BUSINESS_TEAM_LEADER' when seq = " + (TEAMS + 1)
                        + " then 'STATION_HEAD' when seq = " + (TEAMS + 2) + " then 'DEPUTY_HEAD' else 'FITTER' end,"
                        + " 1 + seq % " + TEAMS + ", '2020-01-01' from seq_1_to_" + PEOPLE,
                "insert into conversation (id, kind, owner_id, title, created_at)"
                        + " select seq, 'PORTAL', seq, '', '2026-10-01' from seq_1_to_" + PEOPLE,
                "insert into conversation_member (conversation_id, employee_id, joined_at)"
                        + " select seq, seq, '2026-10-01' from seq_1_to_" + PEOPLE,
                "insert into clause_version (id, station_id, clause_code, effective_from, changed_by, changed_at)"
                        + " values (1, 1, '1.3', '2025-01-01', 'bench', '2025-01-01')",
                "insert into clause_figure select 1, name, figure from clause_default_figure where clause_code = '1.3'",
                "insert into sweep_run (id, started_at, finished_at, closed_at, millis)"
                        + " values (1, '2026-10-09', '2026-10-09', '2026-10-09', 0)");
    }

    private void obligations(int size) {
        String opened = "'" + SqlTime.param(TestClock.at("2026-10-09T09:00")) + "'";
        String seen = "'" + SqlTime.param(TestClock.at("2026-10-09T09:05")) + "'";
        String lead = "'" + SqlTime.param(TestClock.at("2026-10-10T09:05")) + "'";
        // due on the day after NOW (its rung of one working day is due) or much later (nothing is due)
        String dueSoon = "'" + SqlTime.param(TestClock.at("2026-10-14T17:30")) + "'";
        String dueLater = "'" + SqlTime.param(TestClock.at("2026-11-30T17:30")) + "'";
        String handled = "'" + SqlTime.param(TestClock.at("2026-10-12T08:30")) + "'";
        String rungSoon = "'" + SqlTime.param(TestClock.at("2026-10-13T08:30")) + "'";
        String rungLater = "'" + SqlTime.param(TestClock.at("2026-11-26T08:30")) + "'";
        all(
                "insert into obligation (id, station_id, team_id, clause_code, clause_version_id, subject_type, subject_id,"
                        + " subject_title, subject_path, position, assessed, amount_category, urgent, budget, opened_at,"
                        + " due_at, assessable_from, provisional, deadline_version, deadline_set_at, calendar_version,"
                        + " status, next_at, handled_until) select seq, 1, 1 + (103 + seq % " + (PEOPLE - 103) + ") % "
                        + TEAMS
                        + ", '1.3', 1, 'bench', seq, concat('计量故障 ', seq), concat('bench/', seq), 0, true,"
                        + " 'RESIDENTIAL_METER', false, 'WD:4', " + opened + ", if(seq % 10 = 0, " + dueSoon + ", "
                        + dueLater + "), if(seq % 10 = 0, " + dueSoon + ", " + dueLater + "), false, 1, " + opened
                        + ", 1, 'OPEN', if(seq % 10 = 0, " + rungSoon + ", " + rungLater + "), " + handled
                        + " from seq_1_to_" + size,
                "insert into obligation_party (obligation_id, employee_id, held_from)" + " select id, 103 + id % "
                        + (PEOPLE - 103) + ", " + opened + " from obligation",
                "insert into obligation_event (obligation_id, kind, at, recorded_at, due_at, deadline_version)"
                        + " select id, 'OPENED', " + opened + ", " + opened + ", due_at, 1 from obligation",
                "insert into notice (obligation_id, deadline_version, rung, kind, recipient_id, role, run_id, rung_at,"
                        + " recorded_at, delivered_at, delivered_by, seen_at, lead_until) select id, 1, 'ANNOUNCED_0',"
                        + " 'REMINDER', 103 + id % " + (PEOPLE - 103) + ", 'RESPONSIBLE', 1, " + opened + ", " + opened
                        + ", " + seen + ", 'CHAT', " + seen + ", " + lead + " from obligation",
                "do 1");
    }

    /** As before the sweep: what is due is due again. */
    void dueAgain() {
        jdbc.sql("update obligation set next_at = :rung, handled_until = :handled where id % 10 = 0")
                .param("handled", SqlTime.param(TestClock.at("2026-10-12T08:30")))
                .param("rung", SqlTime.param(TestClock.at("2026-10-13T08:30")))
                .update();
    }

    private void all(String... statements) {
        for (String statement : statements) {
            jdbc.sql(statement).update();
        }
    }
}
