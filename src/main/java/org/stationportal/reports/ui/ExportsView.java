package org.stationportal.reports.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.HeaderRow;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    /** Parts of the grid for the style: the columns of a wide screen, and the one line of a phone. */
    private static final String COLUMN = "wide";

    static final String LINE = "narrow";

    private final Clock clock;

    ExportsView(Exports exports, Clock clock) {
        this.clock = clock;
        addClassName("sp-page");
        var grid = new Grid<ExportSummary>();
        grid.addClassName("exports-list");
        grid.addColumn(this::at).setHeader(getTranslation("reports.exports.at")).setAutoWidth(true);
        grid.addColumn(this::by).setHeader(getTranslation("reports.exports.by"));
        grid.addColumn(this::paper).setHeader(getTranslation("reports.exports.paper"));
        grid.addColumn(this::month).setHeader(getTranslation("reports.exports.month"));
        grid.addColumn(export -> export.person().orElse("")).setHeader(getTranslation("reports.exports.person"));
        grid.addComponentColumn(this::entry).setHeader(getTranslation("reports.exports.entry"));
        HeaderRow heads = grid.getHeaderRows().getFirst();
        for (Grid.Column<ExportSummary> column : grid.getColumns()) {
            column.setPartNameGenerator(export -> COLUMN);
            heads.getCell(column).setPartName(COLUMN);
        }
        var lines = grid.addComponentColumn(this::line).setKey(LINE).setPartNameGenerator(export -> LINE);
        heads.getCell(lines).setPartName(LINE);
        grid.setDataProvider(DataProvider.fromCallbacks(
                query -> exports.page(query.getPage(), query.getPageSize()).rows().stream(),
                query -> (int) exports.page(0, 1).total()));
        grid.setEmptyStateText(getTranslation("reports.exports.none"));
        grid.setHeight("70vh");
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        add(new PageHeader(getTranslation("reports.exports"), getTranslation("reports.exports.explained")), grid);
    }

    /** What a phone shows in place of the columns. */
    private Div line(ExportSummary export) {
        var meta = new Div(at(export) + " · " + by(export));
        meta.addClassName("sp-row-meta");
        var main = new Div(
                new Div(Stream.of(paper(export), month(export), export.person().orElse(""))
                        .filter(word -> !word.isEmpty())
                        .collect(Collectors.joining(" · "))),
                meta);
        main.addClassName("sp-row-main");
        var line = new Div(main, entry(export));
        line.addClassNames("sp-row", "exports-line");
        return line;
    }

    private String at(ExportSummary export) {
        return Dates.moment(export.at(), clock.instant(), getLocale());
    }

    private String by(ExportSummary export) {
        return export.by().orElse(getTranslation("reports.exports.account"));
    }

    private String paper(ExportSummary export) {
        return export.kind().map(kind -> getTranslation("reports.kind." + kind)).orElse(export.what());
    }

    private String month(ExportSummary export) {
        return export.month().map(month -> Dates.month(month, getLocale())).orElse("");
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
