package org.stationportal.conversations.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.stationportal.base.ui.EmptyState;
import org.stationportal.conversations.MessageDetails;
import org.stationportal.conversations.MessageId;

/** The messages from old to new with a line between days; opens at the first unread one, else at the end. */
@Tag("chat-stream")
@JavaScript("context://js/chat-stream.js")
class MessageStream extends Component implements HasComponents {

    private final TreeMap<MessageId, Bubble> bubbles = new TreeMap<>();
    private final Function<MessageDetails, Bubble> maker;
    private final ChatTimes times;
    private final Button earlier;
    private final EmptyState empty = new EmptyState(getTranslation("conversations.empty.stream"));
    private @Nullable Day firstDay;
    private @Nullable LocalDate lastDay;

    MessageStream(Function<MessageDetails, Bubble> maker, ChatTimes times, Runnable onEarlier) {
        this.maker = maker;
        this.times = times;
        earlier = new Button(getTranslation("conversations.earlier"), click -> onEarlier.run());
        earlier.addThemeVariants(ButtonVariant.TERTIARY);
        earlier.addClassName("sp-chat-earlier");
        getElement().setAttribute("role", "log");
        getElement().setAttribute("tabindex", "0");
        getElement().setAttribute("aria-label", getTranslation("conversations.stream"));
        clear();
    }

    boolean isEmpty() {
        return bubbles.isEmpty();
    }

    Optional<MessageId> oldest() {
        return bubbles.isEmpty() ? Optional.empty() : Optional.of(bubbles.firstKey());
    }

    /** Shows these instead of whatever stood here. */
    void open(List<MessageDetails> messages, boolean hasEarlier) {
        clear();
        messages.forEach(this::append);
        earlier.setVisible(hasEarlier);
        getElement().callJsFunction("open");
    }

    /** The newest messages, read again; false when they do not join on to what stands here, so much has been said since. */
    boolean update(List<MessageDetails> newest) {
        if (newest.stream().noneMatch(message -> bubbles.containsKey(message.id()))) {
            return newest.isEmpty();
        }
        for (MessageDetails message : newest) {
            Bubble known = bubbles.get(message.id());
            if (known != null) {
                known.update(message);
            } else if (message.id().compareTo(bubbles.lastKey()) > 0) {
                append(message);
            }
        }
        return true;
    }

    void prepend(List<MessageDetails> messages, boolean hasEarlier) {
        var before = new ArrayList<Component>();
        Day day = null;
        Day first = null;
        for (MessageDetails message : messages) {
            LocalDate date = ChatTimes.dayOf(message.sentAt());
            if (day == null || !day.date.equals(date)) {
                day = new Day(date);
                before.add(day);
                first = first == null ? day : first;
            }
            before.add(bubble(message));
        }
        if (day != null && firstDay != null && firstDay.date.equals(day.date)) {
            remove(firstDay);
        }
        firstDay = first == null ? firstDay : first;
        int place = indexOf(earlier) + 1;
        for (Component component : before) {
            addComponentAtIndex(place++, component);
        }
        earlier.setVisible(hasEarlier);
    }

    private void append(MessageDetails message) {
        empty.setVisible(false);
        LocalDate date = ChatTimes.dayOf(message.sentAt());
        if (!date.equals(lastDay)) {
            var day = new Day(date);
            add(day);
            firstDay = firstDay == null ? day : firstDay;
            lastDay = date;
        }
        add(bubble(message));
    }

    private Bubble bubble(MessageDetails message) {
        Bubble bubble = maker.apply(message);
        bubbles.put(message.id(), bubble);
        return bubble;
    }

    private void clear() {
        removeAll();
        bubbles.clear();
        firstDay = null;
        lastDay = null;
        earlier.setVisible(false);
        empty.setVisible(true);
        add(earlier, empty);
    }

    /** The line between two days. */
    private final class Day extends Div {

        private final LocalDate date;

        Day(LocalDate date) {
            this.date = date;
            setText(times.day(date, MessageStream.this.getLocale()));
            addClassName("sp-chat-day");
        }
    }
}
