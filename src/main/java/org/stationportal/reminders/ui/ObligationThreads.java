package org.stationportal.reminders.ui;

import java.util.HashSet;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.stationportal.conversations.ConversationId;
import org.stationportal.conversations.Conversations;
import org.stationportal.conversations.ThreadAccess;
import org.stationportal.deadlines.ObligationId;
import org.stationportal.deadlines.ObligationSummary;
import org.stationportal.deadlines.Obligations;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.SignedIn;

/** The thread in which people write about an obligation; a chain has one thread for all its stages. */
@Component
class ObligationThreads implements ThreadAccess {

    private static final String TOPIC = "obligation/";

    private final Conversations conversations;
    private final Obligations obligations;

    ObligationThreads(Conversations conversations, Obligations obligations) {
        this.conversations = conversations;
        this.obligations = obligations;
    }

    /** The thread with everybody who holds a part of it. */
    @Transactional
    public ConversationId of(ObligationSummary obligation) {
        var members = new HashSet<EmployeeId>();
        obligations.chainOf(obligation).forEach(part -> part.parties().forEach(party -> members.add(party.id())));
        ObligationId root = obligation.chain().orElse(obligation.id());
        return conversations.thread(TOPIC + root.value(), obligation.subject().title(), members);
    }

    @Override
    public boolean mayRead(String topic, SignedIn user) {
        return topic.startsWith(TOPIC)
                && obligations
                        .find(new ObligationId(Long.parseLong(topic.substring(TOPIC.length()))))
                        .isPresent();
    }
}
