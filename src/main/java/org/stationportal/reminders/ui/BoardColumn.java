package org.stationportal.reminders.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.stationportal.base.ui.EmptyState;
import org.stationportal.base.ui.Tone;
import org.stationportal.deadlines.ObligationSummary;

/** A column of the team's board; of very many items the first, the rest on request. */
class BoardColumn extends Section {

    private static final int STEP = 30;

    private final List<ObligationSummary> items;
    private final Function<ObligationSummary, Component> maker;
    private final Div list = new Div();
    private final Button more = new Button("", click -> grow());
    private int shown;

    BoardColumn(String title, Tone tone, List<ObligationSummary> items, Function<ObligationSummary, Component> maker) {
        this.items = items;
        this.maker = maker;
        addClassName("sp-card");
        var count = new Span(String.valueOf(items.size()));
        count.addClassName("sp-count");
        String colour = tone.name().toLowerCase(Locale.ROOT);
        count.getElement().setAttribute("data-tone", colour);
        var heading = new H2(title);
        heading.add(count);
        heading.addClassName("sp-section-title");
        heading.getElement().setAttribute("data-tone", colour);
        more.addThemeVariants(ButtonVariant.TERTIARY);
        add(heading, list, more);
        if (items.isEmpty()) {
            list.add(new EmptyState(getTranslation("reminders.team.column.none")));
        }
        grow();
    }

    private void grow() {
        items.stream().skip(shown).limit(STEP).map(maker).forEach(list::add);
        shown = Math.min(items.size(), shown + STEP);
        more.setVisible(shown < items.size());
        more.setText(getTranslation("reminders.team.column.more", items.size() - shown));
    }
}
