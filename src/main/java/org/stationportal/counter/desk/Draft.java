package org.stationportal.counter.desk;

import com.vaadin.flow.component.HasValue;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What was typed into a form so far: whoever looks elsewhere and comes back loses nothing. */
public final class Draft {

    private final Map<String, String> values;
    private final Runnable onChange;
    private UUID submission;

    /** @param onChange keeps it; called after each change */
    public Draft(UUID submission, Map<String, String> values, Runnable onChange) {
        this.submission = submission;
        this.values = new HashMap<>(values);
        this.onChange = onChange;
    }

    /** Fills the field with what was kept, and keeps what is entered from now on. */
    public <T> void keep(String name, HasValue<?, T> field, Written<T> as) {
        Optional.ofNullable(values.get(name)).flatMap(text -> read(as, text)).ifPresent(field::setValue);
        field.addValueChangeListener(change -> {
            if (field.isEmpty()) {
                values.remove(name);
            } else {
                values.put(name, as.write().apply(field.getValue()));
            }
            onChange.run();
        });
    }

    public void put(String name, String value) {
        values.put(name, value);
        onChange.run();
    }

    /** The identity of the form, so that it is taken in once even when it is sent twice. */
    public UUID submission() {
        return submission;
    }

    public Map<String, String> values() {
        return Map.copyOf(values);
    }

    /** The form was taken in: the next one is another. */
    public void discard() {
        values.clear();
        submission = UUID.randomUUID();
        onChange.run();
    }

    /** What an older version of the form wrote, or what there is no more, is left out. */
    private static <T> Optional<T> read(Written<T> as, String text) {
        try {
            return as.read().apply(text);
        } catch (RuntimeException unknown) {
            return Optional.empty();
        }
    }
}
