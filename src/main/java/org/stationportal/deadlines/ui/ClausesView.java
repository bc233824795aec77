package org.stationportal.deadlines.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stationportal.base.ui.PageHeader;
import org.stationportal.deadlines.Clause;
import org.stationportal.deadlines.ClauseVersion;

/** UC-028: the clauses with the figures in force, what has no amount yet, and the steps to new versions. */
@Route("admin/clauses")
@Menu(title = "deadlines.menu.clauses", order = 92, icon = "vaadin:book")
@RolesAllowed({"ADMINISTRATOR", "STATION_HEAD", "DEPUTY_HEAD"})
@StyleSheet("context://css/engine.css")
class ClausesView extends Main implements HasDynamicTitle {

    private final ClauseServices services;

    ClausesView(ClauseServices services) {
        this.services = services;
        addClassName("sp-page");
        show();
    }

    private void show() {
        removeAll();
        Map<String, List<ClauseVersion>> versions =
                services.clauses().versions(services.currentUser().get().station());
        var cards = new LinkedHashMap<Clause, ClauseCard>();
        var unset = new LinkedHashMap<Clause, ClauseCard>();
        var latest = new LinkedHashMap<Clause, ClauseVersion>();
        for (Clause clause : services.clauses().all(getLocale())) {
            List<ClauseVersion> ofClause = versions.getOrDefault(clause.code(), List.of());
            var card = new ClauseCard(clause, ofClause, services, this::show);
            cards.put(clause, card);
            if (!ofClause.isEmpty()) {
                latest.put(clause, ofClause.getFirst());
                if (ofClause.getFirst().hasUnset()) {
                    unset.put(clause, card);
                }
            }
        }
        var header =
                new PageHeader(getTranslation("deadlines.menu.clauses"), getTranslation("deadlines.clauses.subtitle"));
        if (services.maySetAmounts()) {
            header.addActions(new Button(
                    getTranslation("deadlines.clauses.all"),
                    click -> new AmountsDialog(latest, services, this::show).open()));
        }
        add(header);
        if (!unset.isEmpty()) {
            add(new UnsetAmounts(unset, services, this::show));
        }
        services.parts().forEach(part -> add(part.card()));
        cards.values().forEach(this::add);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("deadlines.menu.clauses") + " · " + getTranslation("base.portal");
    }
}
