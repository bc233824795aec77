package org.stationportal.reminders.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import org.stationportal.base.ui.Facts;
import org.stationportal.base.ui.StateBadge;
import org.stationportal.base.ui.Tone;
import org.stationportal.reminders.Ladder;
import org.stationportal.reminders.LadderStep;
import org.stationportal.reminders.NoticeDetails;

/** A ladder in plain words: when and whom, and what follows on silence. */
final class LadderCard extends Section {

    LadderCard(Ladder ladder, Component... actions) {
        addClassName("sp-card");
        boolean standard = ladder.equals(Ladder.standard(ladder.family()));
        var title = new H2(
                new Span(getTranslation("reminders.ladder.steps")),
                new StateBadge(
                        standard ? Tone.GREY : Tone.BLUE,
                        getTranslation(standard ? "reminders.ladder.standard" : "reminders.ladder.own")));
        title.addClassName("sp-section-title");
        var steps = new OrderedList();
        steps.addClassName("engine-steps");
        steps.add(row(getTranslation("reminders.ladder.announced"), LadderWords.role(NoticeDetails.Role.RESPONSIBLE)));
        for (LadderStep step : ladder.steps()) {
            steps.add(row(LadderWords.when(step), LadderWords.who(step)));
        }
        boolean wall = ladder.family() == Ladder.Family.ELAPSED;
        String measured = wall ? "reminders.ladder.wallTime" : "reminders.ladder.workingTime";
        var silence = new Facts()
                .fact(
                        getTranslation("reminders.ladder.unread"),
                        getTranslation(measured, LadderWords.duration(ladder.unread())))
                .fact(
                        getTranslation("reminders.ladder.climb"),
                        getTranslation(measured, LadderWords.duration(ladder.climb())))
                .fact(
                        getTranslation("reminders.ladder.reopen"),
                        getTranslation(measured, LadderWords.duration(ladder.reopen())));
        if (wall) {
            silence.fact(
                    getTranslation("reminders.ladder.quiet"),
                    ladder.quiet()
                            .map(quiet -> getTranslation(
                                    "reminders.ladder.quietFromTo",
                                    quiet.from().toString(),
                                    quiet.until().toString()))
                            .orElse(getTranslation("reminders.ladder.loud")));
        }
        var line = new Div(actions);
        line.addClassName("sp-line");
        var body = new Div(steps, silence, line);
        body.addClassNames("sp-card-body", "sp-stack");
        add(title, body);
    }

    private static ListItem row(String when, String who) {
        var at = new Span(when);
        at.addClassName("engine-step-when");
        var to = new Span(who);
        to.addClassName("sp-quiet");
        return new ListItem(at, to);
    }
}
