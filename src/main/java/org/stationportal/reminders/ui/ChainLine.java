package org.stationportal.reminders.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import org.stationportal.base.ui.Tone;
import org.stationportal.deadlines.ObligationId;
import org.stationportal.deadlines.ObligationSummary;
import org.stationportal.deadlines.ui.TimeWords;

/** The stages of a chain as a line of stations with planned and real instants; the total stands at its end. */
class ChainLine extends OrderedList {

    ChainLine(List<ObligationSummary> chain, ObligationId current, TimeWords time) {
        addClassName("sp-chain");
        chain.stream().filter(o -> !o.isTotal()).forEach(stage -> add(station(stage, current, time)));
        chain.stream().filter(ObligationSummary::isTotal).forEach(total -> add(station(total, current, time)));
    }

    private ListItem station(ObligationSummary part, ObligationId current, TimeWords time) {
        String name = part.stageKey().map(this::getTranslation).orElse(getTranslation("reminders.chain.total"));
        var label = new com.vaadin.flow.component.html.Div();
        var strong = new com.vaadin.flow.dom.Element("b");
        if (part.id().equals(current)) {
            strong.setText(name);
        } else {
            strong.appendChild(new RouterLink(name, ObligationView.class, ObligationView.of(part.id())).getElement());
        }
        label.getElement().appendChild(strong);
        String when = part.completedAt()
                .map(at -> getTranslation("reminders.chain.done", time.moment(at, getLocale())))
                .orElseGet(() -> getTranslation("reminders.chain.planned", time.due(part, getLocale())));
        var item = new ListItem(label, new Span(when), new Span(time.left(part, getLocale())));
        item.addClassName("sp-station");
        item.getElement().setAttribute("data-state", state(part, time));
        return item;
    }

    private static String state(ObligationSummary part, TimeWords time) {
        return switch (part.status()) {
            case FULFILLED, FULFILLED_LATE -> "done";
            case WAITING -> "next";
            case SUSPENDED, CANCELLED -> "stopped";
            case MISSED -> "late";
            case OPEN -> time.tone(part) == Tone.RED ? "late" : "now";
        };
    }
}
