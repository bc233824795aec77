package org.stationportal.reminders;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stationportal.TestClock;
import org.stationportal.base.SqlTime;
import org.stationportal.organization.Post;

/** Writes the rows of {@link SweepLoad} by plain SQL, so that nothing of the engine has touched them. */
final class SweepLoadRows {

    private static final Instant SERVED = TestClock.at("2026-10-09T17:31");
    private static final Instant LEAD_UNTIL = TestClock.at("2026-10-12T09:00");

    private final JdbcClient jdbc;

    SweepLoadRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An obligation as it lies there before the sweep. */
    record Row(
            int id,
            int holder,
            int second,
            String budget,
            Instant opened,
            Instant due,
            Instant assessableFrom,
            Instant handledUntil,
            Instant next,
            String status,
            @Nullable Instant completed,
            boolean isServed) {

        Row(
                int id,
                int holder,
                String budget,
                Instant opened,
                Instant due,
                Instant assessableFrom,
                Instant handledUntil,
                Instant next) {
            this(id, holder, 0, budget, opened, due, assessableFrom, handledUntil, next, "OPEN", null, false);
        }

        Row served() {
            return new Row(
                    id, holder, 0, budget, opened, due, assessableFrom, handledUntil, next, status, completed, true);
        }

        Row with(int another) {
            return new Row(
                    id,
                    holder,
                    another,
                    budget,
                    opened,
                    due,
                    assessableFrom,
                    handledUntil,
                    next,
                    status,
                    completed,
                    isServed);
        }

        Row suspended() {
            return new Row(
                    id, holder, 0, budget, opened, due, assessableFrom, handledUntil, next, "SUSPENDED", null, false);
        }

        Row done(Instant at) {
            return new Row(
                    id, holder, 0, budget, opened, due, assessableFrom, handledUntil, next, "FULFILLED_LATE", at, true);
        }
    }

    static int team(int person) {
        return person == 3 || person >= 5 && person % 2 == 1 ? 1 : 2;
    }

    void people() {
        all(
                "insert into sweep_run (id, started_at, finished_at, closed_at, millis)"
                        + " values (1, '2026-10-09', '2026-10-09', '2026-10-09', 0)",
                "insert into station (id, code, name) values (1, 'S', '试验供电所')",
                "insert into team (id, station_id, name, leader_post) values (1, 1, '用电营业班', 'BUSINESS_TEAM_LEADER'),"
                        + " (2, 1, '抄收班', 'READING_TEAM_LEADER')",
                "insert into clause_version (id, station_id, clause_code, effective_from, changed_by, changed_at)"
                        + " values (1, 1, '1.3', '2025-01-01', 'test', '2025-01-01')",
                "insert into clause_figure select 1, name, figure from clause_default_figure where clause_code = '1.3'",
                "insert into clause_amount (version_id, category, amount) select 1, category, reference_amount from clause_category"
                        + " where clause_code = '1.3'");
        for (int id = 1; id <= 20; id++) {
            all(
                    "insert into employee (id, station_id, employee_no, name, password_hash, must_change_password, active)"
                            + " values (%1$d, 1, 'E%1$02d', '员工%1$d', '{noop}', false, true)".formatted(id),
                    "insert into held_post (employee_id, post, team_id, valid_from) values (%d, '%s', %d, '2020-01-01')"
                            .formatted(id, post(id), team(id)));
        }
        // those whose notices have been served have talked with the portal; for the others the sweep begins the talk
        for (int id = 5; id <= 16; id++) {
            all(
                    "insert into conversation (id, kind, owner_id, title, created_at) values (%1$d, 'PORTAL', %1$d, '', '2026-10-09')"
                            .formatted(id),
                    "insert into message (id, conversation_id, kind, text, payload_type, payload_id, bundle_key, sent_at)"
                            + " values (%1$d, %1$d, 'CARD', '', 'reminders.notices', '1', 'sweep-1', '2026-10-09')"
                                    .formatted(id),
                    "insert into conversation_member (conversation_id, employee_id, joined_at, delivered_up_to, seen_up_to)"
                            + " values (%1$d, %1$d, '2026-10-09', %1$d, %1$d)".formatted(id));
        }
    }

    void insert(List<Row> rows) {
        var obligations = new ArrayList<String>();
        var parties = new ArrayList<String>();
        var notices = new ArrayList<String>();
        var suspensions = new ArrayList<String>();
        for (Row r : rows) {
            obligations.add(
                    "(%1$d, 1, %2$d, '1.3', 1, 'test', '%1$d', '试验 %1$d', 'test/%1$d', 0, true, 'RESIDENTIAL_METER', false, '%3$s', %4$s, %5$s, %6$s, false, 1, %4$s, 1, '%7$s', %8$s, %9$s, %10$s)"
                            .formatted(
                                    r.id(),
                                    team(r.holder()),
                                    r.budget(),
                                    sql(r.opened()),
                                    sql(r.due()),
                                    sql(r.assessableFrom()),
                                    r.status(),
                                    sql(r.completed()),
                                    sql(r.next()),
                                    sql(r.handledUntil())));
            for (int holder : r.second() == 0 ? new int[] {r.holder()} : new int[] {r.holder(), r.second()}) {
                parties.add("(%d, %d, %s)".formatted(r.id(), holder, sql(r.opened())));
                if (r.isServed()) {
                    notices.add(
                            "(%d, 1, 'DUE', 'OVERDUE_ALERT', %2$d, 'RESPONSIBLE', 1, %3$s, %4$s, %4$s, 'CHAT', %4$s, %5$s)"
                                    .formatted(r.id(), holder, sql(r.due()), sql(SERVED), sql(LEAD_UNTIL)));
                }
            }
            if (r.status().equals("SUSPENDED")) {
                suspensions.add("(%d, %d, %3$s, '客户要求改期', 1, %4$s, 'RUNNING', %3$s, %3$s)"
                        .formatted(r.id(), r.holder(), sql(LEAD_UNTIL), sql(r.next())));
            }
        }
        all(
                "insert into obligation (id, station_id, team_id, clause_code, clause_version_id, subject_type, subject_id,"
                        + " subject_title, subject_path, position, assessed, amount_category, urgent, budget, opened_at,"
                        + " due_at, assessable_from, provisional, deadline_version, deadline_set_at, calendar_version,"
                        + " status, completed_at, next_at, handled_until) values " + String.join(",", obligations),
                "insert into obligation_party (obligation_id, employee_id, held_from) values "
                        + String.join(",", parties),
                "insert into notice (obligation_id, deadline_version, rung, kind, recipient_id, role, run_id, rung_at,"
                        + " recorded_at, delivered_at, delivered_by, seen_at, lead_until) values "
                        + String.join(",", notices),
                "insert into suspension (obligation_id, requested_by, requested_at, reason, approver_id, until_at, state,"
                        + " decided_at, suspended_at) values " + String.join(",", suspensions));
    }

    private void all(String... statements) {
        for (String statement : statements) {
            jdbc.sql(statement).update();
        }
    }

    private static String sql(@Nullable Instant at) {
        return at == null ? "null" : "'" + SqlTime.param(at) + "'";
    }

    private static Post post(int person) {
        return switch (person) {
            case 1 -> Post.STATION_HEAD;
            case 2 -> Post.DEPUTY_HEAD;
            case 3 -> Post.BUSINESS_TEAM_LEADER;
            case 4 -> Post.READING_TEAM_LEADER;
            default -> person % 2 == 1 ? Post.FITTER : Post.AREA_MANAGER;
        };
    }
}
