package org.stationportal.plans;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationportal.organization.CurrentUser;
import org.stationportal.organization.SignedIn;

/** Reads plans day by day, for a calendar. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('EMPLOYEE')")
public class PlanCalendar {

    private static final int MOST = 500;

    private final PlanReader reader;
    private final JdbcClient jdbc;
    private final CurrentUser currentUser;

    PlanCalendar(PlanReader reader, JdbcClient jdbc, CurrentUser currentUser) {
        this.reader = reader;
        this.jdbc = jdbc;
        this.currentUser = currentUser;
    }

    /** The days of the items of those plans that the one signed in may see, at most 500 plans. */
    public List<PlanDay> days(PlanFilter filter) {
        SignedIn user = currentUser.get();
        Collection<Long> plans = reader.page(user, filter, 0, MOST).rows().stream()
                .map(plan -> plan.id().value())
                .toList();
        if (plans.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(
                        "select plan_id, coalesce(done_on, planned_on) as day, sum(state = 'PLANNED') as planned,"
                                + " sum(state = 'DONE') as done from plan_item where plan_id in (:plans)"
                                + " and state in ('PLANNED', 'DONE') and coalesce(done_on, planned_on) is not null group by 1, 2 order by 2, 1")
                .param("plans", plans)
                .query((rs, i) -> new PlanDay(
                        new PlanId(rs.getLong("plan_id")),
                        rs.getObject("day", java.time.LocalDate.class),
                        rs.getInt("planned"),
                        rs.getInt("done")))
                .list();
    }
}
