package org.stationportal.reminders;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.stationportal.base.SqlTime;
import org.stationportal.calendar.Calendars;
import org.stationportal.calendar.WorkingTime;
import org.stationportal.channels.ChannelDelivered;
import org.stationportal.conversations.ConversationId;
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
        delivered(
                event.employee(),
                runs(event.conversation(), event.fromMessageId(), event.toMessageId()),
                "CHAT",
                event.at());
    }

    @EventListener
    void on(MessagesSeen event) {
        List<Long> runs = runs(event.conversation(), event.fromMessageId(), event.toMessageId());
        delivered(event.employee(), runs, "CHAT", event.at());
        stamp(
                "seen_at = greatest(:at, delivered_at)",
                "run_id in (:runs) and seen_at is null",
                Map.of("runs", runs),
                event.employee(),
                event.at());
        lead(event.employee());
    }

    @EventListener
    void on(ChannelDelivered event) {
        if (event.payloadType().equals(NoticeBoard.CARD)) {
            delivered(
                    event.employee(),
                    List.of(Long.parseLong(event.payloadId())),
                    event.channel().name(),
                    event.at());
        }
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

    int acknowledgedRun(long run, EmployeeId recipient, Instant at) {
        List<Long> ids = jdbc.sql("""
                select n.id from notice n join notice r on r.obligation_id = n.obligation_id
                    and r.recipient_id = n.recipient_id and r.run_id = :run
                where n.recipient_id = :recipient and n.acknowledged_at is null group by n.id""")
                .param("run", run)
                .param("recipient", recipient.value())
                .query(Long.class)
                .list();
        if (!ids.isEmpty()) {
            stamp(
                    "acknowledged_at = greatest(:at, recorded_at)",
                    "id in (:ids) and acknowledged_at is null",
                    Map.of("ids", ids),
                    recipient,
                    at);
            lead(recipient);
        }
        return ids.size();
    }

    /** The leader has told it in person and signs; it counts when the other signature is there. */
    void told(NoticeDetails notice, EmployeeId teller, Instant at) {
        stamp(
                "told_at = greatest(:at, recorded_at), told_by = :teller",
                "id = :id and told_at is null",
                Map.of("id", notice.id().value(), "teller", teller.value()),
                notice.recipient(),
                at);
    }

    /** The other signature: the recipient's own, or that of a second witness that he refused to sign. */
    void signed(NoticeDetails notice, EmployeeId signer, Instant at) {
        stamp(
                "handed_over_at = greatest(:at, told_at), handed_over_by = :signer,"
                        + " refusal_witness = nullif(:signer, recipient_id)",
                "id = :id and told_at is not null and handed_over_at is null",
                Map.of("id", notice.id().value(), "signer", signer.value()),
                notice.recipient(),
                at);
        lead(notice.recipient());
    }

    /** A channel took a message over; being seen is another matter. */
    void delivered(EmployeeId recipient, List<Long> runs, String channel, Instant at) {
        stamp(
                "delivered_at = greatest(:at, recorded_at), delivered_by = :channel",
                "run_id in (:runs) and delivered_at is null",
                Map.of("runs", runs, "channel", channel),
                recipient,
                at);
    }

    /** The runs whose notices stand in these messages. */
    private List<Long> runs(ConversationId conversation, long from, long to) {
        List<Long> runs = jdbc.sql("""
                select cast(payload_id as unsigned) from message
                where conversation_id = :conversation and id between :from and :to and payload_type = :card""")
                .param("conversation", conversation.value())
                .param("from", from)
                .param("to", to)
                .param("card", NoticeBoard.CARD)
                .query(Long.class)
                .list();
        return runs.isEmpty() ? List.of(0L) : runs;
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
        record Newly(long notice, ObligationId obligation, Instant until) {}
        WorkingTime time = calendars.current();
        Map<Instant, List<Newly>> newly = jdbc
                .sql("""
                select n.id, n.obligation_id, n.served_at, o.budget, o.clause_version_id from notice n
                join obligation o on o.id = n.obligation_id
                where n.recipient_id = :recipient and n.served_at is not null and n.lead_until is null""")
                .param("recipient", recipient.value())
                .query((rs, i) -> new Newly(
                        rs.getLong("id"),
                        new ObligationId(rs.getLong("obligation_id")),
                        LeadTime.after(
                                SqlTime.instant(rs, "served_at"),
                                Budget.parse(rs.getString("budget")),
                                clauses.version(rs.getLong("clause_version_id")),
                                time)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Newly::until));
        newly.forEach((until, notices) -> {
            jdbc.sql("update notice set lead_until = :until where id in (:ids) and lead_until is null")
                    .param("until", SqlTime.param(until))
                    .param("ids", notices.stream().map(Newly::notice).toList())
                    .update();
            watch.wakeAt(notices.stream().map(Newly::obligation).distinct().toList(), until);
        });
    }
}
