package org.stationportal.findings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import java.util.function.Function;
import org.stationportal.base.ui.EmptyState;

/** A list that loads as one scrolls; each row opens its page. */
class FindingRows<T> extends Grid<T> {

    FindingRows(
            Function<T, Component> row,
            Function<T, String> path,
            String none,
            CallbackDataProvider.FetchCallback<T, Void> rows,
            CallbackDataProvider.CountCallback<T, Void> count) {
        addComponentColumn(row::apply).setKey("row");
        setItems(rows, count);
        addItemClickListener(click -> getUI().ifPresent(ui -> ui.navigate(path.apply(click.getItem()))));
        addClassName("findings-list");
        setPageSize(50);
        setHeight("70vh");
        setWidthFull();
        setSelectionMode(SelectionMode.NONE);
        setEmptyStateComponent(new EmptyState(none));
    }
}
