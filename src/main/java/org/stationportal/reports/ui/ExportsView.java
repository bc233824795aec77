package org.stationportal.reports.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import org.stationportal.base.ui.Dates;
import org.stationportal.base.ui.PageHeader;
import org.stationportal.reports.ExportSummary;
import org.stationportal.reports.Exports;

/** UC-029: who took which paper out of the portal, and when 导出记录. */
@Route(ExportsView.ROUTE)
@Menu(title = "reports.exports", order = 88, icon = "vaadin:download")
@RolesAllowed({"STATION_HEAD", "DEPUTY_HEAD", "ADMINISTRATOR"})
class ExportsView extends Main implements HasDynamicTitle {

    static final String ROUTE = "exports";

    private final Clock clock;

    ExportsView(Exports exports, Clock clock) {
        this.clock = clock;
        addClassName("sp-page");
        var grid = new Grid<ExportSummary>();
        grid.addColumn(export -> Dates.moment(export.at(), this.clock.instant(), getLocale()))
                .setHeader(getTranslation("reports.exports.at"));
        grid.addColumn(export -> export.by().orElse(getTranslation("reports.exports.account")))
                .setHeader(getTranslation("reports.exports.by"));
        grid.addColumn(export -> export.kind()
                        .map(kind -> getTranslation("reports.kind." + kind))
                        .orElse(export.what()))
                .setHeader(getTranslation("reports.exports.paper"));
        grid.addColumn(export -> export.month()
                        .map(month -> Dates.month(month, getLocale()))
                        .orElse(""))
                .setHeader(getTranslation("reports.exports.month"));
        grid.addColumn(export -> export.person().orElse("")).setHeader(getTranslation("reports.exports.person"));
        grid.addComponentColumn(this::entry).setHeader(getTranslation("reports.exports.entry"));
        grid.setDataProvider(DataProvider.fromCallbacks(
                query -> exports.page(query.getPage(), query.getPageSize()).rows().stream(),
                query -> (int) exports.page(0, 1).total()));
        grid.setEmptyStateText(getTranslation("reports.exports.none"));
        add(new PageHeader(getTranslation("reports.exports"), getTranslation("reports.exports.explained")), grid);
    }

    private Span entry(ExportSummary export) {
        var cell = new Span();
        export.entry()
                .ifPresent(entry -> cell.add(new Anchor(
                        "entries/" + entry.value(),
                        export.position().map(String::valueOf).orElse(""))));
        return cell;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("reports.exports") + " · " + getTranslation("base.portal");
    }
}
