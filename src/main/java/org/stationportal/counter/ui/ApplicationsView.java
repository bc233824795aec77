package org.stationportal.counter.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.stationportal.base.ui.EmptyState;
import org.stationportal.base.ui.PageHeader;
import org.stationportal.base.ui.StateBadge;
import org.stationportal.counter.ApplicationSummary;
import org.stationportal.counter.MeterFaultDetails;
import org.stationportal.counter.ServiceRequestDetails;
import org.stationportal.deadlines.ObligationSummary;

/** What was taken in and how far it has come: applications and metering faults that the reader may see. */
@Route("applications")
@Menu(title = "counter.applications", order = 3, icon = "vaadin:records")
@PermitAll
class ApplicationsView extends Main implements HasDynamicTitle {

    private final CounterServices services;

    ApplicationsView(CounterServices services) {
        this.services = services;
        addClassName("sp-page");
        addClassName("sp-wide");
        var sheets = new TabSheet();
        sheets.add(getTranslation("counter.business.application"), applications());
        sheets.add(getTranslation("counter.requests"), requests());
        sheets.add(getTranslation("counter.business.meterFault"), faults());
        sheets.setWidthFull();
        add(new PageHeader(getTranslation("counter.applications")), sheets);
    }

    private Component applications() {
        var grid = new Grid<ApplicationSummary>();
        grid.addComponentColumn(row -> new Anchor("applications/" + row.applicationNo(), row.applicationNo()))
                .setHeader(getTranslation("counter.applicationNo"))
                .setAutoWidth(true);
        grid.addColumn(row -> row.customer().name() + " · " + row.customer().customerNo())
                .setHeader(getTranslation("counter.customer"))
                .setFlexGrow(2);
        grid.addColumn(row -> getTranslation("customers.category." + row.category()) + " "
                        + getTranslation("counter.kind." + row.kind()))
                .setHeader(getTranslation("counter.kind"))
                .setAutoWidth(true);
        grid.addColumn(row -> services.time().moment(row.acceptedAt(), getLocale()))
                .setHeader(getTranslation("counter.acceptedAt"))
                .setAutoWidth(true);
        grid.addColumn(row -> services.time().due(row.total(), getLocale()))
                .setHeader(getTranslation("counter.promised"))
                .setAutoWidth(true);
        grid.addColumn(row -> row.current()
                        .map(stage -> getTranslation(stage.stageKey().orElseThrow()))
                        .orElse(""))
                .setHeader(getTranslation("counter.stage"))
                .setAutoWidth(true);
        grid.addComponentColumn(row -> state(row.total()))
                .setHeader(getTranslation("counter.state"))
                .setAutoWidth(true);
        grid.setItems(
                query -> services.applications().recent(query.getPage(), query.getPageSize()).rows().stream(),
                query -> Math.toIntExact(services.applications().recent(0, 1).total()));
        grid.addItemClickListener(
                click -> open("applications/" + click.getItem().applicationNo()));
        return finished(grid, "counter.applications.none");
    }

    private Component requests() {
        var grid = new Grid<ServiceRequestDetails>();
        grid.addComponentColumn(row -> new Anchor("service-requests/" + row.requestNo(), row.requestNo()))
                .setHeader(getTranslation("counter.requestNo"))
                .setAutoWidth(true);
        grid.addColumn(row -> row.customer().name() + " · " + row.customer().customerNo())
                .setHeader(getTranslation("counter.customer"))
                .setFlexGrow(2);
        grid.addColumn(row -> getTranslation("counter.requestKind." + row.kind()))
                .setHeader(getTranslation("counter.kind"))
                .setAutoWidth(true);
        grid.addColumn(row -> services.time().moment(row.acceptedAt(), getLocale()))
                .setHeader(getTranslation("counter.acceptedAt"))
                .setAutoWidth(true);
        grid.addColumn(row -> services.time().due(row.obligation(), getLocale()))
                .setHeader(getTranslation("counter.promised"))
                .setAutoWidth(true);
        grid.addColumn(row -> row.assignee().name())
                .setHeader(getTranslation("counter.assignee"))
                .setAutoWidth(true);
        grid.addComponentColumn(row -> state(row.obligation()))
                .setHeader(getTranslation("counter.state"))
                .setAutoWidth(true);
        grid.setItems(
                query -> services.requests().recent(query.getPage(), query.getPageSize()).rows().stream(),
                query -> Math.toIntExact(services.requests().recent(0, 1).total()));
        grid.addItemClickListener(
                click -> open("service-requests/" + click.getItem().requestNo()));
        return finished(grid, "counter.requests.none");
    }

    private Component faults() {
        var grid = new Grid<MeterFaultDetails>();
        grid.addComponentColumn(row -> new Anchor("meter-faults/" + row.faultNo(), row.faultNo()))
                .setHeader(getTranslation("counter.faultNo"))
                .setAutoWidth(true);
        grid.addColumn(row -> row.obligation().subject().title())
                .setHeader(getTranslation("counter.what"))
                .setFlexGrow(2);
        grid.addColumn(row -> services.time().moment(row.foundAt(), getLocale()))
                .setHeader(getTranslation("counter.foundAt"))
                .setAutoWidth(true);
        grid.addColumn(row -> services.time().due(row.obligation(), getLocale()))
                .setHeader(getTranslation("counter.due"))
                .setAutoWidth(true);
        grid.addColumn(row -> row.assignee().name())
                .setHeader(getTranslation("counter.assignee"))
                .setAutoWidth(true);
        grid.addComponentColumn(row -> state(row.obligation()))
                .setHeader(getTranslation("counter.state"))
                .setAutoWidth(true);
        grid.setItems(
                query -> services.faults().recent(query.getPage(), query.getPageSize()).rows().stream(),
                query -> Math.toIntExact(services.faults().recent(0, 1).total()));
        grid.addItemClickListener(
                click -> open("meter-faults/" + click.getItem().faultNo()));
        return finished(grid, "counter.faults.none");
    }

    private StateBadge state(ObligationSummary obligation) {
        return new StateBadge(services.time().tone(obligation), services.time().left(obligation, getLocale()));
    }

    private Component finished(Grid<?> grid, String emptyKey) {
        grid.setPageSize(50);
        grid.setHeight("70vh");
        grid.setWidthFull();
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setEmptyStateComponent(new EmptyState(getTranslation(emptyKey)));
        return grid;
    }

    private void open(String path) {
        getUI().ifPresent(ui -> ui.navigate(path));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("counter.applications") + " · " + getTranslation("base.portal");
    }
}
