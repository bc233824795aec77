package org.stationportal.conversations.ui;

import org.springframework.stereotype.Component;
import org.stationportal.base.ui.MenuCount;
import org.stationportal.conversations.Conversations;
import org.stationportal.organization.CurrentUser;
import org.stationportal.organization.SignedIn;

/** The number of unread messages beside the menu's entry. */
@Component
class UnreadCount implements MenuCount {

    private final Conversations conversations;
    private final CurrentUser currentUser;

    UnreadCount(Conversations conversations, CurrentUser currentUser) {
        this.conversations = conversations;
        this.currentUser = currentUser;
    }

    @Override
    public String route() {
        return "messages";
    }

    @Override
    public long count() {
        return currentUser
                .find()
                .flatMap(SignedIn::employee)
                .map(conversations::unread)
                .orElse(0L);
    }
}
