package org.stationportal.counter.desk;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.data.value.HasValueChangeMode;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** What was typed into a form so far: whoever looks elsewhere and comes back loses nothing. */
public final class Draft {

    private static final int PAUSE_MILLIS = 800;

    private final Map<String, String> values;
    private final Consumer<Map<String, String>> onChange;
    private final UUID submission;

    /** @param onChange keeps the values; called after each change */
    public Draft(UUID submission, Map<String, String> values, Consumer<Map<String, String>> onChange) {
        this.submission = submission;
        this.values = new HashMap<>(values);
        this.onChange = onChange;
    }

    /** Fills the field with what was kept, and keeps what is entered from now on, after each pause of typing. */
    public <T> void keep(String name, HasValue<?, T> field, Written<T> as) {
        Optional.ofNullable(values.get(name)).flatMap(text -> read(as, text)).ifPresent(field::setValue);
        if (field instanceof HasValueChangeMode typed) {
            typed.setValueChangeMode(ValueChangeMode.LAZY);
            typed.setValueChangeTimeout(PAUSE_MILLIS);
        }
        field.addValueChangeListener(change -> {
            if (field.isEmpty()) {
                values.remove(name);
            } else {
                values.put(name, as.write().apply(field.getValue()));
            }
            onChange.accept(Map.copyOf(values));
        });
    }

    public void put(String name, String value) {
        values.put(name, value);
        onChange.accept(Map.copyOf(values));
    }

    /** The identity of the form, so that it is taken in once even when it is sent twice. */
    public UUID submission() {
        return submission;
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
