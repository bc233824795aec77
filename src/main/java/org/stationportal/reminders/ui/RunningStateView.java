package org.stationportal.reminders.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.stationportal.base.ui.PageHeader;
import org.stationportal.base.ui.Refreshing;
import org.stationportal.base.ui.RunningPart;
import org.stationportal.base.ui.Shown;
import org.stationportal.base.ui.StateBadge;
import org.stationportal.base.ui.Tone;
import org.stationportal.deadlines.Obligations;
import org.stationportal.deadlines.ui.TimeWords;
import org.stationportal.organization.CurrentUser;
import org.stationportal.reminders.Completeness;
import org.stationportal.reminders.EngineState;
import org.stationportal.reminders.EngineState.Trouble;
import org.stationportal.reminders.RunningState;

/** Is the engine well? One answer at the top, then what it rests on; the page keeps itself up to date. */
@Route("admin/running")
@Menu(title = "reminders.menu.running", order = 95, icon = "vaadin:cogs")
@RolesAllowed("ADMINISTRATOR")
@StyleSheet("context://css/engine.css")
class RunningStateView extends Main implements HasDynamicTitle {

    private final RunningState state;
    private final TimeWords time;
    private final StateBadge verdict = new StateBadge(Tone.GREY, "");
    private final PageHeader header = new PageHeader("");
    private final EngineCards cards;
    private final SweepTable sweeps;

    RunningStateView(
            RunningState state,
            Completeness completeness,
            Obligations obligations,
            TimeWords time,
            List<RunningPart> parts,
            CurrentUser currentUser) {
        this.state = state;
        this.time = time;
        addClassName("sp-page");
        verdict.addClassName("engine-verdict");
        header.addComponentAsFirst(verdict);
        header.addClassName("engine-header");
        header.getElement().setAttribute("role", "status");
        var check = new Button(getTranslation("reminders.running.checkNow"), click -> {
            Completeness.Check found = completeness.checkNow();
            Shown.done(getTranslation(
                    found.complete() ? "reminders.running.checked.complete" : "reminders.running.checked.incomplete"));
            show();
        });
        cards = new EngineCards(
                time, new ItemNames(obligations, currentUser.get().station()), check);
        sweeps = new SweepTable(time);
        add(header, cards);
        parts.forEach(part -> add(part.create()));
        add(sweeps);
        Refreshing.keep(this, this::show);
    }

    private void show() {
        EngineState now = state.now();
        verdict.setText(getTranslation("reminders.verdict." + now.verdict()));
        verdict.setTone(
                switch (now.verdict()) {
                    case NORMAL -> Tone.GREEN;
                    case BACKLOG -> Tone.AMBER;
                    case FAULT -> Tone.RED;
                });
        header.setHeading(
                now.troubles().isEmpty()
                        ? getTranslation("reminders.running.well")
                        : now.troubles().stream()
                                .sorted()
                                .map(trouble -> sentence(trouble, now))
                                .collect(Collectors.joining(getTranslation("reminders.running.and"))));
        header.setSubtitle(now.nextDue()
                .filter(next -> next.isAfter(now.at()))
                .map(next -> getTranslation("reminders.running.next", time.moment(next, getLocale())))
                .orElseGet(() -> getTranslation(
                        now.nextDue().isPresent() ? "reminders.running.dueNow" : "reminders.running.nothing")));
        cards.show(now);
        sweeps.show(now.runs());
    }

    private String sentence(Trouble trouble, EngineState now) {
        String key = "reminders.trouble." + trouble;
        return switch (trouble) {
            case NO_SWEEP ->
                getTranslation(
                        key, now.latestRun().map(run -> moment(run.startedAt())).orElse(""));
            case LEFT_DUE, WAITING ->
                getTranslation(key, now.oldestDue().map(this::moment).orElse(""));
            case SET_ASIDE -> getTranslation(key, now.setAside().size());
            case DIFFERENCES ->
                getTranslation(
                        key, now.deadlineCheck().map(run -> run.differing()).orElse(0));
            case UNDELIVERED ->
                getTranslation(key, now.channels().failed(), now.channels().pending());
            case INCOMPLETE, RECOMPUTING, NO_CALENDAR -> getTranslation(key);
        };
    }

    private String moment(Instant at) {
        return time.moment(at, getLocale());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("reminders.menu.running") + " · " + getTranslation("base.portal");
    }
}
