package org.stationportal.conversations.ui;

import com.vaadin.flow.component.Component;
import java.util.Locale;
import org.stationportal.conversations.MessageDetails;

/** Shows the cards of one payload type with their actions; a module brings a bean for each type that it sends. */
public interface CardRenderer {

    String payloadType();

    /**
     * The card for the one signed in; texts in the language of the screen. Its root becomes the bubble: an attribute
     * {@code data-tone} there colours its edge.
     */
    Component render(String payloadId, MessageDetails message);

    /** Called when the screen is woken: a card whose state may have changed brings itself up to date. */
    default void refresh(Component card, String payloadId, MessageDetails message) {}

    /** The card in one line of plain text for the list of conversations; blank for a general word. */
    default String line(String payloadId, MessageDetails message, Locale locale) {
        return "";
    }
}
