package org.stationportal.conversations.ui;

import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.Optional;
import org.stationportal.conversations.Broadcaster;
import org.stationportal.conversations.ConversationId;
import org.stationportal.conversations.ConversationKind;
import org.stationportal.conversations.ConversationSummary;
import org.stationportal.conversations.Conversations;
import org.stationportal.conversations.MessageDetails;
import org.stationportal.organization.EmployeeId;

/** A person's conversations, live: the portal first, then the latest; each is a link. */
class ConversationList extends Nav {

    private final Conversations conversations;
    private final Cards cards;
    private final ChatTimes times;
    private final EmployeeId reader;
    private Optional<ConversationId> selected = Optional.empty();

    ConversationList(
            Conversations conversations, Broadcaster broadcaster, Cards cards, ChatTimes times, EmployeeId reader) {
        this.conversations = conversations;
        this.cards = cards;
        this.times = times;
        this.reader = reader;
        addClassName("sp-chat-list");
        setAriaLabel(getTranslation("conversations.list"));
        conversations.portalOf(reader);
        Live.keep(this, broadcaster, reader, this::read);
    }

    void select(Optional<ConversationId> conversation) {
        selected = conversation;
        if (isAttached()) {
            read();
        }
    }

    private void read() {
        removeAll();
        conversations.overview(reader).forEach(conversation -> add(row(conversation)));
    }

    private RouterLink row(ConversationSummary conversation) {
        var row = new RouterLink();
        row.setRoute(
                MessagesView.class,
                new RouteParameters(
                        MessagesView.CONVERSATION,
                        String.valueOf(conversation.id().value())));
        row.addClassName("sp-chat-row");
        if (selected.filter(conversation.id()::equals).isPresent()) {
            row.getElement().setAttribute("aria-current", "true");
        }
        row.add(
                part("sp-chat-row-title", title(conversation)),
                part(
                        "sp-chat-row-time",
                        conversation
                                .last()
                                .map(last -> times.brief(last.sentAt(), getLocale()))
                                .orElse("")),
                part("sp-chat-row-line", conversation.last().map(this::line).orElse("")));
        if (conversation.unread() > 0) {
            var badge = part("sp-count", conversation.unread() > 99 ? "99+" : String.valueOf(conversation.unread()));
            badge.getElement()
                    .setAttribute("aria-label", getTranslation("conversations.unread", conversation.unread()));
            row.add(badge);
        }
        return row;
    }

    String title(ConversationSummary conversation) {
        return conversation.kind() == ConversationKind.PORTAL
                ? getTranslation("conversations.portal")
                : conversation.title();
    }

    private String line(MessageDetails message) {
        String line = cards.line(message, getLocale());
        if (message.own()) {
            return getTranslation("conversations.line.own", line);
        }
        return message.author().isEmpty() ? line : getTranslation("conversations.line.of", message.authorName(), line);
    }

    private static Span part(String className, String text) {
        var part = new Span(text);
        part.addClassName(className);
        return part;
    }
}
