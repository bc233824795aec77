package org.stationportal.conversations;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stationportal.base.SqlTime;
import org.stationportal.organization.EmployeeId;

/** Conversations and their members in the database. */
@Repository
class ConversationStore {

    private final JdbcClient jdbc;

    ConversationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A conversation with its owner (portal) or topic (thread). */
    record Row(ConversationId id, ConversationKind kind, Optional<EmployeeId> owner, String topic, String title) {}

    /** A conversation in the list of a member. */
    record Listed(ConversationId id, ConversationKind kind, String title, long lastMessage, long unread) {}

    Optional<Row> find(ConversationId id) {
        return jdbc.sql("select id, kind, owner_id, topic, title from conversation where id = :id")
                .param("id", id.value())
                .query((rs, row) -> new Row(
                        id,
                        ConversationKind.valueOf(rs.getString("kind")),
                        Optional.of(rs.getLong("owner_id")).filter(o -> o != 0).map(EmployeeId::new),
                        Optional.ofNullable(rs.getString("topic")).orElse(""),
                        rs.getString("title")))
                .optional();
    }

    /** The talks of these people with the portal, made where missing; by employee. */
    Map<Long, Long> portals(Collection<Long> employees, Instant now) {
        Map<Long, Long> found = existingPortals(employees, "");
        List<Long> missing =
                employees.stream().filter(e -> !found.containsKey(e)).sorted().toList();
        if (missing.isEmpty()) {
            return found;
        }
        jdbc.sql("""
                        insert into conversation (kind, owner_id, title, created_at)
                        select 'PORTAL', e.id, '', :now from employee e where e.id in (:missing) order by e.id
                        on duplicate key update title = conversation.title
                        """).param("now", SqlTime.param(now)).param("missing", missing).update();
        // a locking read also sees the one that another transaction made at the same moment
        found.putAll(existingPortals(missing, " lock in share mode"));
        jdbc.sql("""
                        insert into conversation_member (conversation_id, employee_id, joined_at)
                        select c.id, c.owner_id, :now from conversation c where c.owner_id in (:missing) order by c.id
                        on duplicate key update joined_at = conversation_member.joined_at
                        """).param("now", SqlTime.param(now)).param("missing", missing).update();
        return found;
    }

    ConversationId thread(String topic, String title, Instant now) {
        Optional<Long> existing = threadId(topic, "");
        if (existing.isEmpty()) {
            jdbc.sql("""
                            insert into conversation (kind, topic, title, created_at)
                            values ('THREAD', :topic, :title, :now)
                            on duplicate key update title = conversation.title
                            """)
                    .param("topic", topic)
                    .param("title", title)
                    .param("now", SqlTime.param(now))
                    .update();
        }
        return new ConversationId(
                existing.or(() -> threadId(topic, " lock in share mode")).orElseThrow());
    }

    void addMembers(ConversationId conversation, Collection<Long> employees, Instant now) {
        Set<Long> present =
                members(conversation).stream().map(EmployeeId::value).collect(Collectors.toSet());
        List<Long> missing =
                employees.stream().filter(e -> !present.contains(e)).toList();
        if (!missing.isEmpty()) {
            jdbc.sql("""
                            insert into conversation_member (conversation_id, employee_id, joined_at)
                            select :conversation, e.id, :now from employee e where e.id in (:missing) order by e.id
                            on duplicate key update joined_at = conversation_member.joined_at
                            """)
                    .param("conversation", conversation.value())
                    .param("now", SqlTime.param(now))
                    .param("missing", missing)
                    .update();
        }
    }

    /** Held until the end of the transaction: the ids of a conversation's messages are in the order of their commits. */
    void lock(Collection<Long> conversations) {
        jdbc.sql("select id from conversation where id in (:ids) order by id for update")
                .param("ids", conversations)
                .query(Long.class)
                .list();
    }

    List<EmployeeId> members(ConversationId conversation) {
        return jdbc.sql("select employee_id from conversation_member where conversation_id = :id")
                .param("id", conversation.value())
                .query((rs, row) -> new EmployeeId(rs.getLong(1)))
                .list();
    }

    long unread(EmployeeId employee) {
        return jdbc.sql("""
                        select count(*) from conversation_member me
                        join message m on m.conversation_id = me.conversation_id and m.id > me.seen_up_to
                        where me.employee_id = :me and (m.author_id is null or m.author_id <> :me)
                        """).param("me", employee.value()).query(Long.class).single();
    }

    long unread(EmployeeId employee, ConversationId conversation) {
        return jdbc.sql("""
                        select count(*) from conversation_member me
                        join message m on m.conversation_id = me.conversation_id and m.id > me.seen_up_to
                        where me.employee_id = :me and me.conversation_id = :conversation
                          and (m.author_id is null or m.author_id <> :me)
                        """)
                .param("me", employee.value())
                .param("conversation", conversation.value())
                .query(Long.class)
                .single();
    }

    List<Listed> listedFor(EmployeeId employee, int limit) {
        return jdbc.sql("""
                        select c.id, c.kind, c.title,
                               coalesce((select max(m.id) from message m where m.conversation_id = c.id), 0) as last_id,
                               (select count(*) from message m where m.conversation_id = c.id
                                   and m.id > me.seen_up_to
                                   and (m.author_id is null or m.author_id <> me.employee_id)) as unread
                        from conversation_member me
                        join conversation c on c.id = me.conversation_id
                        where me.employee_id = :me
                        order by c.kind = 'PORTAL' desc, last_id desc, c.id desc
                        limit :limit
                        """)
                .param("me", employee.value())
                .param("limit", limit)
                .query((rs, row) -> new Listed(
                        new ConversationId(rs.getLong("id")),
                        ConversationKind.valueOf(rs.getString("kind")),
                        rs.getString("title"),
                        rs.getLong("last_id"),
                        rs.getLong("unread")))
                .list();
    }

    private Map<Long, Long> existingPortals(Collection<Long> employees, String locking) {
        var found = new HashMap<Long, Long>();
        jdbc.sql("select owner_id, id from conversation where owner_id in (:employees)" + locking)
                .param("employees", employees)
                .query(rs -> {
                    found.put(rs.getLong("owner_id"), rs.getLong("id"));
                });
        return found;
    }

    private Optional<Long> threadId(String topic, String locking) {
        return jdbc.sql("select id from conversation where topic = :topic" + locking)
                .param("topic", topic)
                .query(Long.class)
                .optional();
    }
}
