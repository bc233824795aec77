package org.stationportal.conversations.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.stationportal.conversations.MessageDetails;
import org.stationportal.conversations.MessageKind;

/** One message: who and when above, the text or the card, below one's own words who has got and seen them. */
class Bubble extends Div {

    private final Cards cards;
    private final ChatTimes times;
    private final Div receipt = new Div();
    private final Component content;
    private final Runnable onDelivered;
    private final Runnable onSeen;
    private @Nullable SeenMarker marker;

    Bubble(MessageDetails message, Cards cards, ChatTimes times, Runnable onDelivered, Runnable onSeen) {
        this.cards = cards;
        this.times = times;
        this.onDelivered = onDelivered;
        this.onSeen = onSeen;
        addClassName("sp-bubble");
        addClassName("sp-bubble-" + message.kind().name().toLowerCase(Locale.ROOT));
        setClassName("sp-bubble-own", message.own());
        getElement().setAttribute("role", "listitem");
        content = content(message);
        receipt.addClassName("sp-bubble-receipt");
        add(head(message), content, receipt);
        showReceipt(message);
        mark(message);
    }

    /** The same message, read again. */
    void update(MessageDetails message) {
        showReceipt(message);
        mark(message);
        if (message.kind() == MessageKind.CARD) {
            content.getChildren().findFirst().ifPresent(card -> cards.refresh(card, message));
        }
    }

    private void mark(MessageDetails message) {
        if (message.unread() && marker == null) {
            marker = new SeenMarker(onDelivered, onSeen);
            add(marker);
        } else if (!message.unread() && marker != null) {
            remove(marker);
            marker = null;
        }
    }

    private Component head(MessageDetails message) {
        String name = message.author().isEmpty() ? getTranslation("conversations.portal") : message.authorName();
        var who = new Span(name);
        who.addClassName("sp-bubble-name");
        who.setVisible(!message.own() || message.kind() == MessageKind.NOTE);
        var when = new Span(times.time(message.sentAt(), getLocale()));
        when.addClassName("sp-bubble-time");
        var head = new Div(who, when);
        head.addClassName("sp-bubble-head");
        return head;
    }

    // text only ever becomes a text node: markup in a message stays what was typed
    private Component content(MessageDetails message) {
        var body = new Div();
        switch (message.kind()) {
            case TEXT -> {
                body.setText(message.text());
                body.addClassName("sp-bubble-text-body");
            }
            case NOTE -> body.setText(getTranslation(message.payloadId(), message.noteArguments()));
            case CARD -> {
                body.add(cards.render(message, getLocale()));
                body.addClassName("sp-card");
            }
        }
        return body;
    }

    private void showReceipt(MessageDetails message) {
        receipt.setVisible(message.own() && message.others() > 0);
        receipt.setText(receiptText(message));
        receipt.setClassName("sp-bubble-receipt-seen", message.seenByOthersAt().isPresent());
    }

    private String receiptText(MessageDetails message) {
        if (message.seenByOthersAt().isPresent()) {
            String at = time(message, message.seenByOthersAt().get());
            return message.others() == 1
                    ? getTranslation("conversations.receipt.seen", at)
                    : getTranslation("conversations.receipt.seenBy", message.seenBy(), message.others(), at);
        }
        return message.deliveredToOthersAt()
                .map(at -> getTranslation("conversations.receipt.delivered", time(message, at)))
                .orElseGet(() -> getTranslation("conversations.receipt.sent"));
    }

    private String time(MessageDetails message, Instant at) {
        return times.since(message.sentAt(), at, getLocale());
    }
}
