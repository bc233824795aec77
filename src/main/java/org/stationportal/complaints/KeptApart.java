package org.stationportal.complaints;

import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.stationportal.base.RuleViolation;
import org.stationportal.deadlines.ObligationId;
import org.stationportal.deadlines.ObligationsChanged;
import org.stationportal.organization.CurrentUser;
import org.stationportal.organization.EmployeeId;

/**
 * Keeps whoever is complained of apart from the complaint also where obligations are directed: he neither gets one nor
 * changes one; and nothing is opened again that the course could not end. In the transaction of the change, which the
 * refusal takes back.
 */
@Component
class KeptApart {

    private final JdbcClient jdbc;
    private final CurrentUser currentUser;

    KeptApart(JdbcClient jdbc, CurrentUser currentUser) {
        this.jdbc = jdbc;
        this.currentUser = currentUser;
    }

    @EventListener
    void on(ObligationsChanged event) {
        if (event.ids().isEmpty()) {
            return;
        }
        // reopened it would never be done: each step of the course is taken once
        boolean reopened = jdbc.sql("select count(*) from obligation where id in (:ids) and reopened_from is not null"
                                + " and subject_type = 'complaints.complaint'")
                        .param("ids", ids(event.ids()))
                        .query(Long.class)
                        .single()
                > 0;
        if (reopened) {
            throw RuleViolation.of("complaints.error.noReopening");
        }
        Long user = currentUser
                .find()
                .flatMap(signedIn -> signedIn.employee().map(EmployeeId::value))
                .orElse(null);
        boolean touched = jdbc.sql("""
                select count(*) from obligation o
                join complaint c on c.complaint_no = o.subject_id
                join complaint_person x on x.complaint_id = c.id
                where o.id in (:ids) and o.subject_type = 'complaints.complaint' and (x.employee_id = :user or exists (
                    select 1 from obligation_party p where p.obligation_id = o.id and p.held_until is null
                        and p.employee_id = x.employee_id))""")
                        .param("ids", ids(event.ids()))
                        .param("user", user)
                        .query(Long.class)
                        .single()
                > 0;
        if (touched) {
            throw RuleViolation.of("complaints.error.keptApart");
        }
    }

    private static List<Long> ids(List<ObligationId> ids) {
        return ids.stream().map(ObligationId::value).toList();
    }
}
