package org.stationportal.findings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.stationportal.base.ui.EmptyState;
import org.stationportal.base.ui.PageHeader;
import org.stationportal.base.ui.StateBadge;
import org.stationportal.findings.FindingFilter;
import org.stationportal.findings.FindingSummary;

/** UC-012: what was found, first what the reader has to correct or to decide. */
@Route(FindingsView.ROUTE)
@Menu(title = "findings.menu", order = 5, icon = "vaadin:search")
@RolesAllowed("EMPLOYEE")
class FindingsView extends Main implements HasDynamicTitle {

    static final String ROUTE = "findings";

    private final FindingServices services;

    FindingsView(FindingServices services) {
        this.services = services;
        addClassNames("sp-page", "sp-wide");
        var sheets = new TabSheet();
        sheets.setWidthFull();
        boolean decides = services.findings().count(FindingFilter.TO_DECIDE) > 0;
        sheets.add(getTranslation("findings.mine"), list(FindingFilter.MINE));
        if (decides) {
            sheets.add(getTranslation("findings.toDecide"), list(FindingFilter.TO_DECIDE));
        }
        sheets.add(getTranslation("findings.all"), list(FindingFilter.ALL));
        // where there is something to do, else everything
        sheets.setSelectedIndex(services.findings().count(FindingFilter.MINE) > 0 ? 0 : 1);
        var header = new PageHeader(getTranslation("findings.menu"));
        if (!services.kinds().recordable().isEmpty()) {
            header.addActions(new Anchor(NewFindingView.ROUTE, getTranslation("findings.new")));
        }
        add(header, sheets);
    }

    private Component list(FindingFilter filter) {
        var grid = new Grid<FindingSummary>();
        grid.addComponentColumn(row ->
                        new Anchor("findings/" + row.id().value(), row.about().title()))
                .setHeader(getTranslation("findings.what"))
                .setFlexGrow(2);
        grid.addColumn(FindingSummary::facts)
                .setHeader(getTranslation("findings.facts"))
                .setFlexGrow(3);
        grid.addColumn(FindingSummary::clauseCode)
                .setHeader(getTranslation("findings.clause"))
                .setAutoWidth(true);
        grid.addColumn(row -> row.person().name())
                .setHeader(getTranslation("findings.person"))
                .setAutoWidth(true);
        grid.addColumn(row -> services.time().due(row.obligation(), getLocale()))
                .setHeader(getTranslation("findings.due"))
                .setAutoWidth(true);
        grid.addComponentColumn(this::state)
                .setHeader(getTranslation("findings.state"))
                .setAutoWidth(true);
        grid.setItems(
                query -> services.findings().page(filter, query.getPage(), query.getPageSize()).rows().stream(),
                query -> Math.toIntExact(services.findings().count(filter)));
        grid.addItemClickListener(click -> getUI().ifPresent(
                        ui -> ui.navigate("findings/" + click.getItem().id().value())));
        grid.setPageSize(50);
        grid.setHeight("70vh");
        grid.setWidthFull();
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setEmptyStateComponent(new EmptyState(getTranslation("findings.none." + filter)));
        return grid;
    }

    private StateBadge state(FindingSummary finding) {
        return new StateBadge(services.tone(finding), getTranslation(services.stateKey(finding)));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("findings.menu") + " · " + getTranslation("base.portal");
    }
}
