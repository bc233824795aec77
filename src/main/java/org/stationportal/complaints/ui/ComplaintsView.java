package org.stationportal.complaints.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.stationportal.base.ui.EmptyState;
import org.stationportal.base.ui.PageHeader;
import org.stationportal.base.ui.StateBadge;
import org.stationportal.base.ui.Tone;
import org.stationportal.complaints.ComplaintFilter;
import org.stationportal.complaints.ComplaintKind;
import org.stationportal.complaints.ComplaintSource;
import org.stationportal.complaints.ComplaintSummary;
import org.stationportal.complaints.Severity;
import org.stationportal.organization.EmployeeSummary;

/** UC-019: the complaints that the reader may see: what still runs, first what is due first, and what is closed. */
@Route(ComplaintsView.ROUTE)
@Menu(title = "complaints.menu", order = 4, icon = "vaadin:comment-ellipsis-o")
@RolesAllowed("EMPLOYEE")
class ComplaintsView extends Main implements HasDynamicTitle {

    static final String ROUTE = "complaints";

    private final ComplaintServices services;
    private final Select<ComplaintKind> kind = filter("complaints.kind", ComplaintKind.values());
    private final Select<Severity> severity = filter("complaints.severity", Severity.values());
    private final Select<ComplaintSource> source = filter("complaints.source", ComplaintSource.values());
    private final List<Grid<ComplaintSummary>> grids = new ArrayList<>();

    ComplaintsView(ComplaintServices services) {
        this.services = services;
        addClassNames("sp-page", "sp-wide");
        var filters = new Div(kind, severity, source);
        filters.addClassName("sp-filters");
        var sheets = new TabSheet();
        sheets.setWidthFull();
        sheets.add(getTranslation("complaints.running"), list(true));
        sheets.add(getTranslation("complaints.done"), list(false));
        add(new PageHeader(getTranslation("complaints.menu")), filters, sheets);
    }

    private Component list(boolean running) {
        var grid = new Grid<ComplaintSummary>();
        grid.addComponentColumn(row -> new Anchor("complaints/" + row.complaintNo(), row.complaintNo()))
                .setHeader(getTranslation("complaints.complaintNo"))
                .setAutoWidth(true);
        grid.addColumn(row -> getTranslation(
                        "complaints.by",
                        getTranslation("complaints.kind." + row.kind()),
                        getTranslation("complaints.severity." + row.severity())))
                .setHeader(getTranslation("complaints.kind"))
                .setAutoWidth(true);
        grid.addColumn(ComplaintSummary::caller)
                .setHeader(getTranslation("complaints.caller"))
                .setAutoWidth(true);
        grid.addColumn(ComplaintSummary::words)
                .setHeader(getTranslation("complaints.words"))
                .setFlexGrow(3);
        grid.addColumn(row -> row.handlers().stream().map(EmployeeSummary::name).collect(Collectors.joining(" · ")))
                .setHeader(getTranslation("complaints.handler"))
                .setAutoWidth(true);
        grid.addColumn(row -> getTranslation("complaints.state." + row.state()))
                .setHeader(getTranslation("complaints.state"))
                .setAutoWidth(true);
        grid.addComponentColumn(this::time)
                .setHeader(getTranslation("complaints.answerDue"))
                .setAutoWidth(true);
        grid.setItems(
                query ->
                        services
                                .complaints()
                                .page(filter(running), query.getPage(), query.getPageSize())
                                .rows()
                                .stream(),
                query -> Math.toIntExact(services.complaints().count(filter(running))));
        grid.addItemClickListener(click -> getUI().ifPresent(
                        ui -> ui.navigate("complaints/" + click.getItem().complaintNo())));
        grid.setPageSize(50);
        grid.setHeight("65vh");
        grid.setWidthFull();
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setEmptyStateComponent(
                new EmptyState(getTranslation("complaints.none." + (running ? "running" : "done"))));
        grids.add(grid);
        return grid;
    }

    private StateBadge time(ComplaintSummary complaint) {
        return ComplaintServices.running(complaint)
                .map(owed -> new StateBadge(
                        services.time().tone(owed), services.time().left(owed, getLocale())))
                .orElseGet(() -> new StateBadge(Tone.GREEN, getTranslation("complaints.state." + complaint.state())));
    }

    private ComplaintFilter filter(boolean running) {
        return new ComplaintFilter(running, kind.getValue(), severity.getValue(), source.getValue());
    }

    private <E extends Enum<E>> Select<E> filter(String key, E[] values) {
        var field = new Select<E>();
        field.setLabel(getTranslation(key));
        field.setItemLabelGenerator(value ->
                value == null ? getTranslation("complaints.filter.all") : getTranslation(key + "." + value.name()));
        field.setItems(values);
        field.setEmptySelectionAllowed(true);
        field.addValueChangeListener(
                change -> grids.forEach(grid -> grid.getDataProvider().refreshAll()));
        return field;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("complaints.menu") + " · " + getTranslation("base.portal");
    }
}
