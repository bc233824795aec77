package org.stationportal.deadlines;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.stationportal.base.SqlTime;

/** Writes new deadlines of many obligations with two statements, and what they rest on into their histories. */
@Component
class MovedDeadlines {

    private static final String ROWS = """
            json_table(:rows, '$[*]' columns (id bigint path '$[0]', opened_at datetime(6) path '$[1]',
                due_at datetime(6) path '$[2]', assessable_from datetime(6) path '$[3]',
                provisional tinyint path '$[4]', cap_at datetime(6) path '$[5]'))""";

    /** As {@link Obligation#announce} and {@link Obligation#project} do for one: what waits is not announced. */
    private static final String MOVE = """
            update %s n straight_join obligation o on o.id = n.id
            set o.version = o.version + 1, o.opened_at = n.opened_at, o.due_at = n.due_at,
                o.assessable_from = n.assessable_from, o.provisional = n.provisional, o.calendar_version = :version,
                o.deadline_version = o.deadline_version + (o.status = 'OPEN'),
                o.deadline_set_at = if(o.status = 'OPEN',
                                       greatest(:now, o.handled_until + interval 1 microsecond), :now),
                o.next_at = if(o.status = 'OPEN', greatest(:now, o.handled_until + interval 1 microsecond), null)
            """.formatted(ROWS);

    private static final String RECORD = """
            insert into obligation_event (obligation_id, kind, at, recorded_at, reason, due_at, deadline_version, budget,
                clause_version_id, opened_at, calendar_version, assessable_from, cap_at)
            select o.id, 'RECOMPUTED', :now, :now, :reason, o.due_at, o.deadline_version, o.budget,
                o.clause_version_id, o.opened_at, o.calendar_version, o.assessable_from, n.cap_at
            from %s n straight_join obligation o on o.id = n.id""".formatted(ROWS);

    private final JdbcClient jdbc;

    MovedDeadlines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void write(List<Reprojection.Move> moves, long calendarVersion, String reason, Instant now) {
        List<Reprojection.Move> moved = with(moves, Reprojection.Outcome.MOVED);
        if (!moved.isEmpty()) {
            String rows = moved.stream().map(MovedDeadlines::json).collect(Collectors.joining(",", "[", "]"));
            jdbc.sql(MOVE)
                    .param("rows", rows)
                    .param("version", calendarVersion)
                    .param("now", SqlTime.param(now))
                    .update();
            jdbc.sql(RECORD)
                    .param("rows", rows)
                    .param("reason", reason)
                    .param("now", SqlTime.param(now))
                    .update();
        }
        List<Reprojection.Move> confirmed = with(moves, Reprojection.Outcome.CONFIRMED);
        if (!confirmed.isEmpty()) {
            jdbc.sql("update json_table(:ids, '$[*]' columns (id bigint path '$')) n"
                            + " straight_join obligation o on o.id = n.id"
                            + " set o.provisional = false, o.version = o.version + 1")
                    .param(
                            "ids",
                            confirmed.stream()
                                    .map(move -> move.row().id())
                                    .toList()
                                    .toString())
                    .update();
        }
    }

    /** What keeps its deadline is rung by the new calendar as well: the sweep looks at it again. */
    void wake(List<Reprojection.Move> moves, Instant now) {
        List<Long> open = moves.stream()
                .filter(move -> move.outcome() != Reprojection.Outcome.MOVED)
                .map(Reprojection.Move::row)
                .filter(row -> row.status() == ObligationStatus.OPEN)
                .map(DeadlineRow::id)
                .toList();
        if (!open.isEmpty()) {
            jdbc.sql("update json_table(:ids, '$[*]' columns (id bigint path '$')) n"
                            + " straight_join obligation o on o.id = n.id"
                            + " set o.next_at = :now where o.next_at > :now")
                    .param("ids", open.toString())
                    .param("now", SqlTime.param(now))
                    .update();
        }
    }

    static List<Reprojection.Move> with(List<Reprojection.Move> moves, Reprojection.Outcome outcome) {
        return moves.stream().filter(move -> move.outcome() == outcome).toList();
    }

    private static String json(Reprojection.Move move) {
        return "[%d,%s,%s,%s,%d,%s]"
                .formatted(
                        move.row().id(),
                        json(move.start()),
                        json(move.deadline().due()),
                        json(move.deadline().assessableFrom()),
                        move.deadline().provisional() ? 1 : 0,
                        move.cap().map(MovedDeadlines::json).orElse("null"));
    }

    private static String json(Instant instant) {
        return "\"" + SqlTime.param(instant) + "\"";
    }
}
