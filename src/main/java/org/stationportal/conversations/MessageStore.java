package org.stationportal.conversations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import org.stationportal.base.SqlTime;
import org.stationportal.organization.EmployeeId;

/** Messages in the database; whoever writes one must hold the lock of its conversation. */
@Repository
class MessageStore {

    private static final String SELECT = """
            select m.id, m.conversation_id, m.author_id, a.name as author_name, m.kind, m.text, m.payload_type,
                   m.payload_id, m.sent_at,
                   coalesce(m.id > me.seen_up_to and (m.author_id is null or m.author_id <> :reader), false) as unread,
                   (select min(r.at) from receipt r where r.conversation_id = m.conversation_id
                       and r.kind = 'DELIVERED' and r.up_to >= m.id
                       and r.employee_id <> coalesce(m.author_id, 0)) as delivered_at,
                   (select min(r.at) from receipt r where r.conversation_id = m.conversation_id
                       and r.kind = 'SEEN' and r.up_to >= m.id
                       and r.employee_id <> coalesce(m.author_id, 0)) as seen_at,
                   (select count(*) from conversation_member o where o.conversation_id = m.conversation_id
                       and o.seen_up_to >= m.id and o.employee_id <> coalesce(m.author_id, 0)) as seen_by,
                   (select count(*) from conversation_member o where o.conversation_id = m.conversation_id
                       and o.employee_id <> coalesce(m.author_id, 0)) as others
            from message m
            left join employee a on a.id = m.author_id
            left join conversation_member me on me.conversation_id = m.conversation_id and me.employee_id = :reader
            """;

    private final JdbcClient jdbc;

    MessageStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest messages before an id (exclusive), oldest first. */
    List<MessageDetails> page(ConversationId conversation, long before, int limit, EmployeeId reader) {
        return jdbc.sql(SELECT + " where m.conversation_id = :conversation and m.id < :before"
                        + " order by m.id desc limit :limit")
                .param("conversation", conversation.value())
                .param("before", before)
                .param("limit", limit)
                .param("reader", reader.value())
                .query((rs, row) -> message(rs, reader))
                .list()
                .reversed();
    }

    Map<Long, MessageDetails> byId(Collection<Long> ids, EmployeeId reader) {
        var found = new HashMap<Long, MessageDetails>();
        if (!ids.isEmpty()) {
            jdbc.sql(SELECT + " where m.id in (:ids)")
                    .param("ids", ids)
                    .param("reader", reader.value())
                    .query((rs, row) -> message(rs, reader))
                    .list()
                    .forEach(message -> found.put(message.id().value(), message));
        }
        return found;
    }

    MessageId add(ConversationId conversation, EmployeeId author, String text, Instant at) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into message (conversation_id, author_id, kind, text, payload_type, payload_id, sent_at)
                        values (:conversation, :author, 'TEXT', :text, '', '', :at)
                        """)
                .param("conversation", conversation.value())
                .param("author", author.value())
                .param("text", text)
                .param("at", SqlTime.param(at))
                .update(key, "id");
        return new MessageId(Objects.requireNonNull(key.getKey()).longValue());
    }

    /** One message in each of the conversations that has none with the key yet; the ids of all, by conversation. */
    Map<Long, MessageId> addOnce(Collection<Long> conversations, Bundle bundle, Instant at) {
        Map<Long, MessageId> sent = withKey(conversations, bundle.key());
        List<Long> missing =
                conversations.stream().filter(id -> !sent.containsKey(id)).toList();
        if (missing.isEmpty()) {
            return sent;
        }
        jdbc.sql("""
                        insert into message (conversation_id, author_id, kind, text, payload_type, payload_id,
                                             bundle_key, sent_at)
                        select c.id, :author, :kind, :text, :payloadType, :payloadId, :key, :at
                        from conversation c where c.id in (:missing) order by c.id
                        """)
                .param("missing", missing)
                .param("author", bundle.author())
                .param("kind", bundle.kind().name())
                .param("text", bundle.text())
                .param("payloadType", bundle.payloadType())
                .param("payloadId", bundle.payloadId())
                .param("key", bundle.key())
                .param("at", SqlTime.param(at))
                .update();
        sent.putAll(withKey(missing, bundle.key()));
        return sent;
    }

    // reads what is committed by now, so also what came while this transaction waited for the conversations
    private Map<Long, MessageId> withKey(Collection<Long> conversations, String key) {
        var ids = new HashMap<Long, MessageId>();
        jdbc.sql("select conversation_id, id from message where conversation_id in (:conversations)"
                        + " and bundle_key = :key")
                .param("conversations", conversations)
                .param("key", key)
                .query((ResultSet rs) -> {
                    ids.put(rs.getLong("conversation_id"), new MessageId(rs.getLong("id")));
                });
        return ids;
    }

    /** What a message with a key carries. */
    record Bundle(
            String key, MessageKind kind, @Nullable Long author, String text, String payloadType, String payloadId) {}

    private static MessageDetails message(ResultSet rs, EmployeeId reader) throws SQLException {
        long author = rs.getLong("author_id");
        return new MessageDetails(
                new MessageId(rs.getLong("id")),
                new ConversationId(rs.getLong("conversation_id")),
                author == 0 ? Optional.empty() : Optional.of(new EmployeeId(author)),
                Objects.requireNonNullElse(rs.getString("author_name"), ""),
                author == reader.value(),
                MessageKind.valueOf(rs.getString("kind")),
                rs.getString("text"),
                rs.getString("payload_type"),
                rs.getString("payload_id"),
                SqlTime.instant(rs, "sent_at"),
                rs.getBoolean("unread"),
                Optional.ofNullable(SqlTime.nullableInstant(rs, "delivered_at")),
                Optional.ofNullable(SqlTime.nullableInstant(rs, "seen_at")),
                rs.getInt("seen_by"),
                rs.getInt("others"));
    }
}
