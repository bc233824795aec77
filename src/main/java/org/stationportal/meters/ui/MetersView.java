package org.stationportal.meters.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.function.ValueProvider;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntBiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stationportal.base.ui.Dates;
import org.stationportal.base.ui.EmptyState;
import org.stationportal.base.ui.PageHeader;
import org.stationportal.customers.AreaSummary;
import org.stationportal.customers.MeterId;
import org.stationportal.meters.AreaCount;
import org.stationportal.meters.FeederSummary;
import org.stationportal.meters.RotationFilter;
import org.stationportal.meters.RotationList;
import org.stationportal.meters.RotationRow;
import org.stationportal.organization.EmployeeSummary;
import org.stationportal.organization.Post;
import org.stationportal.plans.PlanSummary;

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
    private final Map<MeterId, YearMonth> planned = new HashMap<>();
    private final Optional<PlanSummary> plan;

    MetersView(MeterServices services) {
        this.services = services;
        plan = services.nextPlan();
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

    private Div list(RotationList list) {
        var grid = new Grid<RotationRow>();
        grid.addComponentColumn(this::what)
                .setHeader(getTranslation("meters.meter"))
                .setFlexGrow(3);
        grid.addComponentColumn(this::state)
                .setKey("state")
                .setHeader(getTranslation("meters.dueOn"))
                .setWidth("10rem")
                .setFlexGrow(0);
        grid.addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        grid.setItems(
                query -> rows(services.meters()
                        .page(filter(list), query.getPage(), query.getPageSize())
                        .rows()),
                query -> Math.toIntExact(services.meters().count(filter(list))));
        grid.addItemClickListener(click ->
                getUI().ifPresent(ui -> ui.navigate("meters/" + click.getItem().meterNo())));
        grid.setEmptyStateComponent(new EmptyState(getTranslation("meters.none." + list)));
        return planned(
                shaped(grid),
                (chosen, reason) -> services.planning()
                        .add(chosen.stream().map(RotationRow::id).toList(), reason));
    }

    /** With one look for the whole page at which of them a plan holds already. */
    private Stream<RotationRow> rows(List<RotationRow> rows) {
        planned.putAll(
                services.planning().planned(rows.stream().map(RotationRow::id).toList()));
        return rows.stream();
    }

    private Div areas() {
        var grid = new Grid<AreaCount>();
        grid.addColumn(row -> row.areaName() + " · " + row.areaNo())
                .setHeader(getTranslation("meters.area"))
                .setWidth("11rem")
                .setFlexGrow(3);
        number(grid, AreaCount::overdue, "meters.list.OVERDUE");
        number(grid, AreaCount::within30, "meters.list.DUE_30");
        number(grid, AreaCount::within90, "meters.list.DUE_90");
        number(grid, AreaCount::abnormal, "meters.list.ABNORMAL");
        number(grid, AreaCount::meters, "meters.list.ALL");
        grid.addColumn(AreaCount::managerName)
                .setHeader(getTranslation("meters.manager"))
                .setAutoWidth(true);
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
        return planned(
                shaped(grid),
                (chosen, reason) -> services.planning()
                        .addDue(chosen.stream().map(AreaCount::area).toList(), reason));
    }

    private void number(Grid<AreaCount> grid, ValueProvider<AreaCount, Integer> value, String header) {
        grid.addColumn(value)
                .setHeader(getTranslation(header))
                .setAutoWidth(true)
                .setFlexGrow(0);
    }

    /** Whoever holds the next replacement plan chooses for it. */
    private <T> Div planned(Grid<T> grid, ToIntBiFunction<Set<T>, String> adding) {
        var list = new Div();
        list.addClassName("sp-stack");
        plan.ifPresent(next -> list.add(new PlanningBar<>(services, next, grid, adding)));
        list.add(grid);
        return list;
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
        return new Div(
                new Anchor("meters/" + row.meterNo(), row.meterNo()),
                meta(getTranslation("meters.deviceClass." + row.deviceClass()), row.customerName(), row.address()),
                meta(row.areaName(), row.feederName(), row.managerName()));
    }

    private Div state(RotationRow row) {
        var state = new Div(
                new AgeBadge(row, services.today()),
                meta(Stream.concat(
                                row.dueOn().map(due -> Dates.day(due, services.today(), getLocale())).stream(),
                                row.abnormal().stream()
                                        .sorted()
                                        .map(kind -> getTranslation("meters.abnormality." + kind)))
                        .toArray(String[]::new)));
        Optional.ofNullable(planned.get(row.id()))
                .ifPresent(month -> state.add(meta(getTranslation("meters.planned", month.getMonthValue()))));
        return state;
    }

    private static Div meta(String... parts) {
        var meta = new Div(Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(" · ")));
        meta.addClassName("sp-row-meta");
        return meta;
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
