package org.stationportal.conversations;

import java.time.Instant;
import java.util.OptionalLong;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stationportal.base.SqlTime;
import org.stationportal.organization.EmployeeId;

/** How far a member's messages were delivered and seen; each step is kept with its instant. */
@Repository
class Receipts {

    /** The two marks of a member. */
    enum Mark {
        DELIVERED("delivered_up_to"),
        SEEN("seen_up_to");

        private final String column;

        Mark(String column) {
            this.column = column;
        }
    }

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    Receipts(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /** Raises the mark and publishes the step; false when it stands there already or the person is no member. */
    boolean raise(Mark mark, ConversationId conversation, EmployeeId employee, MessageId upTo, Instant at) {
        OptionalLong now = mark(mark, conversation, employee);
        long last = lastMessage(conversation, upTo);
        if (now.isEmpty() || now.getAsLong() >= last) {
            return false;
        }
        jdbc.sql("update conversation_member set " + mark.column
                        + " = :upTo where conversation_id = :conversation and employee_id = :employee")
                .param("upTo", last)
                .param("conversation", conversation.value())
                .param("employee", employee.value())
                .update();
        jdbc.sql("""
                        insert into receipt (conversation_id, employee_id, kind, up_to, at)
                        values (:conversation, :employee, :kind, :upTo, :at)
                        """)
                .param("conversation", conversation.value())
                .param("employee", employee.value())
                .param("kind", mark.name())
                .param("upTo", last)
                .param("at", SqlTime.param(at))
                .update();
        long first = now.getAsLong() + 1;
        events.publishEvent(
                switch (mark) {
                    case DELIVERED -> new MessagesDelivered(employee, conversation, first, last, at);
                    case SEEN -> new MessagesSeen(employee, conversation, first, last, at);
                });
        return true;
    }

    /** Locks the member, so that two screens of one person record a step once. */
    private OptionalLong mark(Mark mark, ConversationId conversation, EmployeeId employee) {
        return jdbc
                .sql("select " + mark.column + " from conversation_member"
                        + " where conversation_id = :conversation and employee_id = :employee for update")
                .param("conversation", conversation.value())
                .param("employee", employee.value())
                .query(Long.class)
                .list()
                .stream()
                .mapToLong(Long::longValue)
                .findFirst();
    }

    /** The last message of this conversation up to the id: a mark never runs ahead of what was said. */
    private long lastMessage(ConversationId conversation, MessageId upTo) {
        return jdbc.sql(
                        "select coalesce(max(id), 0) from message where conversation_id = :conversation and id <= :upTo")
                .param("conversation", conversation.value())
                .param("upTo", upTo.value())
                .query(Long.class)
                .single();
    }
}
