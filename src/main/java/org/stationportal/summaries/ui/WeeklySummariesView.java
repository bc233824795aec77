package org.stationportal.summaries.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stationportal.base.Page;
import org.stationportal.base.ui.EmptyState;
import org.stationportal.base.ui.PageHeader;
import org.stationportal.base.ui.Shown;
import org.stationportal.summaries.SummaryRow;
import org.stationportal.summaries.Week;

/** UC-024: my weeks, and for those who lead the week of their people: who has submitted and who has not. */
@Route(WeeklySummariesView.ROUTE)
@Menu(title = "summaries.menu", order = 5.5, icon = "vaadin:notebook")
@RolesAllowed("EMPLOYEE")
@StyleSheet("context://css/summaries.css")
class WeeklySummariesView extends Main implements HasDynamicTitle {

    static final String ROUTE = "weekly-summaries";

    private final SummaryServices services;
    private Week week;

    WeeklySummariesView(SummaryServices services) {
        this.services = services;
        week = services.summaries().thisWeek();
        addClassNames("sp-page", "sp-wide");
        var sheets = new TabSheet();
        sheets.setWidthFull();
        sheets.add(getTranslation("summaries.mine"), mine());
        if (services.summaries().leads()) {
            sheets.add(getTranslation("summaries.people"), people());
            // who keeps none himself comes for those of others
            sheets.setSelectedIndex(services.summaries().mine(0, 1).total() == 0 ? 1 : 0);
        }
        var header = new PageHeader(
                getTranslation("summaries.menu"),
                services.week(week, getLocale()),
                opener("next", 1),
                opener("this", 0));
        add(header, sheets);
    }

    private Button opener(String which, int weeks) {
        var button = new Button(
                getTranslation("summaries.open." + which),
                click -> Shown.asNotice(this, () -> {
                    var id = services.writing()
                            .open(services.summaries().thisWeek().plus(weeks));
                    getUI().ifPresent(ui -> ui.navigate(ROUTE + "/" + id.value()));
                }));
        if (weeks == 0) {
            button.addThemeVariants(ButtonVariant.PRIMARY);
        }
        return button;
    }

    private Component mine() {
        Grid<SummaryRow> grid = grid("summaries.none.mine");
        grid.addComponentColumn(row -> twoLines(row, services.week(row.week(), getLocale()), ""))
                .setKey("which")
                .setHeader(getTranslation("summaries.week"))
                .setFlexGrow(1);
        columns(grid);
        grid.setItems(
                query -> services.summaries().mine(query.getPage(), query.getPageSize()).rows().stream(),
                query -> count(services.summaries().mine(0, 1)));
        return grid;
    }

    private Component people() {
        Grid<SummaryRow> grid = grid("summaries.none.people");
        grid.addComponentColumn(row -> twoLines(row, row.who().name(), row.who().teamName()))
                .setKey("which")
                .setHeader(getTranslation("summaries.who"))
                .setFlexGrow(1);
        columns(grid);
        grid.setItems(
                query -> services.summaries().ofWeek(week, query.getPage(), query.getPageSize()).rows().stream(),
                query -> count(services.summaries().ofWeek(week, 0, 1)));
        var shown = new Div(services.week(week, getLocale()));
        var line = new Div(turner("before", -1, shown, grid), shown, turner("after", 1, shown, grid));
        line.addClassName("sp-line");
        var people = new Div(line, grid);
        people.addClassName("sp-stack");
        return people;
    }

    private Button turner(String which, int weeks, Div shown, Grid<SummaryRow> grid) {
        return new Button(getTranslation("summaries.week." + which), click -> {
            week = week.plus(weeks);
            shown.setText(services.week(week, getLocale()));
            grid.getDataProvider().refreshAll();
        });
    }

    private Grid<SummaryRow> grid(String none) {
        var grid = new Grid<SummaryRow>();
        grid.addItemClickListener(click -> getUI().ifPresent(
                        ui -> ui.navigate(ROUTE + "/" + click.getItem().id().value())));
        grid.setPageSize(50);
        grid.setHeight("65vh");
        grid.setWidthFull();
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setEmptyStateComponent(new EmptyState(getTranslation(none)));
        return grid;
    }

    private void columns(Grid<SummaryRow> grid) {
        grid.addComponentColumn(row -> services.badge(row, getLocale()))
                .setHeader(getTranslation("summaries.state"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(row -> row.comments() == 0 ? "" : String.valueOf(row.comments()))
                .setHeader(getTranslation("summaries.comment"))
                .setAutoWidth(true)
                .setFlexGrow(0);
    }

    /** Which it is, and below it when it was submitted or is due: so that nothing is cut on a phone. */
    private Div twoLines(SummaryRow row, String name, String team) {
        var meta = new Div(Stream.of(team, services.when(row, getLocale()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · ")));
        meta.addClassName("sp-row-meta");
        var lines = new Div(new Anchor(ROUTE + "/" + row.id().value(), name), meta);
        lines.addClassName("summaries-two-lines");
        return lines;
    }

    private static int count(Page<SummaryRow> page) {
        return Math.toIntExact(page.total());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("summaries.menu") + " · " + getTranslation("base.portal");
    }
}
