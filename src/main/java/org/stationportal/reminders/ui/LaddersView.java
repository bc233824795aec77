package org.stationportal.reminders.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.stationportal.base.ui.EmptyState;
import org.stationportal.base.ui.PageHeader;
import org.stationportal.base.ui.StateBadge;
import org.stationportal.base.ui.Tone;
import org.stationportal.deadlines.Clause;
import org.stationportal.deadlines.Clauses;
import org.stationportal.reminders.Ladder;
import org.stationportal.reminders.Ladders;

/** Who is told when? The ladder of each clause and kind of budget, with a preview; the address says which one is open. */
@Route("admin/ladders/:clause?/:family?")
@Menu(title = "reminders.menu.ladders", order = 93, icon = "vaadin:alarm")
@RolesAllowed("ADMINISTRATOR")
@StyleSheet("context://css/engine.css")
class LaddersView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final Ladders ladders;
    private final Clauses clauses;
    private final LadderPanels panels;
    private final Nav list = new Nav();
    private final Div place = new Div();

    LaddersView(Ladders ladders, Clauses clauses, LadderPanels panels) {
        this.ladders = ladders;
        this.clauses = clauses;
        this.panels = panels;
        addClassNames("sp-page", "engine-ladders");
        list.addClassNames("sp-card", "engine-clauses");
        list.getElement().setAttribute("aria-label", getTranslation("reminders.ladder.clauses"));
        place.addClassName("sp-stack");
        var columns = new Div(list, place);
        columns.addClassName("engine-columns");
        add(
                new PageHeader(getTranslation("reminders.menu.ladders"), getTranslation("reminders.ladder.subtitle")),
                columns);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        List<Clause> all = clauses.all(getLocale());
        Optional<String> code = event.getRouteParameters().get("clause");
        Optional<Clause> clause =
                all.stream().filter(c -> c.code().equals(code.orElse(""))).findFirst();
        Optional<String> name = event.getRouteParameters().get("family");
        Optional<Ladder.Family> family = Stream.of(Ladder.Family.values())
                .filter(f -> f.name().equals(name.orElse("")))
                .findFirst();
        if (code.isPresent() && clause.isEmpty() || name.isPresent() && family.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        getElement().setAttribute("data-open", clause.isPresent());
        place.removeAll();
        clause.ifPresentOrElse(
                c -> open(c, family.orElseGet(() -> panels.familyOf(c))),
                () -> place.add(new EmptyState(getTranslation("reminders.ladder.choose"))));
        list(all, clause);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("reminders.menu.ladders") + " · " + getTranslation("base.portal");
    }

    private void list(List<Clause> all, Optional<Clause> open) {
        Map<String, Set<Ladder.Family>> changed = ladders.changed();
        list.removeAll();
        all.forEach(clause -> {
            var link = new RouterLink(
                    clause.code() + " " + clause.title(),
                    LaddersView.class,
                    new RouteParameters("clause", clause.code()));
            var main = new Div(link);
            main.addClassName("sp-row-main");
            var row = new Div(main);
            row.addClassName("sp-row");
            row.getElement()
                    .setAttribute("data-selected", open.filter(clause::equals).isPresent());
            if (changed.containsKey(clause.code())) {
                row.add(new StateBadge(Tone.BLUE, getTranslation("reminders.ladder.own")));
            }
            list.add(row);
        });
    }

    private void open(Clause clause, Ladder.Family family) {
        var back = new RouterLink(getTranslation("reminders.ladder.all"), LaddersView.class);
        back.addClassName("engine-back");
        var families = new Nav();
        families.addClassNames("sp-line", "engine-families");
        families.getElement().setAttribute("aria-label", getTranslation("reminders.ladder.family"));
        for (Ladder.Family other : Ladder.Family.values()) {
            var link = new RouterLink(
                    getTranslation("reminders.ladder.family." + other),
                    LaddersView.class,
                    new RouteParameters(
                            new RouteParam("clause", clause.code()), new RouteParam("family", other.name())));
            link.getElement().setAttribute("aria-current", other == family ? "page" : "false");
            families.add(link);
        }
        var title = new H2(clause.code() + " " + clause.title());
        title.addClassName("engine-title");
        place.add(back, title, families, panels.of(clause, family));
    }
}
