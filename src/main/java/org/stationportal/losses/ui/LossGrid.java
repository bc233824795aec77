package org.stationportal.losses.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.stationportal.base.ui.EmptyState;
import org.stationportal.losses.LossFilter;
import org.stationportal.losses.LossPaths;
import org.stationportal.losses.LossSummary;
import org.stationportal.losses.Losses;
import org.stationportal.losses.PlaceKind;

/** Areas or feeders of a month, the worst first; on a phone everything stands in one column. */
class LossGrid extends Grid<LossSummary> {

    private static final int NARROW = 800;

    private final LossWords words = new LossWords(this::getTranslation);
    private final PlaceKind kind;
    private final List<Column<LossSummary>> wide = new ArrayList<>();
    private boolean narrow;

    LossGrid(Losses losses, PlaceKind kind, Supplier<LossFilter> filter) {
        this.kind = kind;
        addComponentColumn(this::name)
                .setHeader(getTranslation(kind == PlaceKind.AREA ? "losses.area" : "losses.feeder"))
                .setFlexGrow(2);
        figure("losses.supplied", row -> LossWords.energy(row.supplied()));
        figure("losses.sold", row -> LossWords.energy(row.sold()));
        addColumn(row -> words.rate(row.rate()))
                .setHeader(getTranslation("losses.rate"))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true)
                .setFlexGrow(0);
        wide.add(addComponentColumn(row -> words.state(row.state()))
                .setHeader(getTranslation("losses.state"))
                .setAutoWidth(true)
                .setFlexGrow(0));
        if (kind == PlaceKind.AREA) {
            text("losses.monthsInARow", this::inARow);
            text("losses.manager", this::manager);
            text("losses.analysis", row -> getTranslation("losses.analysis." + row.analysis()));
        } else {
            text("losses.monthsInARow", this::inARow);
        }
        setItems(
                query -> losses.page(filter.get(), query.getPage(), query.getPageSize()).rows().stream(),
                query -> Math.toIntExact(losses.count(filter.get())));
        setPageSize(50);
        setHeight("60vh");
        setWidthFull();
        setSelectionMode(SelectionMode.NONE);
        setEmptyStateComponent(new EmptyState(getTranslation("losses.none")));
        addAttachListener(attach -> {
            var page = attach.getUI().getPage();
            page.retrieveExtendedClientDetails(details -> fit(details.getBodyClientWidth()));
            var resized = page.addBrowserWindowResizeListener(resize -> fit(resize.getWidth()));
            addDetachListener(detach -> resized.remove());
        });
    }

    private void fit(int width) {
        boolean now = width < NARROW;
        if (now != narrow) {
            narrow = now;
            wide.forEach(column -> column.setVisible(!now));
            getDataProvider().refreshAll();
        }
    }

    private Component name(LossSummary row) {
        String title = row.name() + " " + row.no();
        Component name =
                kind == PlaceKind.AREA ? new Anchor(LossPaths.area(row.no(), row.month()), title) : new Span(title);
        var meta = new Span(narrow ? inOneColumn(row) : row.feeder());
        meta.addClassName("sp-row-meta");
        var cell = new Div(new Div(name), meta);
        if (narrow) {
            cell.add(new Div(words.state(row.state())));
        }
        return cell;
    }

    private String inOneColumn(LossSummary row) {
        String energy = LossWords.energy(row.supplied()) + " / " + LossWords.energy(row.sold());
        String inARow = row.monthsInARow() > 1 ? " · " + inARow(row) : "";
        return row.manager().isEmpty() ? energy + inARow : energy + inARow + " · " + row.manager();
    }

    private String inARow(LossSummary row) {
        return row.monthsInARow() > 1 ? getTranslation("losses.monthsInARow.count", row.monthsInARow()) : "";
    }

    private String manager(LossSummary row) {
        if (row.manager().isEmpty()) {
            return getTranslation("losses.manager.none");
        }
        return row.handedOver() ? getTranslation("losses.manager.handedOver", row.manager()) : row.manager();
    }

    private void figure(String key, com.vaadin.flow.function.ValueProvider<LossSummary, String> value) {
        wide.add(addColumn(value)
                .setHeader(getTranslation(key))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true)
                .setFlexGrow(0));
    }

    private void text(String key, com.vaadin.flow.function.ValueProvider<LossSummary, String> value) {
        wide.add(addColumn(value)
                .setHeader(getTranslation(key))
                .setAutoWidth(true)
                .setFlexGrow(1));
    }
}
