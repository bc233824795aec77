package org.stationportal.conversations;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.stationportal.organization.CurrentUser;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.SignedIn;

/** Who may read a conversation and speak in it: its owner, its members, and whom a {@link ThreadAccess} lets in. */
@Component
class ConversationAccess {

    private final ConversationStore conversations;
    private final ObjectProvider<ThreadAccess> threads;
    private final CurrentUser currentUser;

    ConversationAccess(ConversationStore conversations, ObjectProvider<ThreadAccess> threads, CurrentUser currentUser) {
        this.conversations = conversations;
        this.threads = threads;
        this.currentUser = currentUser;
    }

    /** The employee signed in, who may read the conversation; else refused, also when there is no such conversation. */
    EmployeeId reader(ConversationId id) {
        SignedIn user = currentUser.get();
        EmployeeId person = user.person();
        ConversationStore.Row conversation = conversations.find(id).orElseThrow(() -> denied(id));
        boolean allowed = switch (conversation.kind()) {
            case PORTAL -> conversation.owner().filter(user::is).isPresent();
            case THREAD ->
                conversations.members(id).contains(person)
                        || threads.stream().anyMatch(access -> access.mayRead(conversation.topic(), user));
        };
        if (!allowed) {
            throw denied(id);
        }
        return person;
    }

    void requireSelf(EmployeeId employee) {
        if (!currentUser.get().is(employee)) {
            throw new AccessDeniedException("the conversations of another person");
        }
    }

    private static AccessDeniedException denied(ConversationId id) {
        return new AccessDeniedException("conversation " + id.value());
    }
}
