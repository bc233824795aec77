package org.stationportal.conversations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.stationportal.conversations.People.NOON;
import static org.stationportal.conversations.People.as;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.stationportal.IntegrationTest;
import org.stationportal.UseCase;
import org.stationportal.organization.EmployeeId;

/** The proof of service: each step once, with its own instant, and never ahead of what was said. */
@UseCase("UC-002")
@IntegrationTest
class ReceiptsIT {

    @Autowired
    Conversations conversations;

    @Autowired
    Receipts receipts;

    @Autowired
    People people;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    EmployeeId wang;
    EmployeeId li;
    ConversationId portal;

    @BeforeEach
    void aPersonWithThreeCards() {
        wang = people.add("王芳");
        li = people.add("李强");
        portal = conversations.portalOf(wang);
        people.seen.clear();
        people.delivered.clear();
    }

    @Test
    void a_step_is_published_once_also_when_two_screens_report_it_at_once() throws Exception {
        MessageId first = card("1");
        MessageId last = card("2");
        Callable<Boolean> report = () -> {
            as(wang, () -> conversations.markSeen(portal, last));
            return true;
        };
        try (var executor = Executors.newFixedThreadPool(4)) {
            for (var future : executor.invokeAll(Collections.nCopies(8, report))) {
                future.get();
            }
        }
        assertThat(people.seen).singleElement().satisfies(event -> {
            assertThat(event.employee()).isEqualTo(wang);
            assertThat(event.conversation()).isEqualTo(portal);
            assertThat(event.fromMessageId()).isBetween(1L, first.value());
            assertThat(event.toMessageId()).isEqualTo(last.value());
        });
        assertThat(people.delivered).hasSize(1);
    }

    @Test
    void each_step_begins_after_the_one_before_and_an_older_message_takes_nothing_back() {
        MessageId first = card("1");
        MessageId second = card("2");
        as(wang, () -> {
            conversations.markDelivered(portal, second);
            conversations.markSeen(portal, first);
            conversations.markSeen(portal, second);
            conversations.markSeen(portal, first);
            conversations.markDelivered(portal, first);
        });
        assertThat(people.delivered).extracting(MessagesDelivered::toMessageId).containsExactly(second.value());
        assertThat(people.seen).extracting(MessagesSeen::toMessageId).containsExactly(first.value(), second.value());
        assertThat(people.seen.getLast().fromMessageId()).isEqualTo(first.value() + 1);
        assertThat(people.seen.getFirst().at()).isEqualTo(people.seen.getLast().at());
    }

    @Test
    void a_mark_never_runs_ahead_of_what_was_said() {
        MessageId only = card("1");
        as(wang, () -> conversations.markSeen(portal, new MessageId(Long.MAX_VALUE)));
        assertThat(people.seen)
                .singleElement()
                .extracting(MessagesSeen::toMessageId)
                .isEqualTo(only.value());
        card("2");
        assertThat(conversations.unread(wang)).isEqualTo(1);
    }

    @Test
    void every_message_keeps_the_instant_at_which_it_was_seen() {
        ConversationId thread = conversations.thread("test/receipts-" + wang.value(), "t", List.of(wang, li));
        MessageId early = as(wang, () -> conversations.say(thread, "一"));
        raise(Receipts.Mark.SEEN, thread, early, NOON);
        MessageId late = as(wang, () -> conversations.say(thread, "二"));
        raise(Receipts.Mark.DELIVERED, thread, late, NOON.plus(Duration.ofHours(1)));
        raise(Receipts.Mark.SEEN, thread, late, NOON.plus(Duration.ofHours(2)));
        List<MessageDetails> own = as(wang, () -> conversations.messages(thread, Optional.empty(), 10));
        assertThat(own.getFirst().seenByOthersAt()).contains(NOON);
        assertThat(own.getLast().deliveredToOthersAt()).contains(NOON.plus(Duration.ofHours(1)));
        assertThat(own.getLast().seenByOthersAt()).contains(NOON.plus(Duration.ofHours(2)));
        assertThat(own.getLast().seenBy()).isEqualTo(1);
        assertThat(own.getLast().others()).isEqualTo(1);
    }

    @Test
    void a_receipt_can_be_neither_edited_nor_deleted() {
        as(wang, () -> conversations.markSeen(portal, card("1")));
        for (String statement : List.of("update receipt set at = now(6)", "delete from receipt")) {
            assertThatThrownBy(() -> jdbc.sql(statement + " where employee_id = " + wang.value())
                            .update())
                    .hasMessageContaining("never");
        }
    }

    private MessageId card(String key) {
        return conversations.card(portal, key, "t", key, NOON);
    }

    private void raise(Receipts.Mark mark, ConversationId thread, MessageId upTo, Instant at) {
        transaction.executeWithoutResult(status -> receipts.raise(mark, thread, li, upTo, at));
    }
}
