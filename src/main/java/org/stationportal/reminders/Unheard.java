package org.stationportal.reminders;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationportal.base.SqlTime;
import org.stationportal.deadlines.ObligationId;
import org.stationportal.deadlines.Obligations;
import org.stationportal.organization.CurrentUser;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.Post;
import org.stationportal.organization.SignedIn;
import org.stationportal.organization.TeamId;

/** Who has been told about what he owes without anything of it reaching him: nothing may be held against him yet. */
@Service
@Transactional(readOnly = true)
public class Unheard {

    private static final int MOST = 500;

    private static final String SELECT = """
            select o.id, p.employee_id, e.name, coalesce(max(case when n.told_at is not null then n.id end), max(n.id)) as notice,
                   min(n.recorded_at) as since, min(n.delivered_at) as delivered_at, min(n.told_at) as told_at
            from obligation o
            join obligation_party p on p.obligation_id = o.id and p.held_until is null
            join employee e on e.id = p.employee_id
            join notice n on n.obligation_id = o.id and n.deadline_version = o.deadline_version
                and n.recipient_id = p.employee_id and n.role = 'RESPONSIBLE'
            where o.status = 'OPEN' and %s
            group by o.id, p.employee_id, e.name, o.due_at having max(n.served_at) is null
            order by o.due_at, o.id limit %d""";

    private final JdbcClient jdbc;
    private final Obligations obligations;
    private final CurrentUser currentUser;

    Unheard(JdbcClient jdbc, Obligations obligations, CurrentUser currentUser) {
        this.jdbc = jdbc;
        this.obligations = obligations;
        this.currentUser = currentUser;
    }

    /** Those of the reader's teams, for the head and the deputy of the station; what is due first stands first. */
    @PreAuthorize("hasAnyRole('BUSINESS_TEAM_LEADER', 'READING_TEAM_LEADER', 'DEPUTY_HEAD', 'STATION_HEAD')")
    public List<UnheardNotice> ofMyTeams() {
        SignedIn self = currentUser.get();
        var parameters =
                new HashMap<String, Object>(Map.of("station", self.station().value()));
        String where = "o.station_id = :station";
        if (!self.holds(Post.STATION_HEAD) && !self.holds(Post.DEPUTY_HEAD)) {
            parameters.put("teams", self.teams().stream().map(TeamId::value).toList());
            where += " and o.team_id in (:teams)";
        }
        return read(where, parameters);
    }

    /** Those of one obligation that the reader may see. */
    @PreAuthorize("hasRole('EMPLOYEE')")
    public List<UnheardNotice> of(ObligationId obligation) {
        return obligations.find(obligation).isEmpty()
                ? List.of()
                : read("o.id = :id", Map.of("id", obligation.value()));
    }

    private List<UnheardNotice> read(String where, Map<String, Object> parameters) {
        return jdbc.sql(SELECT.formatted(where, MOST))
                .params(parameters)
                .query(Unheard::row)
                .list();
    }

    private static UnheardNotice row(ResultSet rs, int row) throws SQLException {
        return new UnheardNotice(
                new ObligationId(rs.getLong("id")),
                new EmployeeId(rs.getLong("employee_id")),
                rs.getString("name"),
                new NoticeId(rs.getLong("notice")),
                SqlTime.instant(rs, "since"),
                SqlTime.optionalInstant(rs, "delivered_at"),
                SqlTime.optionalInstant(rs, "told_at"));
    }
}
