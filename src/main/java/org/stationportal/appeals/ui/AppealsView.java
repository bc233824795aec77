package org.stationportal.appeals.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.stationportal.appeals.AppealFilter;
import org.stationportal.appeals.AppealSummary;
import org.stationportal.base.ui.EmptyState;
import org.stationportal.base.ui.PageHeader;
import org.stationportal.organization.Post;

/** UC-027: the appeals, first those that the reader decides, what is pending before what has ended. */
@Route(AppealsView.ROUTE)
@Menu(title = "appeals.menu", order = 21, icon = "vaadin:scale")
@RolesAllowed("EMPLOYEE")
class AppealsView extends Main implements HasDynamicTitle {

    static final String ROUTE = "appeals";

    private final AppealServices services;

    AppealsView(AppealServices services) {
        this.services = services;
        addClassName("sp-page");
        long waiting = services.appeals().count(AppealFilter.TO_DECIDE);
        long mine = services.appeals().count(AppealFilter.MINE);
        if (waiting == 0 && mine == services.appeals().count(AppealFilter.ALL) && !mayBeAsked()) {
            add(new PageHeader(getTranslation("appeals.heading.own")), mine == 0 ? none() : list(AppealFilter.MINE));
            return;
        }
        add(
                new PageHeader(
                        waiting == 0
                                ? getTranslation("appeals.heading.none")
                                : getTranslation("appeals.heading.waiting", waiting)),
                lists(Stream.of(AppealFilter.values())
                        .filter(filter ->
                                filter == AppealFilter.ALL || services.appeals().count(filter) > 0)
                        .toList()));
    }

    private boolean mayBeAsked() {
        return services.currentUser().get().posts().stream()
                .anyMatch(post -> post.leadsTeam() || post == Post.STATION_HEAD || post == Post.DEPUTY_HEAD);
    }

    private EmptyState none() {
        return new EmptyState(
                getTranslation("appeals.list.own.none"),
                new Button(
                        getTranslation("appeals.list.own.go"),
                        click -> UI.getCurrent().navigate("my-month")));
    }

    private Component lists(List<AppealFilter> shown) {
        if (shown.size() == 1) {
            return list(shown.getFirst());
        }
        var sheets = new TabSheet();
        sheets.setWidthFull();
        shown.forEach(filter -> sheets.add(getTranslation("appeals.list." + filter), list(filter)));
        return sheets;
    }

    private Component list(AppealFilter filter) {
        var grid = new Grid<AppealSummary>();
        grid.addComponentColumn(this::row);
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.setItems(
                query -> services.appeals().page(filter, query.getPage(), query.getPageSize()).rows().stream(),
                query -> Math.toIntExact(services.appeals().count(filter)));
        grid.setPageSize(50);
        grid.setHeight("70vh");
        grid.setWidthFull();
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setEmptyStateComponent(new EmptyState(getTranslation("appeals.list.none")));
        return grid;
    }

    private Div row(AppealSummary appeal) {
        var link = new RouterLink(
                appeal.person().name() + " · " + appeal.entryTitle(), AppealView.class, AppealView.of(appeal.entry()));
        var meta = new Div(String.join(
                " · ",
                getTranslation("appeals.instance." + appeal.instance()),
                getTranslation("appeals.kind." + appeal.kind()),
                appeal.clauseCode(),
                getTranslation("appeals.decider") + " " + appeal.decider().name()));
        meta.addClassName("sp-row-meta");
        var when = new Div(services.when(appeal, getLocale()));
        when.addClassName("sp-row-meta");
        when.getElement().setAttribute("data-tone", services.tone(appeal).name().toLowerCase(Locale.ROOT));
        var main = new Div(link, meta, when);
        main.addClassName("sp-row-main");
        main.getStyle().setWhiteSpace(com.vaadin.flow.dom.Style.WhiteSpace.NORMAL);
        var row = new Div(main, services.badge(appeal, getLocale()));
        row.addClassName("sp-row");
        return row;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("appeals.menu") + " · " + getTranslation("base.portal");
    }
}
