package org.stationportal.conversations;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationportal.base.RuleViolation;
import org.stationportal.conversations.MessageStore.Bundle;
import org.stationportal.organization.EmployeeId;

/** What the portal and people say to each other, and who got and saw it when. */
@Service
@Transactional(readOnly = true)
public class Conversations {

    /** The longest text of a message, in characters. */
    public static final int MAX_TEXT = 4000;

    private static final int MAX_PAGE = 500;
    private static final int MAX_LISTED = 200;

    private final ConversationStore store;
    private final MessageStore messages;
    private final Receipts receipts;
    private final ConversationAccess access;
    private final Broadcaster broadcaster;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Conversations(
            ConversationStore store,
            MessageStore messages,
            Receipts receipts,
            ConversationAccess access,
            Broadcaster broadcaster,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.messages = messages;
        this.receipts = receipts;
        this.access = access;
        this.broadcaster = broadcaster;
        this.events = events;
        this.clock = clock;
    }

    /** The employee's talk with the portal; made at the first call. */
    @Transactional
    public ConversationId portalOf(EmployeeId employee) {
        Long id = store.portals(List.of(employee.value()), clock.instant()).get(employee.value());
        return new ConversationId(Objects.requireNonNull(id, "no such employee"));
    }

    /** The thread of a topic such as {@code obligation/12}; made at the first call, members who are missing join. */
    @Transactional
    public ConversationId thread(String topic, String title, Collection<EmployeeId> members) {
        Instant now = clock.instant();
        ConversationId id = store.thread(topic, title, now);
        store.join(id, members, now);
        return id;
    }

    /** A card of the portal in a conversation; the same bundle key again gives the same message. */
    @Transactional
    public MessageId card(
            ConversationId conversation, String bundleKey, String payloadType, String payloadId, Instant at) {
        return once(conversation, new Bundle(bundleKey, MessageKind.CARD, null, "", payloadType, payloadId), at);
    }

    /** A card in the portal talk of each of the people, in a few statements whatever their number; repeatable as {@link #card}. */
    @Transactional
    public Map<EmployeeId, MessageId> cards(
            Collection<EmployeeId> employees, String bundleKey, String payloadType, String payloadId, Instant at) {
        if (employees.isEmpty()) {
            return Map.of();
        }
        Map<Long, Long> portals =
                store.portals(employees.stream().map(EmployeeId::value).collect(Collectors.toSet()), clock.instant());
        store.lock(portals.values());
        Map<Long, MessageId> sent = messages.addOnce(
                portals.values(), new Bundle(bundleKey, MessageKind.CARD, null, "", payloadType, payloadId), at);
        var byEmployee = new HashMap<EmployeeId, MessageId>();
        portals.forEach((employee, conversation) ->
                byEmployee.put(new EmployeeId(employee), Objects.requireNonNull(sent.get(conversation))));
        events.publishEvent(new CardsSent(byEmployee, payloadType, payloadId, at));
        broadcaster.wake(byEmployee.keySet());
        return byEmployee;
    }

    /**
     * One line of what happened, such as 已收到, on behalf of a person or (empty) of the portal. The text is a key with
     * arguments, read in each viewer's language; the same bundle key again gives the same message.
     */
    @Transactional
    public MessageId note(
            ConversationId conversation,
            Optional<EmployeeId> author,
            String bundleKey,
            String textKey,
            List<String> arguments,
            Instant at) {
        String text = arguments.stream().map(a -> a.replace('\n', ' ')).collect(Collectors.joining("\n"));
        Long by = author.map(EmployeeId::value).orElse(null);
        return once(conversation, new Bundle(bundleKey, MessageKind.NOTE, by, text, "text", textKey), at);
    }

    /** Says something as the one signed in, who then takes part in the thread; refused to whoever may not read it. */
    @Transactional
    public MessageId say(ConversationId conversation, String text) {
        EmployeeId author = access.reader(conversation);
        if (text.isBlank()) {
            throw RuleViolation.at("text", "conversations.error.blank");
        }
        String said = text.strip();
        if (said.length() > MAX_TEXT) {
            throw RuleViolation.at("text", "conversations.error.tooLong", MAX_TEXT);
        }
        Instant now = clock.instant();
        store.lock(Set.of(conversation.value()));
        store.join(conversation, Set.of(author), now);
        MessageId id = messages.add(conversation, author, said, now);
        broadcaster.wake(store.members(conversation));
        return id;
    }

    /** The newest messages before one (exclusive), or the newest of all; oldest first; at most 500. */
    public List<MessageDetails> messages(ConversationId conversation, Optional<MessageId> before, int limit) {
        EmployeeId reader = access.reader(conversation);
        long end = before.map(MessageId::value).orElse(Long.MAX_VALUE);
        return messages.page(conversation, end, Math.clamp(limit, 1, MAX_PAGE), reader);
    }

    /** How many messages of others the employee has not seen yet. */
    public long unread(EmployeeId employee) {
        return store.unread(employee);
    }

    /** The conversations of the one signed in: the portal first, then the latest. */
    public List<ConversationSummary> overview(EmployeeId employee) {
        access.requireSelf(employee);
        List<ConversationStore.Listed> listed = store.listedFor(employee, MAX_LISTED);
        Map<Long, MessageDetails> last = messages.byId(
                listed.stream().map(ConversationStore.Listed::lastMessage).toList(), employee);
        return listed.stream()
                .map(c -> new ConversationSummary(
                        c.id(), c.kind(), c.title(), Optional.ofNullable(last.get(c.lastMessage())), c.unread()))
                .toList();
    }

    /** The conversation for the one signed in, who need not take part but must be allowed to read it. */
    public ConversationSummary get(ConversationId conversation) {
        EmployeeId reader = access.reader(conversation);
        ConversationStore.Row row = store.find(conversation).orElseThrow();
        List<MessageDetails> last = messages.page(conversation, Long.MAX_VALUE, 1, reader);
        return new ConversationSummary(
                row.id(), row.kind(), row.title(), last.stream().findFirst(), store.unread(reader, conversation));
    }

    /** The messages up to this one (inclusive) have reached a browser of the one signed in. */
    @Transactional
    public void markDelivered(ConversationId conversation, MessageId upTo) {
        raise(conversation, access.reader(conversation), Receipts.Mark.DELIVERED, upTo, clock.instant());
    }

    /** The one signed in has seen the messages up to this one (inclusive), so they have been delivered too. */
    @Transactional
    public void markSeen(ConversationId conversation, MessageId upTo) {
        EmployeeId reader = access.reader(conversation);
        Instant now = clock.instant();
        raise(conversation, reader, Receipts.Mark.DELIVERED, upTo, now);
        raise(conversation, reader, Receipts.Mark.SEEN, upTo, now);
    }

    private void raise(
            ConversationId conversation, EmployeeId reader, Receipts.Mark mark, MessageId upTo, Instant now) {
        if (receipts.raise(mark, conversation, reader, upTo, now)) {
            broadcaster.wake(store.members(conversation));
        }
    }

    private MessageId once(ConversationId conversation, Bundle bundle, Instant at) {
        Set<Long> one = Set.of(conversation.value());
        store.lock(one);
        MessageId id = Objects.requireNonNull(
                messages.addOnce(one, bundle, at).get(conversation.value()), "no such conversation");
        broadcaster.wake(store.members(conversation));
        return id;
    }
}
