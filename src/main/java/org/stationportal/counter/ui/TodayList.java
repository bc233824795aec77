package org.stationportal.counter.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import org.stationportal.base.Page;
import org.stationportal.base.ui.Dates;
import org.stationportal.base.ui.EmptyState;
import org.stationportal.base.ui.Refreshing;
import org.stationportal.base.ui.StateBadge;
import org.stationportal.counter.desk.IntakeSummary;
import org.stationportal.counter.desk.Intakes;
import org.stationportal.deadlines.ui.TimeWords;

/** What was taken in today, by oneself or in the whole hall: when, what, by whom, and how far it has come. */
class TodayList extends Section {

    private static final int ROWS = 20;

    private final Intakes intakes;
    private final TimeWords time;
    private final Tab mine = new Tab();
    private final Tab hall = new Tab();
    private final Tabs choice = new Tabs(mine, hall);
    private final Div body = new Div();

    TodayList(Intakes intakes, TimeWords time) {
        this.intakes = intakes;
        this.time = time;
        addClassName("sp-card");
        choice.addSelectedChangeListener(change -> show());
        choice.getElement().setAttribute("aria-label", getTranslation("counter.today"));
        body.addClassName("sp-card-body");
        add(choice, body);
        Refreshing.keep(this, this::show);
    }

    final void show() {
        mine.setLabel(getTranslation("counter.today.mine", intakes.countToday(true)));
        hall.setLabel(getTranslation("counter.today.hall", intakes.countToday(false)));
        Page<IntakeSummary> shown = intakes.today(!hall.isSelected(), 0, ROWS);
        body.removeAll();
        if (shown.rows().isEmpty()) {
            body.add(new EmptyState(getTranslation("counter.today.none")));
            return;
        }
        var list = new UnorderedList();
        list.addClassName("counter-today");
        shown.rows().forEach(intake -> list.add(row(intake)));
        body.add(list);
        if (shown.total() > shown.rows().size()) {
            var more = new Span(getTranslation(
                    "counter.today.more", shown.total() - shown.rows().size()));
            more.addClassName("sp-quiet");
            body.add(more);
        }
    }

    private ListItem row(IntakeSummary intake) {
        var at = new Span(Dates.time(intake.takenAt(), getLocale()));
        at.addClassName("sp-row-meta");
        var what = new Div(intake.opens() ? new Anchor(intake.path(), intake.title()) : new Span(intake.title()));
        var meta = new Span(intake.number() + " · " + getTranslation(intake.business()) + " · " + intake.takenBy());
        meta.addClassName("sp-row-meta");
        what.add(new Div(meta));
        var due = new Span(time.due(intake.obligation(), getLocale()));
        due.addClassName("sp-row-meta");
        var state = new Div(
                new StateBadge(time.tone(intake.obligation()), time.left(intake.obligation(), getLocale())), due);
        state.addClassName("counter-today-state");
        return new ListItem(at, what, state);
    }
}
