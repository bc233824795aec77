package org.stationportal.conversations.ui;

import com.vaadin.flow.server.VaadinSession;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import org.stationportal.conversations.ConversationId;

/** What a person has typed and not sent yet, by conversation, as long as the session lives. */
class Drafts implements Serializable {

    private final Map<Long, String> texts = new HashMap<>();

    static Drafts ofSession() {
        VaadinSession session = VaadinSession.getCurrent();
        Drafts drafts = session.getAttribute(Drafts.class);
        if (drafts == null) {
            drafts = new Drafts();
            session.setAttribute(Drafts.class, drafts);
        }
        return drafts;
    }

    String of(ConversationId conversation) {
        return texts.getOrDefault(conversation.value(), "");
    }

    void keep(ConversationId conversation, String text) {
        if (text.isBlank()) {
            texts.remove(conversation.value());
        } else {
            texts.put(conversation.value(), text);
        }
    }
}
