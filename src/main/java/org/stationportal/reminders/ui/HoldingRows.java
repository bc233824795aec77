package org.stationportal.reminders.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.util.Locale;
import org.stationportal.base.Texts;
import org.stationportal.deadlines.HoldingTime;
import org.stationportal.deadlines.ObligationSummary;
import org.stationportal.deadlines.Obligations;
import org.stationportal.deadlines.ui.TimeWords;

/** Who held an obligation from when to when, and how much time each really had. */
@org.springframework.stereotype.Component
class HoldingRows {

    private final Obligations obligations;
    private final TimeWords time;
    private final Texts texts;

    HoldingRows(Obligations obligations, TimeWords time, Texts texts) {
        this.obligations = obligations;
        this.time = time;
        this.texts = texts;
    }

    Component of(ObligationSummary obligation, Locale locale) {
        var list = new Div();
        for (HoldingTime holding : obligations.holdings(obligation.id())) {
            var meta = new Div(texts.getTranslation(
                    holding.until().isPresent() ? "reminders.held.fromTo" : "reminders.held.since",
                    locale,
                    time.moment(holding.from(), locale),
                    holding.until().map(until -> time.moment(until, locale)).orElse("")));
            meta.addClassName("sp-row-meta");
            var main = new Div(new Span(holding.name()), meta);
            main.addClassName("sp-row-main");
            var had = new Div(texts.getTranslation(
                    obligation.budget().roundTheClock() ? "reminders.held.hadTime" : "reminders.held.hadWorkingTime",
                    locale,
                    span(holding.had(), locale)));
            had.addClassName("sp-row-when");
            var row = new Div(main, had);
            row.addClassName("sp-row");
            list.add(row);
        }
        return list;
    }

    private String span(Duration duration, Locale locale) {
        return duration.toHours() > 0
                ? texts.getTranslation("deadlines.hours", locale, duration.toHours(), duration.toMinutesPart())
                : texts.getTranslation("deadlines.minutes", locale, duration.toMinutes());
    }
}
