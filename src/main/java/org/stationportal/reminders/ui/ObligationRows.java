package org.stationportal.reminders.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import java.util.Locale;
import org.stationportal.base.Texts;
import org.stationportal.base.ui.ScreenLocale;
import org.stationportal.base.ui.Tone;
import org.stationportal.deadlines.ObligationSummary;
import org.stationportal.deadlines.ui.TimeWords;

/** A line of a list of obligations: what, for whom, by when, and what can be done with it. */
@org.springframework.stereotype.Component
class ObligationRows {

    private final TimeWords time;
    private final ObligationWords words;
    private final Texts texts;
    private final ObligationActions actions;

    ObligationRows(TimeWords time, ObligationWords words, Texts texts, ObligationActions actions) {
        this.time = time;
        this.words = words;
        this.texts = texts;
        this.actions = actions;
    }

    Div row(ObligationSummary obligation, boolean withPeople, Runnable after) {
        var row = new Div();
        row.addClassName("sp-row");
        Locale locale = ScreenLocale.get();
        Tone tone = time.tone(obligation);
        row.getElement().setAttribute("data-tone", tone.name().toLowerCase(Locale.ROOT));
        var dot = new Span();
        dot.addClassName("sp-dot");
        dot.getElement().setAttribute("data-tone", tone.name().toLowerCase(Locale.ROOT));
        var link = new RouterLink(
                words.what(obligation, locale), ObligationView.class, ObligationView.of(obligation.id()));
        var meta = new Div((withPeople ? words.who(obligation) + " · " : "")
                + texts.getTranslation("reminders.clause", locale, obligation.clauseCode()));
        meta.addClassName("sp-row-meta");
        var main = new Div(link, meta);
        main.addClassName("sp-row-main");
        var left = new Div(time.left(obligation, locale));
        left.getStyle().setFontWeight("600");
        var due = new Div(time.due(obligation, locale));
        due.addClassName("sp-row-meta");
        var when = new Div(left, due);
        when.addClassName("sp-row-when");
        when.getElement().setAttribute("data-tone", tone.name().toLowerCase(Locale.ROOT));
        var buttons = new Div(actions.of(obligation, row, after).toArray(Component[]::new));
        buttons.addClassName("sp-row-actions");
        row.add(dot, main, when, buttons);
        return row;
    }
}
