package org.stationportal.counter.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.server.VaadinSession;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** What was typed into a form so far, kept in the session: whoever looks elsewhere and comes back loses nothing. */
final class Draft implements Serializable {

    private final transient Map<String, Object> values = new HashMap<>();
    private UUID submission = UUID.randomUUID();

    private Draft() {}

    static Draft of(String form) {
        VaadinSession session = VaadinSession.getCurrent();
        String attribute = "counter.draft." + form;
        if (session.getAttribute(attribute) instanceof Draft draft) {
            return draft;
        }
        var draft = new Draft();
        session.setAttribute(attribute, draft);
        return draft;
    }

    /** Fills the field with what was kept, and keeps what is entered from now on. */
    @SuppressWarnings("unchecked")
    <T> void keep(String name, HasValue<?, T> field) {
        Object kept = values.get(name);
        if (kept != null) {
            field.setValue((T) kept);
        }
        field.addValueChangeListener(change -> {
            if (field.isEmpty()) {
                values.remove(name);
            } else {
                values.put(name, field.getValue());
            }
        });
    }

    /** Fills a field of the next form. */
    void put(String name, Object value) {
        values.put(name, value);
    }

    /** The identity of the form, so that it is taken in once even when it is sent twice. */
    UUID submission() {
        return submission;
    }

    void discard() {
        values.clear();
        submission = UUID.randomUUID();
    }
}
