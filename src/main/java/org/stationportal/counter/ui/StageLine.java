package org.stationportal.counter.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import org.stationportal.base.ui.Tone;
import org.stationportal.counter.ApplicationDetails;
import org.stationportal.deadlines.ObligationSummary;
import org.stationportal.deadlines.ui.TimeWords;

/** The stages of an application as a line of stations, acceptance first, with planned and real instants. */
class StageLine extends OrderedList {

    private final TimeWords time;

    StageLine(ApplicationDetails application, TimeWords time) {
        this.time = time;
        addClassName("sp-chain");
        var accepted = new Element("b");
        accepted.setText(getTranslation("counter.application.stage.ACCEPTANCE"));
        add(station(
                accepted, "done", time.moment(application.acceptedAt(), getLocale()), getTranslation("counter.done")));
        application.stages().forEach(stage -> add(station(stage)));
    }

    private ListItem station(ObligationSummary stage) {
        var name = new Element("b");
        name.appendChild(new Anchor(
                        "obligations/" + stage.id().value(),
                        getTranslation(stage.stageKey().orElseThrow()))
                .getElement());
        String when = stage.completedAt()
                .map(at -> time.moment(at, getLocale()))
                .orElseGet(() -> getTranslation("counter.planned", time.due(stage, getLocale())));
        return station(name, state(stage), when, time.left(stage, getLocale()));
    }

    private static ListItem station(Element name, String state, String when, String words) {
        var label = new Div();
        label.getElement().appendChild(name);
        var item = new ListItem(label, new Span(when), new Span(words));
        item.addClassName("sp-station");
        item.getElement().setAttribute("data-state", state);
        return item;
    }

    private String state(ObligationSummary stage) {
        if (stage.completedAt().isPresent()) {
            return "done";
        }
        return switch (stage.status()) {
            case FULFILLED, FULFILLED_LATE -> "done";
            case WAITING -> "next";
            case SUSPENDED, CANCELLED -> "stopped";
            case MISSED -> "late";
            case OPEN -> time.tone(stage) == Tone.RED ? "late" : "now";
        };
    }
}
