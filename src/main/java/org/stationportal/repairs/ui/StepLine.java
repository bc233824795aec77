package org.stationportal.repairs.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import org.stationportal.base.ui.Dates;
import org.stationportal.base.ui.Tone;
import org.stationportal.repairs.RepairCallDetails;
import org.stationportal.repairs.Step;

/** The steps of a call as a line of stations, each with its time. */
class StepLine extends OrderedList {

    StepLine(CallWords words, RepairCallDetails call) {
        addClassName("sp-chain");
        getElement().setAttribute("aria-label", getTranslation("repairs.steps"));
        for (Step step : Step.values()) {
            add(station(words, call, step));
        }
    }

    private ListItem station(CallWords words, RepairCallDetails call, Step step) {
        var item = new ListItem();
        item.addClassName("sp-station");
        var name = new Element("b");
        name.setText(words.step(step));
        item.getElement().appendChild(name);
        call.stamp(step).ifPresent(stamp -> {
            var time = new Span(Dates.time(stamp.at(), getLocale()) + " " + stamp.by());
            time.setTitle(words.moment(stamp.at()));
            item.add(time);
        });
        item.getElement().setAttribute("data-state", state(words, call, step));
        return item;
    }

    private static String state(CallWords words, RepairCallDetails call, Step step) {
        boolean late = step == Step.ARRIVED && words.tone(call) == Tone.RED;
        if (call.stamp(step).isPresent()) {
            return late ? "late" : "done";
        }
        return call.step().canBecome(step) ? (late ? "late" : "now") : "next";
    }
}
