package org.stationportal.conversations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.stationportal.IntegrationTest;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.Post;

/** Who may do what in whose conversation: every role, every action. */
@IntegrationTest
class ConversationAccessIT {

    enum Who {
        OWNER_OR_MEMBER,
        HEAD_LET_IN,
        STRANGER,
        INTEGRATION,
        NOBODY
    }

    enum Action {
        READ,
        SAY,
        MARK_DELIVERED,
        MARK_SEEN,
        OVERVIEW_OF_MEMBER
    }

    @Autowired
    Conversations conversations;

    @Autowired
    People people;

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @ParameterizedTest
    @CsvSource({
        // who,            portal: read, say, delivered, seen; thread: the same; overview of the member
        "OWNER_OR_MEMBER, yes, yes, yes, yes, yes, yes, yes, yes, yes",
        "HEAD_LET_IN,     no,  no,  no,  no,  yes, yes, yes, yes, no",
        "STRANGER,        no,  no,  no,  no,  no,  no,  no,  no,  no",
        "INTEGRATION,     no,  no,  no,  no,  no,  no,  no,  no,  no",
        "NOBODY,          no,  no,  no,  no,  no,  no,  no,  no,  no"
    })
    void only_owner_members_and_whom_the_topic_lets_in(
            Who who,
            String readPortal,
            String sayPortal,
            String deliveredPortal,
            String seenPortal,
            String readThread,
            String sayThread,
            String deliveredThread,
            String seenThread,
            String overview) {
        EmployeeId member = people.add("王芳");
        ConversationId portal = conversations.portalOf(member);
        ConversationId thread = conversations.thread("test/access-" + member.value(), "t", List.of(member));
        var asked = List.of(
                allowed(who, Action.READ, portal, member),
                allowed(who, Action.SAY, portal, member),
                allowed(who, Action.MARK_DELIVERED, portal, member),
                allowed(who, Action.MARK_SEEN, portal, member),
                allowed(who, Action.READ, thread, member),
                allowed(who, Action.SAY, thread, member),
                allowed(who, Action.MARK_DELIVERED, thread, member),
                allowed(who, Action.MARK_SEEN, thread, member),
                allowed(who, Action.OVERVIEW_OF_MEMBER, thread, member));
        assertThat(asked)
                .containsExactly(
                        readPortal,
                        sayPortal,
                        deliveredPortal,
                        seenPortal,
                        readThread,
                        sayThread,
                        deliveredThread,
                        seenThread,
                        overview);
    }

    private String allowed(Who who, Action action, ConversationId conversation, EmployeeId member) {
        switch (who) {
            case OWNER_OR_MEMBER -> People.signIn(Optional.of(member), "王芳", Post.COUNTER_CLERK);
            case HEAD_LET_IN -> People.signIn(Optional.of(people.add("周所")), "周所", Post.STATION_HEAD);
            case STRANGER -> People.signIn(Optional.of(people.add("赵敏")), "赵敏", Post.ADMINISTRATOR);
            case INTEGRATION -> People.signIn(Optional.empty(), "周所", Post.STATION_HEAD);
            case NOBODY -> SecurityContextHolder.clearContext();
        }
        Throwable refusal = catchThrowable(() -> act(action, conversation, member));
        if (refusal != null) {
            assertThat(refusal).isInstanceOf(AccessDeniedException.class);
        }
        return refusal == null ? "yes" : "no";
    }

    private void act(Action action, ConversationId conversation, EmployeeId member) {
        switch (action) {
            case READ -> {
                conversations.messages(conversation, Optional.empty(), 10);
                conversations.get(conversation);
            }
            case SAY -> conversations.say(conversation, "您好");
            case MARK_DELIVERED -> conversations.markDelivered(conversation, new MessageId(Long.MAX_VALUE));
            case MARK_SEEN -> conversations.markSeen(conversation, new MessageId(Long.MAX_VALUE));
            case OVERVIEW_OF_MEMBER -> conversations.overview(member);
        }
    }
}
