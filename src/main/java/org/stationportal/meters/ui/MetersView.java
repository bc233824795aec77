package org.stationportal.meters.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stationportal.base.ui.Dates;
import org.stationportal.base.ui.EmptyState;
import org.stationportal.base.ui.PageHeader;
import org.stationportal.customers.AreaSummary;
import org.stationportal.meters.AreaCount;
import org.stationportal.meters.FeederSummary;
import org.stationportal.meters.RotationFilter;
import org.stationportal.meters.RotationList;
import org.stationportal.meters.RotationRow;
import org.stationportal.organization.EmployeeSummary;
import org.stationportal.organization.Post;

/** UC-022: which meters have to be replaced, by age and by what is wrong with them, and in which areas they are. */
@Route("meters")
@Menu(title = "meters.menu", order = 3.7, icon = "vaadin:dashboard")
@RolesAllowed({
    "AREA_MANAGER",
    "BUSINESS_TEAM_LEADER",
    "READING_TEAM_LEADER",
    "OPERATIONS_SPECIALIST",
    "LINE_LOSS_SPECIALIST",
    "STATION_HEAD",
    "DEPUTY_HEAD",
    "ADMINISTRATOR"
})
class MetersView extends Main implements HasDynamicTitle {

    private final MeterServices services;
    private final ComboBox<AreaSummary> area = new ComboBox<>(getTranslation("meters.area"));
    private final ComboBox<FeederSummary> feeder = new ComboBox<>(getTranslation("meters.feeder"));
    private final ComboBox<EmployeeSummary> manager = new ComboBox<>(getTranslation("meters.manager"));
    private final List<Grid<?>> grids = new ArrayList<>();

    MetersView(MeterServices services) {
        this.services = services;
        addClassNames("sp-page", "sp-wide");
        area.setItems(services.customers().areas());
        area.setItemLabelGenerator(each -> each.name() + " · " + each.areaNo());
        feeder.setItems(services.meters().feeders());
        feeder.setItemLabelGenerator(FeederSummary::name);
        manager.setItems(
                services.employees().holding(services.currentUser().get().station(), Post.AREA_MANAGER));
        manager.setItemLabelGenerator(EmployeeSummary::name);
        var filters = new Div();
        filters.addClassName("sp-filters");
        Stream.of(area, feeder, manager).forEach(field -> {
            field.setClearButtonVisible(true);
            field.addValueChangeListener(
                    change -> grids.forEach(grid -> grid.getDataProvider().refreshAll()));
            filters.add(field);
        });
        var sheets = new TabSheet();
        sheets.setWidthFull();
        for (RotationList list : RotationList.values()) {
            sheets.add(getTranslation("meters.list." + list), list(list));
        }
        sheets.add(getTranslation("meters.byArea"), areas());
        add(
                new PageHeader(
                        getTranslation("meters.menu"),
                        getTranslation(
                                "meters.summary",
                                count(RotationList.OVERDUE),
                                count(RotationList.DUE_30),
                                count(RotationList.ABNORMAL))),
                filters,
                sheets);
    }

    private Grid<RotationRow> list(RotationList list) {
        var grid = new Grid<RotationRow>();
        grid.addComponentColumn(this::what)
                .setHeader(getTranslation("meters.meter"))
                .setFlexGrow(3);
        grid.addComponentColumn(this::state)
                .setHeader(getTranslation("meters.dueOn"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(row -> Stream.of(row.areaName(), row.feederName(), row.managerName())
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" · ")))
                .setHeader(getTranslation("meters.where"))
                .setFlexGrow(2);
        grid.setItems(
                query -> services.meters().page(filter(list), query.getPage(), query.getPageSize()).rows().stream(),
                query -> Math.toIntExact(services.meters().count(filter(list))));
        grid.addItemClickListener(click ->
                getUI().ifPresent(ui -> ui.navigate("meters/" + click.getItem().meterNo())));
        grid.setEmptyStateComponent(new EmptyState(getTranslation("meters.none." + list)));
        return shaped(grid);
    }

    private Grid<AreaCount> areas() {
        var grid = new Grid<AreaCount>();
        grid.addColumn(row -> row.areaName() + " · " + row.areaNo())
                .setHeader(getTranslation("meters.area"))
                .setFlexGrow(3);
        grid.addColumn(AreaCount::overdue).setHeader(getTranslation("meters.list.OVERDUE"));
        grid.addColumn(AreaCount::within30).setHeader(getTranslation("meters.list.DUE_30"));
        grid.addColumn(AreaCount::within90).setHeader(getTranslation("meters.list.DUE_90"));
        grid.addColumn(AreaCount::abnormal).setHeader(getTranslation("meters.list.ABNORMAL"));
        grid.addColumn(AreaCount::meters).setHeader(getTranslation("meters.list.ALL"));
        grid.addColumn(AreaCount::managerName).setHeader(getTranslation("meters.manager"));
        grid.setItems(
                query ->
                        services
                                .meters()
                                .areas(filter(RotationList.ALL), query.getPage(), query.getPageSize())
                                .rows()
                                .stream(),
                query -> Math.toIntExact(
                        services.meters().areas(filter(RotationList.ALL), 0, 1).total()));
        grid.setEmptyStateComponent(new EmptyState(getTranslation("meters.none.ALL")));
        return shaped(grid);
    }

    private <T> Grid<T> shaped(Grid<T> grid) {
        grid.setPageSize(50);
        grid.setHeight("65vh");
        grid.setWidthFull();
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grids.add(grid);
        return grid;
    }

    private Div what(RotationRow row) {
        var meta = new Div(
                Stream.of(getTranslation("meters.deviceClass." + row.deviceClass()), row.customerName(), row.address())
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" · ")));
        meta.addClassName("sp-row-meta");
        return new Div(new Anchor("meters/" + row.meterNo(), row.meterNo()), meta);
    }

    private Div state(RotationRow row) {
        var meta = new Div(Stream.concat(
                        row.dueOn().map(due -> Dates.day(due, services.today(), getLocale())).stream(),
                        row.abnormal().stream().sorted().map(kind -> getTranslation("meters.abnormality." + kind)))
                .collect(Collectors.joining(" · ")));
        meta.addClassName("sp-row-meta");
        return new Div(new AgeBadge(row, services.today()), meta);
    }

    private long count(RotationList list) {
        return services.meters().count(RotationFilter.of(list));
    }

    private RotationFilter filter(RotationList list) {
        return new RotationFilter(
                list,
                area.getOptionalValue().map(AreaSummary::id).orElse(null),
                feeder.getOptionalValue().map(FeederSummary::id).orElse(null),
                manager.getOptionalValue().map(EmployeeSummary::id).orElse(null));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("meters.menu") + " · " + getTranslation("base.portal");
    }
}
