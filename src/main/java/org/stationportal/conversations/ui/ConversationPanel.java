package org.stationportal.conversations.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Optional;
import org.stationportal.conversations.Broadcaster;
import org.stationportal.conversations.ConversationId;
import org.stationportal.conversations.Conversations;
import org.stationportal.conversations.MessageDetails;
import org.stationportal.organization.EmployeeId;

/**
 * One conversation, live: the stream of messages and the line to write in. It fills the height that its place gives it.
 * Made by {@link ConversationPanels}.
 */
@StyleSheet("context://css/chat.css")
public final class ConversationPanel extends Div {

    private static final int PAGE = 30;
    private static final int CONTEXT = 5;

    private final ConversationId conversation;
    private final Conversations conversations;
    private final MessageStream stream;

    ConversationPanel(
            ConversationId conversation,
            Conversations conversations,
            Broadcaster broadcaster,
            Cards cards,
            ChatTimes times,
            EmployeeId reader) {
        this.conversation = conversation;
        this.conversations = conversations;
        stream = new MessageStream(message -> bubble(message, cards, times), times, this::loadEarlier);
        addClassName("sp-chat");
        add(stream, new ChatInput(conversation, this::say));
        Live.keep(this, broadcaster, reader, this::read);
    }

    private Bubble bubble(MessageDetails message, Cards cards, ChatTimes times) {
        return new Bubble(
                message,
                cards,
                times,
                () -> conversations.markDelivered(conversation, message.id()),
                () -> conversations.markSeen(conversation, message.id()));
    }

    private void read() {
        List<MessageDetails> newest = conversations.messages(conversation, Optional.empty(), PAGE);
        if (stream.isEmpty() || !stream.update(newest)) {
            open();
        }
    }

    // everything unread is loaded: a message counts as seen only when it has been on the screen with all before it
    private void open() {
        long unread = conversations.get(conversation).unread();
        int limit = (int) Math.max(PAGE, Math.min(unread, Integer.MAX_VALUE / 2) + CONTEXT);
        List<MessageDetails> messages = conversations.messages(conversation, Optional.empty(), limit);
        stream.open(messages, messages.size() >= PAGE);
    }

    private void loadEarlier() {
        List<MessageDetails> messages = conversations.messages(conversation, stream.oldest(), PAGE);
        stream.prepend(messages, messages.size() == PAGE);
    }

    private void say(String text) {
        conversations.say(conversation, text);
        read();
    }
}
