package org.stationportal.conversations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stationportal.conversations.People.NOON;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.stationportal.IntegrationTest;
import org.stationportal.organization.EmployeeId;

/** When open screens read again: after the commit, on every node, and not for what never happened. */
@IntegrationTest
class ScreensIT {

    @Autowired
    Conversations conversations;

    @Autowired
    ConversationStore store;

    @Autowired
    MessageStore messages;

    @Autowired
    Broadcaster broadcaster;

    @Autowired
    People people;

    @Autowired
    TransactionTemplate transaction;

    EmployeeId wang;
    EmployeeId li;

    @BeforeEach
    void twoPeople() {
        wang = people.add("王芳");
        li = people.add("李强");
    }

    @Test
    void screens_wake_after_the_commit_and_never_for_what_was_rolled_back() throws InterruptedException {
        BlockingQueue<Long> readings = new LinkedBlockingQueue<>();
        ConversationId portal = conversations.portalOf(wang);
        var first = broadcaster.subscribe(wang, wake -> readings.add(conversations.unread(wang)));
        var second = broadcaster.subscribe(wang, wake -> readings.add(conversations.unread(wang)));
        transaction.executeWithoutResult(status -> {
            conversations.card(portal, "lost", "t", "1", NOON);
            status.setRollbackOnly();
        });
        transaction.executeWithoutResult(status -> {
            conversations.card(portal, "kept", "t", "1", NOON);
            assertThat(readings).isEmpty();
        });
        assertThat(readings.poll(5, TimeUnit.SECONDS)).isEqualTo(1);
        assertThat(readings.poll(5, TimeUnit.SECONDS)).isEqualTo(1);
        assertThat(readings.poll(200, TimeUnit.MILLISECONDS)).isNull();
        first.remove();
        second.remove();
    }

    @Test
    void screens_wake_for_what_another_node_wrote() throws InterruptedException {
        ConversationId thread = conversations.thread("test/nodes-" + wang.value(), "t", List.of(wang, li));
        BlockingQueue<String> readings = new LinkedBlockingQueue<>();
        var screen = broadcaster.subscribe(wang, wake -> readings.add("read"));
        // as on another node: the broadcaster there knows nothing of the screens here
        var nodes = new OtherNodes(store, broadcaster);
        nodes.look();
        assertThat(readings.poll(5, TimeUnit.SECONDS)).isEqualTo("read");
        nodes.look();
        assertThat(readings.poll(200, TimeUnit.MILLISECONDS)).isNull();
        transaction.executeWithoutResult(status -> messages.add(thread, li, "从另一台来", NOON));
        nodes.look();
        assertThat(readings.poll(5, TimeUnit.SECONDS)).isEqualTo("read");
        screen.remove();
    }
}
