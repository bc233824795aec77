package org.stationportal.assessment.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stationportal.assessment.MonthEvent;
import org.stationportal.assessment.MonthSummary;
import org.stationportal.base.ui.Dates;

/** The steps of a month as they were taken: what, by whom and when, and why. */
class MonthHistory extends Details {

    private final Div steps = new Div();

    MonthHistory() {
        super(new Span(""));
        setSummaryText(getTranslation("assessment.month.history"));
        steps.addClassName("sp-stack");
        add(steps);
    }

    void show(MonthSummary month, Instant now) {
        steps.removeAll();
        month.history().forEach(event -> steps.add(new Div(line(event, now))));
        setVisible(!month.history().isEmpty());
    }

    private String line(MonthEvent event, Instant now) {
        return Stream.of(
                        Dates.moment(event.at(), now, getLocale()),
                        event.actor().orElse(getTranslation("base.portal")),
                        getTranslation("assessment.step." + event.kind(), event.number()),
                        event.reason().orElse(""))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }
}
