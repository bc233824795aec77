package org.stationportal.summaries.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.stream.Stream;
import org.stationportal.organization.Employees;
import org.stationportal.summaries.SummaryComment;
import org.stationportal.summaries.SummaryDetails;
import org.stationportal.summaries.SummaryId;
import org.stationportal.summaries.SummaryText;
import org.stationportal.summaries.WeekItem;

/** UC-024: the station's form on A4: planned, done, not done and why, the three texts, comments, signatures. */
@Route(WeeklySummariesView.ROUTE + "/:id([0-9]{1,18})/print")
@RolesAllowed("EMPLOYEE")
@StyleSheet("context://css/summaries.css")
class SummarySheetView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final SummaryServices services;
    private final Employees employees;

    SummarySheetView(SummaryServices services, Employees employees) {
        this.services = services;
        this.employees = employees;
        addClassName("sp-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = new SummaryId(event.getRouteParameters().getLong("id").orElse(0L));
        SummaryDetails summary =
                services.summaries().find(id).orElseThrow(() -> new NotFoundException("no such summary"));
        var print = new Button(
                getTranslation("summaries.print"),
                VaadinIcon.PRINT.create(),
                click -> UI.getCurrent().getPage().executeJs("window.print()"));
        print.addThemeVariants(ButtonVariant.PRIMARY);
        print.setAutofocus(true);
        var tools =
                new Div(print, new Anchor(WeeklySummariesView.ROUTE + "/" + id.value(), getTranslation("base.back")));
        tools.addClassNames("sp-line", "sp-screen-only");
        removeAll();
        add(tools, sheet(summary));
    }

    private Div sheet(SummaryDetails summary) {
        var row = summary.row();
        var sheet = new Div(
                new H1(employees.stationName(row.station()) + " " + getTranslation("summaries.menu")),
                new Paragraph(getTranslation(
                        "summaries.sheet.who",
                        row.who().name(),
                        row.who().teamName(),
                        services.week(row.week(), getLocale()))),
                new Paragraph(getTranslation("summaries.state." + row.state()) + " "
                        + row.submittedAt()
                                .map(at -> services.when(row, getLocale()))
                                .orElse("")),
                planned(summary),
                done(summary),
                words(summary),
                signatures());
        sheet.addClassNames("sp-print", "summaries-sheet");
        return sheet;
    }

    private NativeTable planned(SummaryDetails summary) {
        var table = table("plan", "sheet.result", "plan.whyNot");
        summary.planned()
                .forEach(item -> line(
                        table,
                        item.work().title(),
                        getTranslation(item.ticked() ? "summaries.sheet.done" : "summaries.sheet.notDone"),
                        item.remark()));
        return table;
    }

    private NativeTable done(SummaryDetails summary) {
        var table = table("done", "sheet.quantity", "done.remark");
        summary.done().stream()
                .filter(WeekItem::ticked)
                .forEach(item -> line(
                        table,
                        item.work().title(),
                        getTranslation(item.work().unitKey(), item.work().quantity()),
                        item.remark()));
        if (table.getBody().getRowCount() == 0) {
            line(table, getTranslation("summaries.sheet.nothingDone"), "", "");
        }
        return table;
    }

    private NativeTable table(String... columns) {
        var table = new NativeTable();
        var head = new NativeTableRow(new NativeTableHeaderCell(getTranslation("summaries.sheet.number")));
        Stream.of(columns)
                .forEach(column -> head.add(new NativeTableHeaderCell(getTranslation("summaries." + column))));
        table.getHead().add(head);
        return table;
    }

    private static void line(NativeTable table, String... cells) {
        var line = new NativeTableRow(
                new NativeTableCell(String.valueOf(table.getBody().getRowCount() + 1)));
        Stream.of(cells).forEach(cell -> line.add(new NativeTableCell(cell)));
        table.getBody().add(line);
    }

    private NativeTable words(SummaryDetails summary) {
        var table = new NativeTable();
        for (SummaryText text : SummaryText.values()) {
            table.getBody()
                    .add(new NativeTableRow(
                            new NativeTableHeaderCell(getTranslation("summaries.text." + text)),
                            cell(summary.words().get(text))));
        }
        for (SummaryComment comment : services.summaries().comments(summary.id())) {
            table.getBody()
                    .add(new NativeTableRow(
                            new NativeTableHeaderCell(
                                    getTranslation("summaries.comment." + comment.kind(), comment.revision())),
                            cell(comment.words() + "\n" + comment.by() + " "
                                    + services.moment(comment.at(), getLocale()))));
        }
        return table;
    }

    private static NativeTableCell cell(String words) {
        var cell = new NativeTableCell(words);
        cell.addClassName("summaries-words");
        return cell;
    }

    private Div signatures() {
        var signatures = new Div(
                new Span(getTranslation("summaries.sheet.writer")),
                new Span(getTranslation("summaries.sheet.leader")),
                new Span(getTranslation("summaries.sheet.date")));
        signatures.addClassName("sp-signatures");
        return signatures;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("summaries.menu") + " · " + getTranslation("base.portal");
    }
}
