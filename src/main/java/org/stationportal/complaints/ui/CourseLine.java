package org.stationportal.complaints.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import org.stationportal.base.ui.Tone;
import org.stationportal.complaints.ComplaintDetails;
import org.stationportal.complaints.ComplaintState;
import org.stationportal.complaints.ComplaintStep;
import org.stationportal.complaints.ComplaintSummary;
import org.stationportal.deadlines.ObligationSummary;
import org.stationportal.deadlines.ui.TimeWords;

/** The course of a complaint as a line of stations: what was done when and by whom, and by when the rest is due. */
class CourseLine extends OrderedList {

    private final TimeWords time;

    CourseLine(ComplaintDetails details, TimeWords time) {
        this.time = time;
        addClassName("sp-chain");
        ComplaintSummary complaint = details.complaint();
        add(station(
                ComplaintState.RECORDED,
                "done",
                time.moment(complaint.receivedAt(), getLocale()),
                complaint.takenBy()));
        details.steps().forEach(step -> add(done(step)));
        boolean next = true;
        for (ComplaintState state : ComplaintState.values()) {
            if (state.compareTo(complaint.state()) > 0) {
                add(ahead(state, complaint, next));
                next = false;
            }
        }
    }

    private ListItem done(ComplaintStep step) {
        String result = step.outcome()
                .map(outcome -> getTranslation("complaints.outcome." + outcome))
                .or(() -> step.satisfaction().map(answer -> getTranslation("complaints.satisfaction." + answer)))
                .orElse("");
        String who = result.isEmpty() ? step.by() : getTranslation("complaints.by", step.by(), result);
        return station(step.state(), "done", time.moment(step.at(), getLocale()), who);
    }

    /** The decision has no time of its own: it is needed for the answer. */
    private ListItem ahead(ComplaintState state, ComplaintSummary complaint, boolean next) {
        ObligationSummary owed = switch (state) {
            case RECORDED, CONTACTED -> complaint.contact();
            case DECIDED, ANSWERED, CALLED_BACK -> complaint.answer();
        };
        boolean timed = state == ComplaintState.CONTACTED || state == ComplaintState.ANSWERED;
        String mark = !next ? "next" : timed && time.tone(owed) == Tone.RED ? "late" : "now";
        return station(
                state,
                mark,
                timed ? time.due(owed, getLocale()) : "",
                timed && next ? time.left(owed, getLocale()) : "");
    }

    private ListItem station(ComplaintState state, String mark, String when, String words) {
        var name = new Element("b");
        name.setText(getTranslation("complaints.step." + state));
        var item = new ListItem(new Span(when), new Span(words));
        item.getElement().insertChild(0, name);
        item.addClassName("sp-station");
        item.getElement().setAttribute("data-state", mark);
        return item;
    }
}
