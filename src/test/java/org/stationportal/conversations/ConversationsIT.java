package org.stationportal.conversations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.stationportal.conversations.People.NOON;
import static org.stationportal.conversations.People.as;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stationportal.IntegrationTest;
import org.stationportal.base.RuleViolation;
import org.stationportal.organization.EmployeeId;

/** What is said, once and for good, and what counts as unread. */
@IntegrationTest
class ConversationsIT {

    @Autowired
    Conversations conversations;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    EmployeeId wang;
    EmployeeId li;

    @BeforeEach
    void twoPeople() {
        wang = people.add("王芳");
        li = people.add("李强");
    }

    @Test
    void the_talk_with_the_portal_is_made_once_however_many_ask_at_once() throws Exception {
        assertThat(new HashSet<>(atOnce(() -> conversations.portalOf(wang)))).hasSize(1);
    }

    @Test
    void the_same_card_is_one_message_however_many_send_it_at_once() throws Exception {
        List<EmployeeId> crowd = Stream.concat(
                        Stream.of(wang, li), IntStream.range(0, 30).mapToObj(i -> people.add("职工" + i)))
                .toList();
        List<Map<EmployeeId, MessageId>> sent =
                atOnce(() -> conversations.cards(crowd, "rung/1", "reminders.notices", "1", NOON));
        assertThat(new HashSet<>(sent)).hasSize(1);
        assertThat(sent.getFirst()).containsOnlyKeys(crowd);
        ConversationId portal = conversations.portalOf(wang);
        assertThat(conversations.card(portal, "rung/1", "reminders.notices", "1", NOON.plusSeconds(60)))
                .isEqualTo(sent.getFirst().get(wang));
        conversations.card(portal, "rung/2", "reminders.notices", "2", NOON);
        assertThat(said(wang, portal)).extracting(MessageDetails::payloadId).containsExactly("1", "2");
        assertThat(said(wang, portal).getFirst()).satisfies(card -> {
            assertThat(card.kind()).isEqualTo(MessageKind.CARD);
            assertThat(card.author()).isEmpty();
            assertThat(card.sentAt()).isEqualTo(NOON);
        });
    }

    @Test
    void a_note_is_said_once_on_behalf_of_a_person_and_keeps_its_words_for_every_language() {
        ConversationId portal = conversations.portalOf(wang);
        for (int twice = 0; twice < 2; twice++) {
            conversations.note(portal, Optional.of(wang), "ack/7", "reminders.acknowledged", List.of("a\nb", ""), NOON);
        }
        assertThat(said(wang, portal)).singleElement().satisfies(note -> {
            assertThat(note.own()).isTrue();
            assertThat(note.payloadId()).isEqualTo("reminders.acknowledged");
            assertThat(note.noteArguments()).containsExactly("a b", "");
        });
        assertThat(conversations.unread(wang)).isZero();
    }

    @Test
    void a_text_is_kept_as_typed_up_to_its_limit() {
        ConversationId portal = conversations.portalOf(wang);
        String markup = "<b onclick=\"x()\">好</b> & 'a';\n第二行 😀";
        String longest = "长".repeat(4000);
        as(wang, () -> {
            conversations.say(portal, markup);
            conversations.say(portal, longest);
        });
        assertThat(said(wang, portal)).extracting(MessageDetails::text).containsExactly(markup, longest);
        assertRefused(portal, "字".repeat(10_000), "conversations.error.tooLong");
        assertRefused(portal, "字".repeat(4001), "conversations.error.tooLong");
        assertRefused(portal, " \n\t", "conversations.error.blank");
        assertThat(said(wang, portal)).hasSize(2);
    }

    @Test
    void pages_go_back_from_the_newest_message_oldest_first() {
        ConversationId portal = conversations.portalOf(wang);
        for (int i = 0; i < 7; i++) {
            conversations.card(portal, "k" + i, "t", String.valueOf(i), NOON);
        }
        List<MessageDetails> newest = as(wang, () -> conversations.messages(portal, Optional.empty(), 3));
        assertThat(newest).extracting(MessageDetails::payloadId).containsExactly("4", "5", "6");
        assertThat(as(
                        wang,
                        () -> conversations.messages(
                                portal, Optional.of(newest.getFirst().id()), 3)))
                .extracting(MessageDetails::payloadId)
                .containsExactly("1", "2", "3");
    }

    @Test
    void unread_is_what_others_said_and_one_has_not_seen() {
        ConversationId thread = conversations.thread("test/unread-" + wang.value(), "查勘 · 李建国", List.of(wang, li));
        conversations.card(conversations.portalOf(wang), "k", "t", "1", NOON);
        MessageId said = as(li, () -> conversations.say(thread, "已约好"));
        as(wang, () -> conversations.say(thread, "好"));
        assertThat(conversations.unread(wang)).isEqualTo(2);
        assertThat(conversations.unread(li)).isEqualTo(1);
        as(wang, () -> conversations.markSeen(thread, said));
        assertThat(conversations.unread(wang)).isEqualTo(1);

        List<ConversationSummary> overview = as(wang, () -> conversations.overview(wang));
        assertThat(overview)
                .extracting(ConversationSummary::kind)
                .containsExactly(ConversationKind.PORTAL, ConversationKind.THREAD);
        assertThat(overview).extracting(ConversationSummary::unread).containsExactly(1L, 0L);
        assertThat(overview.getLast().last().orElseThrow().text()).isEqualTo("好");
        assertThat(overview.getLast().title()).isEqualTo("查勘 · 李建国");
    }

    @Test
    void what_was_said_can_be_neither_edited_nor_deleted() {
        ConversationId portal = conversations.portalOf(wang);
        MessageId id = as(wang, () -> conversations.say(portal, "已收到"));
        for (String statement :
                List.of("update message set text = 'x' where id = ", "delete from message where id = ")) {
            assertThatThrownBy(() -> jdbc.sql(statement + id.value()).update()).hasMessageContaining("never");
        }
    }

    private List<MessageDetails> said(EmployeeId reader, ConversationId conversation) {
        return as(reader, () -> conversations.messages(conversation, Optional.empty(), 100));
    }

    private void assertRefused(ConversationId conversation, String text, String key) {
        assertThatThrownBy(() -> as(wang, () -> conversations.say(conversation, text)))
                .isInstanceOfSatisfying(RuleViolation.class, refusal -> {
                    assertThat(refusal.key()).isEqualTo(key);
                    assertThat(refusal.field()).contains("text");
                });
    }

    private static <T> List<T> atOnce(Callable<T> action) throws Exception {
        try (var executor = Executors.newFixedThreadPool(5)) {
            var results = new ArrayList<T>();
            for (var future : executor.invokeAll(Collections.nCopies(10, action))) {
                results.add(future.get());
            }
            return results;
        }
    }
}
