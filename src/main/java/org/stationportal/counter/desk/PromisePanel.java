package org.stationportal.counter.desk;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.Optional;
import org.stationportal.calendar.DeadlineExplanation;
import org.stationportal.calendar.ui.DeadlineStrip;
import org.stationportal.deadlines.ui.TimeWords;

/** The promised date, large, and why it falls on that day. */
public class PromisePanel extends Section {

    private final TimeWords time;
    private final Div body = new Div();

    public PromisePanel(TimeWords time) {
        this.time = time;
        addClassName("sp-card");
        var heading = new H2(getTranslation("counter.promised"));
        heading.addClassName("sp-section-title");
        body.addClassNames("sp-card-body", "sp-stack");
        // a reader who does not see the panel hears when the date changes
        body.getElement().setAttribute("aria-live", "polite");
        add(heading, body);
        nothing();
    }

    public final void nothing() {
        body.removeAll();
        var words = new Span(getTranslation("counter.promised.none"));
        words.addClassName("sp-quiet");
        body.add(words);
    }

    public void show(Instant due, Optional<DeadlineExplanation> explanation) {
        body.removeAll();
        var date = new Div(time.moment(due, getLocale()));
        date.addClassName("sp-countdown");
        body.add(date);
        explanation.ifPresentOrElse(
                days -> body.add(new DeadlineStrip(days)),
                () -> body.add(new Span(getTranslation("counter.promised.roundTheClock"))));
    }
}
