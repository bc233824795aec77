package org.stationportal.conversations.ui;

import org.springframework.stereotype.Component;
import org.stationportal.conversations.Broadcaster;
import org.stationportal.conversations.ConversationId;
import org.stationportal.conversations.Conversations;
import org.stationportal.organization.CurrentUser;

/** Makes the panel of a conversation for the one signed in. */
@Component
public class ConversationPanels {

    private final Conversations conversations;
    private final Broadcaster broadcaster;
    private final Cards cards;
    private final ChatTimes times;
    private final CurrentUser currentUser;

    ConversationPanels(
            Conversations conversations,
            Broadcaster broadcaster,
            Cards cards,
            ChatTimes times,
            CurrentUser currentUser) {
        this.conversations = conversations;
        this.broadcaster = broadcaster;
        this.cards = cards;
        this.times = times;
        this.currentUser = currentUser;
    }

    /** Refused with an {@code AccessDeniedException} when the one signed in may not read the conversation. */
    public ConversationPanel of(ConversationId conversation) {
        conversations.get(conversation);
        return new ConversationPanel(
                conversation,
                conversations,
                broadcaster,
                cards,
                times,
                currentUser.get().person());
    }

    /** The talk of the one signed in with the portal. */
    public ConversationPanel ofPortal() {
        return of(conversations.portalOf(currentUser.get().person()));
    }
}
