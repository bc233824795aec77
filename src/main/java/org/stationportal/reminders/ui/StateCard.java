package org.stationportal.reminders.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.stationportal.base.ui.StateBadge;
import org.stationportal.base.ui.Tone;

/** One part of the running state: its word and colour, then the facts; drawn anew only when these have changed. */
final class StateCard extends Section {

    private final StateBadge badge = new StateBadge(Tone.GREY, "");
    private final Div body = new Div();
    private @Nullable Object shown;

    StateCard(String title, Component... steps) {
        addClassNames("sp-card", "engine-card");
        var name = new Span(title);
        name.addClassName("engine-card-name");
        var heading = new H2(name, badge);
        heading.addClassName("sp-section-title");
        body.addClassName("sp-stack");
        var content = new Div(body);
        content.addClassNames("sp-card-body", "sp-stack");
        for (Component step : steps) {
            content.add(new Div(step));
        }
        add(heading, content);
    }

    /** {@code facts} is all that the body is made of; while it stays the same, what is read or focused is left alone. */
    void show(Tone tone, String word, Object facts, Supplier<Component> drawn) {
        badge.setText(word);
        badge.setTone(tone);
        if (!facts.equals(shown)) {
            shown = facts;
            body.removeAll();
            body.add(drawn.get());
        }
    }
}
