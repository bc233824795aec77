package org.stationportal.reminders.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.stationportal.base.ui.EmptyState;
import org.stationportal.base.ui.PageHeader;
import org.stationportal.base.ui.Tone;
import org.stationportal.conversations.Broadcaster;
import org.stationportal.conversations.ui.Live;
import org.stationportal.deadlines.ObligationFilter;
import org.stationportal.deadlines.ObligationSummary;
import org.stationportal.deadlines.Obligations;
import org.stationportal.deadlines.ui.TimeWords;
import org.stationportal.organization.CurrentUser;

/** Who needs help? The team's late and nearly late obligations, with the actions of its leader. */
@Route("team")
@Menu(title = "reminders.menu.team", order = 10, icon = "vaadin:group")
@RolesAllowed({"BUSINESS_TEAM_LEADER", "READING_TEAM_LEADER", "STATION_HEAD", "DEPUTY_HEAD"})
class TeamBoardView extends Main implements HasDynamicTitle {

    private static final int MOST = 300;

    private final Obligations obligations;
    private final ObligationRows rows;
    private final TimeWords time;
    private final ObligationActions actions;

    TeamBoardView(
            Obligations obligations,
            ObligationRows rows,
            TimeWords time,
            ObligationActions actions,
            Broadcaster broadcaster,
            CurrentUser currentUser) {
        this.obligations = obligations;
        this.rows = rows;
        this.time = time;
        this.actions = actions;
        addClassName("sp-page");
        Live.keep(this, broadcaster, currentUser.get().person(), this::show);
    }

    private void show() {
        List<ObligationSummary> open = obligations.page(ObligationFilter.open(), 0, MOST).rows().stream()
                .filter(o -> !o.isTotal() && actions.mayDirect(o))
                .toList();
        removeAll();
        long late = open.stream().filter(o -> time.tone(o) == Tone.RED).count();
        add(new PageHeader(
                getTranslation("reminders.menu.team"), getTranslation("reminders.team.summary", late, open.size())));
        if (open.isEmpty()) {
            var empty = new EmptyState(getTranslation("reminders.team.none"));
            empty.addClassName("sp-card");
            add(empty);
            return;
        }
        add(people(open));
        section(open, Tone.RED, "reminders.group.LATE");
        section(open, Tone.AMBER, "reminders.team.soon");
        section(open, Tone.BLUE, "reminders.team.running");
        section(open, Tone.GREY, "reminders.group.SUSPENDED");
    }

    private void section(List<ObligationSummary> open, Tone tone, String titleKey) {
        List<ObligationSummary> items =
                open.stream().filter(o -> time.tone(o) == tone).toList();
        if (items.isEmpty()) {
            return;
        }
        var heading = new H2(getTranslation(titleKey) + " " + items.size());
        heading.addClassName("sp-section-title");
        heading.getElement().setAttribute("data-tone", tone.name().toLowerCase(java.util.Locale.ROOT));
        var card = new Div(heading);
        card.addClassName("sp-card");
        card.add(items.stream().map(o -> rows.row(o, true, this::show)).toArray(Component[]::new));
        add(card);
    }

    /** One word per person: how many open, how many of them late. */
    private Component people(List<ObligationSummary> open) {
        Map<String, long[]> counts = new TreeMap<>();
        open.forEach(o -> o.parties().forEach(p -> {
            long[] count = counts.computeIfAbsent(p.name(), k -> new long[2]);
            count[0]++;
            count[1] += time.tone(o) == Tone.RED ? 1 : 0;
        }));
        var line = new Div();
        line.addClassName("sp-line");
        counts.entrySet().stream()
                .sorted((a, b) -> Long.compare(b.getValue()[1], a.getValue()[1]))
                .forEach(e -> {
                    var badge = new Span(getTranslation(
                            e.getValue()[1] > 0 ? "reminders.team.personLate" : "reminders.team.person",
                            e.getKey(),
                            e.getValue()[0],
                            e.getValue()[1]));
                    badge.addClassName("sp-badge");
                    badge.getElement().setAttribute("data-tone", e.getValue()[1] > 0 ? "red" : "grey");
                    line.add(badge);
                });
        return line;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("reminders.menu.team") + " · " + getTranslation("base.portal");
    }
}
