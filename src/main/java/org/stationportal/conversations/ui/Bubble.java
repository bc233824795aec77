package org.stationportal.conversations.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.stationportal.base.ui.Dates;
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
        addClassName("sp-message");
        getElement().setAttribute("data-mine", message.own());
        content = content(message);
        receipt.addClassName("sp-receipt");
        add(head(message), content, receipt);
        showReceipt(message);
        mark(message);
    }

    /** The same message, read again. */
    void update(MessageDetails message) {
        showReceipt(message);
        mark(message);
        if (message.kind() == MessageKind.CARD) {
            cards.refresh(content, message);
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
        who.setVisible(!message.own() || message.kind() == MessageKind.NOTE);
        var head = new Div(who, new Span(Dates.time(message.sentAt(), getLocale())));
        head.addClassName("sp-said");
        return head;
    }

    // text only ever becomes a text node: markup in a message stays what was typed
    private Component content(MessageDetails message) {
        Component body = switch (message.kind()) {
            case TEXT -> new Div(message.text());
            case NOTE -> new Div(getTranslation(message.payloadId(), message.noteArguments()));
            case CARD -> cards.render(message, getLocale());
        };
        var classes = body.getElement().getClassList();
        classes.set("sp-bubble", message.kind() != MessageKind.NOTE);
        classes.set("sp-notice", message.kind() == MessageKind.CARD);
        classes.set("sp-quiet", message.kind() == MessageKind.NOTE);
        body.getElement().setAttribute("data-mine", message.own());
        return body;
    }

    private void showReceipt(MessageDetails message) {
        receipt.setVisible(message.own() && message.others() > 0);
        receipt.setText(receiptText(message));
        receipt.getElement().setAttribute("data-seen", message.seenByOthersAt().isPresent());
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
