package org.stationportal.reminders;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.stationportal.base.SqlTime;
import org.stationportal.conversations.Conversations;
import org.stationportal.deadlines.DeadlinesDiffer;
import org.stationportal.organization.EmployeeId;

/** Tells every administrator in his talk with the portal that something due was left, or that a deadline differs from its history. */
@Component
@Transactional
class CompletenessAlarm {

    private final JdbcClient jdbc;
    private final Conversations conversations;
    private final Clock clock;

    CompletenessAlarm(JdbcClient jdbc, Conversations conversations, Clock clock) {
        this.jdbc = jdbc;
        this.conversations = conversations;
        this.clock = clock;
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

    @EventListener
    void on(DeadlinesDiffer event) {
        Instant now = clock.instant();
        tell("differing-" + now, "reminders.alarm.differing", List.of(String.valueOf(event.count())), now);
    }

    private void tell(String key, String text, List<String> arguments, Instant at) {
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
