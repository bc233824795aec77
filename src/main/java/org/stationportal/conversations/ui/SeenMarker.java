package org.stationportal.conversations.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JavaScript;

/**
 * Stands at the end of an unread message. The browser answers through it: that the message has arrived there, and that
 * it stood in the visible part of a visible page. Of several at once only the last one answers, for all before it.
 */
@Tag("seen-marker")
@JavaScript("context://js/seen-marker.js")
class SeenMarker extends Component {

    SeenMarker(Runnable onDelivered, Runnable onSeen) {
        getElement().addEventListener("delivered", event -> onDelivered.run());
        getElement().addEventListener("seen", event -> onSeen.run());
    }
}
