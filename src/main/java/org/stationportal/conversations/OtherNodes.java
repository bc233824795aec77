package org.stationportal.conversations;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.stationportal.organization.EmployeeId;

/** Wakes the screens on this node for what was said or seen on another one: both share the database and nothing else. */
@Component
@Profile("!test")
class OtherNodes {

    private static final Logger LOG = LoggerFactory.getLogger(OtherNodes.class);
    private static final long SECONDS = 3;

    private final ConversationStore conversations;
    private final Broadcaster broadcaster;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("other-nodes").daemon().factory());
    private Map<EmployeeId, Long> known = Map.of();

    OtherNodes(ConversationStore conversations, Broadcaster broadcaster) {
        this.conversations = conversations;
        this.broadcaster = broadcaster;
    }

    @PostConstruct
    void start() {
        watch.scheduleWithFixedDelay(this::lookSafely, SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    @PreDestroy
    void stop() {
        watch.shutdownNow();
    }

    /** One look: a few index reads for the people with an open screen, none without. */
    void look() {
        Set<EmployeeId> present = broadcaster.present();
        Map<EmployeeId, Long> states = present.isEmpty() ? Map.of() : conversations.states(present);
        broadcaster.wakeNow(states.keySet().stream()
                .filter(employee -> !Objects.equals(states.get(employee), known.get(employee)))
                .toList());
        known = states;
    }

    private void lookSafely() {
        try {
            look();
        } catch (RuntimeException e) {
            LOG.warn("what other nodes have said could not be read; trying again in {} s", SECONDS, e);
        }
    }
}
