package org.stationportal.counter.ui;

import com.vaadin.flow.server.VaadinSession;
import java.util.Map;
import java.util.UUID;
import org.stationportal.counter.desk.Draft;

/** The drafts of the session, one for each business. */
final class Drafts {

    static final String CUSTOMER = "counter.chosenCustomer";

    private Drafts() {}

    static Draft of(String business) {
        VaadinSession session = VaadinSession.getCurrent();
        String attribute = "counter.draft." + business;
        if (session.getAttribute(attribute) instanceof Draft draft) {
            return draft;
        }
        var draft = new Draft(UUID.randomUUID(), Map.of(), () -> {});
        session.setAttribute(attribute, draft);
        return draft;
    }
}
