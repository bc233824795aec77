package org.stationportal.reminders.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.stationportal.base.Page;
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

/** Who needs help? Late, nearly late, and not heard of yet, each with what would prevent it and the one action. */
@Route("team")
@Menu(title = "reminders.menu.team", order = 10, icon = "vaadin:group")
@RolesAllowed({"BUSINESS_TEAM_LEADER", "READING_TEAM_LEADER", "STATION_HEAD", "DEPUTY_HEAD"})
class TeamBoardView extends Main implements HasDynamicTitle {

    private static final int MOST = 300;

    private final Obligations obligations;
    private final ObligationRows rows;
    private final TimeWords time;
    private final ObligationActions actions;
    private final Help help;

    TeamBoardView(
            Obligations obligations,
            ObligationRows rows,
            TimeWords time,
            ObligationActions actions,
            Help help,
            Broadcaster broadcaster,
            CurrentUser currentUser) {
        this.obligations = obligations;
        this.rows = rows;
        this.time = time;
        this.actions = actions;
        this.help = help;
        addClassNames("sp-page", "sp-wide");
        Live.keep(this, broadcaster, currentUser.get().person(), this::show);
    }

    private void show() {
        Page<ObligationSummary> page = obligations.page(ObligationFilter.open(), 0, MOST);
        List<ObligationSummary> open = page.rows().stream()
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
        Help.Board board = help.board(open);
        Predicate<ObligationSummary> running = o -> time.tone(o) == Tone.BLUE;
        add(
                people(open, board),
                board(
                        column("reminders.group.LATE", Tone.RED, open, board, o -> time.tone(o) == Tone.RED),
                        column("reminders.team.soon", Tone.AMBER, open, board, o -> time.tone(o) == Tone.AMBER),
                        column(
                                "reminders.team.unheard",
                                Tone.BLUE,
                                open,
                                board,
                                running.and(o -> board.isUnheard(o)))));
        folded("reminders.team.running", open, running.and(o -> !board.isUnheard(o)));
        folded("reminders.group.SUSPENDED", open, o -> time.tone(o) == Tone.GREY);
        if (page.total() > page.rows().size()) {
            var more = new Paragraph(
                    getTranslation("reminders.team.more", page.rows().size(), page.total()));
            more.addClassName("sp-quiet");
            add(more);
        }
    }

    private static Div board(Component... columns) {
        var board = new Div(columns);
        board.addClassName("sp-board");
        return board;
    }

    private Component column(
            String titleKey,
            Tone tone,
            List<ObligationSummary> open,
            Help.Board board,
            Predicate<ObligationSummary> which) {
        return new BoardColumn(
                getTranslation(titleKey),
                tone,
                open.stream().filter(which).toList(),
                o -> help.show(o, board, this, this::show));
    }

    /** What needs nobody's help, drawn when somebody wants to see it. */
    private void folded(String titleKey, List<ObligationSummary> open, Predicate<ObligationSummary> which) {
        List<ObligationSummary> items = open.stream().filter(which).toList();
        if (items.isEmpty()) {
            return;
        }
        var details = new Details(getTranslation(titleKey) + " " + items.size());
        details.addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                details.removeAll();
                items.forEach(o -> details.add(rows.row(o, true, this::show)));
            }
        });
        var card = new Div(details);
        card.addClassName("sp-card");
        add(card);
    }

    /** One word per person: how many open, how many of them late or not heard of. */
    private Component people(List<ObligationSummary> open, Help.Board board) {
        Map<String, long[]> counts = new TreeMap<>();
        open.forEach(o -> o.parties().forEach(p -> {
            long[] count = counts.computeIfAbsent(p.name(), k -> new long[3]);
            count[0]++;
            count[1] += time.tone(o) == Tone.RED ? 1 : 0;
            count[2] += board.isUnheardBy(o, p.id()) ? 1 : 0;
        }));
        var line = new Div();
        line.addClassName("sp-line");
        counts.entrySet().stream()
                .sorted((a, b) -> Long.compare(b.getValue()[1], a.getValue()[1]))
                .forEach(e -> line.add(person(e.getKey(), e.getValue())));
        return line;
    }

    private Span person(String name, long[] count) {
        var words = new StringBuilder(getTranslation("reminders.team.person", name, count[0]));
        if (count[1] > 0) {
            words.append(getTranslation("reminders.team.personLate", count[1]));
        }
        if (count[2] > 0) {
            words.append(getTranslation("reminders.team.personUnheard", count[2]));
        }
        var badge = new Span(words.toString());
        badge.addClassName("sp-badge");
        badge.getElement().setAttribute("data-tone", count[1] > 0 ? "red" : "grey");
        return badge;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("reminders.menu.team") + " · " + getTranslation("base.portal");
    }
}
