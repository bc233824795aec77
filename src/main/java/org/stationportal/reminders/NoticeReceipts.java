package org.stationportal.reminders;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.stationportal.base.SqlTime;
import org.stationportal.calendar.Calendars;
import org.stationportal.conversations.MessagesDelivered;
import org.stationportal.conversations.MessagesSeen;
import org.stationportal.deadlines.Budget;
import org.stationportal.deadlines.Clauses;
import org.stationportal.deadlines.ObligationId;
import org.stationportal.deadlines.Watch;
import org.stationportal.organization.EmployeeId;

/**
 * Stamps notices when they are delivered, seen, acknowledged or handed over; the first instant of each stands. With the
 * first service the lead time begins, and the sweep looks again when it has passed.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class NoticeReceipts {

    private final JdbcClient jdbc;
    private final Calendars calendars;
    private final Clauses clauses;
    private final Watch watch;

    NoticeReceipts(JdbcClient jdbc, Calendars calendars, Clauses clauses, Watch watch) {
        this.jdbc = jdbc;
        this.calendars = calendars;
        this.clauses = clauses;
        this.watch = watch;
    }

    @EventListener
    void on(MessagesDelivered event) {
        stamp(
                "delivered_at = coalesce(delivered_at, greatest(:at, recorded_at))",
                "message_id between :from and :to and delivered_at is null",
                Map.of("from", event.fromMessageId(), "to", event.toMessageId()),
                event.employee(),
                event.at());
    }

    @EventListener
    void on(MessagesSeen event) {
        stamp(
                "delivered_at = coalesce(delivered_at, greatest(:at, recorded_at)), seen_at = greatest(:at, delivered_at)",
                "message_id between :from and :to and seen_at is null",
                Map.of("from", event.fromMessageId(), "to", event.toMessageId()),
                event.employee(),
                event.at());
        lead(event.employee());
    }

    void acknowledged(ObligationId obligation, EmployeeId recipient, Instant at) {
        stamp(
                "acknowledged_at = greatest(:at, recorded_at)",
                "obligation_id = :obligation and acknowledged_at is null",
                Map.of("obligation", obligation.value()),
                recipient,
                at);
        lead(recipient);
    }

    void handedOver(NoticeDetails notice, EmployeeId witness, Instant at) {
        stamp(
                "handed_over_at = greatest(:at, recorded_at), handed_over_by = :witness",
                "id = :id and handed_over_at is null",
                Map.of("id", notice.id().value(), "witness", witness.value()),
                notice.recipient(),
                at);
        lead(notice.recipient());
    }

    private void stamp(String set, String where, Map<String, Object> parameters, EmployeeId recipient, Instant at) {
        jdbc.sql("update notice set " + set + " where recipient_id = :recipient and " + where)
                .params(parameters)
                .param("recipient", recipient.value())
                .param("at", SqlTime.param(at))
                .update();
    }

    /** Gives each newly served notice of the person the end of its lead time. */
    private void lead(EmployeeId recipient) {
        record Newly(long notice, ObligationId obligation, Instant served, Budget budget, long clauseVersion) {}
        List<Newly> newly = jdbc.sql("""
                select n.id, n.obligation_id, n.served_at, o.budget, o.clause_version_id from notice n
                join obligation o on o.id = n.obligation_id
                where n.recipient_id = :recipient and n.served_at is not null and n.lead_until is null""")
                .param("recipient", recipient.value())
                .query((rs, i) -> new Newly(
                        rs.getLong("id"),
                        new ObligationId(rs.getLong("obligation_id")),
                        SqlTime.instant(rs, "served_at"),
                        Budget.parse(rs.getString("budget")),
                        rs.getLong("clause_version_id")))
                .list();
        for (Newly notice : newly) {
            Instant until = LeadTime.after(
                    notice.served(), notice.budget(), clauses.version(notice.clauseVersion()), calendars.current());
            jdbc.sql("update notice set lead_until = :until where id = :id and lead_until is null")
                    .param("until", SqlTime.param(until))
                    .param("id", notice.notice())
                    .update();
            watch.wakeAt(List.of(notice.obligation()), until);
        }
    }
}
