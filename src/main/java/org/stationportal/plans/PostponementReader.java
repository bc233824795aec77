package org.stationportal.plans;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.stationportal.base.SqlTime;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.TeamId;

/** Reads wishes to put items off. */
@Component
class PostponementReader {

    private static final String SELECT = """
            select w.*, i.plan_id, i.no, i.name, p.title, p.team_id from plan_postponement w
            join plan_item i on i.id = w.item_id join plan p on p.id = i.plan_id
            """;

    private final JdbcClient jdbc;

    PostponementReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Asked> lock(long id) {
        return jdbc.sql(SELECT + " where w.id = :id for update")
                .param("id", id)
                .query((rs, i) -> Asked.of(rs))
                .optional();
    }

    List<Postponement> read(String rest, Map<String, Object> parameters) {
        return jdbc.sql(SELECT + rest)
                .params(parameters)
                .query((rs, i) -> Asked.of(rs).wish())
                .list();
    }

    /** The wish, who had it, and the team whose leader decides. */
    record Asked(Postponement wish, EmployeeId by, TeamId team) {

        static Asked of(ResultSet rs) throws SQLException {
            return new Asked(
                    new Postponement(
                            rs.getLong("id"),
                            new PlanItemId(rs.getLong("item_id")),
                            new PlanId(rs.getLong("plan_id")),
                            rs.getString("title"),
                            rs.getString("no"),
                            rs.getString("name"),
                            AskPostponement.Cause.valueOf(rs.getString("cause")),
                            rs.getString("words"),
                            rs.getString("proof"),
                            SqlTime.instant(rs, "requested_at"),
                            rs.getString("requested_by_name"),
                            Optional.ofNullable(rs.getObject("granted", Boolean.class)),
                            Optional.ofNullable(rs.getString("decided_by_name")),
                            Optional.ofNullable(rs.getString("note"))),
                    new EmployeeId(rs.getLong("requested_by")),
                    new TeamId(rs.getLong("team_id")));
        }
    }
}
