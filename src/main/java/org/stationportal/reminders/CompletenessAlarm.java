package org.stationportal.reminders;

import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.stationportal.base.SqlTime;
import org.stationportal.conversations.Conversations;
import org.stationportal.organization.EmployeeId;

/** Tells every administrator in his talk with the portal that something due was left, or that a deadline differs from its history. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CompletenessAlarm {

    private final JdbcClient jdbc;
    private final Conversations conversations;

    CompletenessAlarm(JdbcClient jdbc, Conversations conversations) {
        this.jdbc = jdbc;
        this.conversations = conversations;
    }

    @EventListener
    void on(CompletenessLost event) {
        Completeness.Check check = event.check();
        tell(
                "completeness-" + check.at(),
                "reminders.alarm.incomplete",
                List.of(String.valueOf(check.unhandled() + check.untold() + check.unwatched() + check.setAside())),
                check.at());
    }

    private void tell(String key, String text, List<String> arguments, java.time.Instant at) {
        jdbc.sql("""
                select distinct employee_id from held_post where post = 'ADMINISTRATOR'
                and valid_from <= :now and (valid_to is null or valid_to >= :now)""")
                .param("now", SqlTime.param(at))
                .query((rs, i) -> new EmployeeId(rs.getLong(1)))
                .list()
                .forEach(administrator -> conversations.note(
                        conversations.portalOf(administrator), Optional.empty(), key, text, arguments, at));
    }
}
