package org.stationportal.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** A small table; figures stand at the right. */
public class FigureTable extends Div {

    private final NativeTableBody body = new NativeTableBody();

    public FigureTable(List<String> headings) {
        addClassName("sp-scroll");
        var row = new NativeTableRow();
        headings.forEach(heading -> {
            var cell = new NativeTableHeaderCell(heading);
            cell.getElement().setAttribute("scope", "col");
            row.add(cell);
        });
        var table = new NativeTable(new NativeTableHeader(row), body);
        table.addClassName("sp-figures");
        add(table);
    }

    public FigureTable row(Object... cells) {
        var row = new NativeTableRow();
        for (Object each : cells) {
            boolean figure = each instanceof String text && text.matches("[-−+]?[0-9][0-9,.]*(%| 元| yuan)?");
            var cell = new NativeTableCell(each instanceof Component part ? part : new Span(String.valueOf(each)));
            cell.setClassName("sp-number", figure);
            row.add(cell);
        }
        body.add(row);
        return this;
    }
}
