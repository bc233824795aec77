package org.stationportal.conversations;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
        Map<Long, Long> found = existingPortals(employees);
        List<Long> missing =
                employees.stream().filter(e -> !found.containsKey(e)).sorted().toList();
        if (missing.isEmpty()) {
            return found;
        }
        // one after the other, in the order of ids: two who make the same ones never wait in a circle
        jdbc.sql("select id from employee where id in (:missing) order by id for update")
                .param("missing", missing)
                .query(Long.class)
                .list();
        jdbc.sql("""
                        insert ignore into conversation (kind, owner_id, title, created_at)
                        select 'PORTAL', e.id, '', :now from employee e where e.id in (:missing) order by e.id
                        """).param("now", SqlTime.param(now)).param("missing", missing).update();
        // each statement reads what is committed by then, so also the one that another transaction made meanwhile
        found.putAll(existingPortals(missing));
        jdbc.sql("""
                        insert ignore into conversation_member (conversation_id, employee_id, joined_at)
                        select c.id, c.owner_id, :now from conversation c where c.owner_id in (:missing) order by c.id
                        """).param("now", SqlTime.param(now)).param("missing", missing).update();
        return found;
    }

    ConversationId thread(String topic, String title, Instant now) {
        Optional<Long> existing = threadId(topic);
        if (existing.isEmpty()) {
            jdbc.sql("""
                            insert ignore into conversation (kind, topic, title, created_at)
                            values ('THREAD', :topic, :title, :now)
                            """)
                    .param("topic", topic)
                    .param("title", title)
                    .param("now", SqlTime.param(now))
                    .update();
        }
        return new ConversationId(existing.or(() -> threadId(topic)).orElseThrow());
    }

    /** Adds those who are missing; locks the conversation when anybody is. */
    void join(ConversationId conversation, Collection<EmployeeId> members, Instant now) {
        var missing = new HashSet<>(members);
        members(conversation).forEach(missing::remove);
        if (missing.isEmpty()) {
            return;
        }
        lock(Set.of(conversation.value()));
        jdbc.sql("""
                        insert ignore into conversation_member (conversation_id, employee_id, joined_at)
                        select :conversation, e.id, :now from employee e where e.id in (:missing) order by e.id
                        """)
                .param("conversation", conversation.value())
                .param("now", SqlTime.param(now))
                .param("missing", missing.stream().map(EmployeeId::value).toList())
                .update();
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

    /** A number for each of these people that changes with every message and every receipt in their conversations. */
    Map<EmployeeId, Long> states(Collection<EmployeeId> employees) {
        var states = new HashMap<EmployeeId, Long>();
        jdbc.sql("""
                        select me.employee_id,
                               sum((select coalesce(max(m.id), 0) from message m
                                        where m.conversation_id = me.conversation_id)
                                   + (select sum(o.delivered_up_to + o.seen_up_to) from conversation_member o
                                        where o.conversation_id = me.conversation_id)) as state
                        from conversation_member me where me.employee_id in (:employees) group by me.employee_id
                        """)
                .param("employees", employees.stream().map(EmployeeId::value).toList())
                .query(rs -> {
                    states.put(new EmployeeId(rs.getLong("employee_id")), rs.getLong("state"));
                });
        return states;
    }

    private Map<Long, Long> existingPortals(Collection<Long> employees) {
        var found = new HashMap<Long, Long>();
        jdbc.sql("select owner_id, id from conversation where owner_id in (:employees)")
                .param("employees", employees)
                .query(rs -> {
                    found.put(rs.getLong("owner_id"), rs.getLong("id"));
                });
        return found;
    }

    private Optional<Long> threadId(String topic) {
        return jdbc.sql("select id from conversation where topic = :topic")
                .param("topic", topic)
                .query(Long.class)
                .optional();
    }
}
