package org.stationportal.assessment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stationportal.assessment.MonthPublications;
import org.stationportal.assessment.MonthState;
import org.stationportal.assessment.MonthSummary;
import org.stationportal.assessment.Months;
import org.stationportal.assessment.PublishedRow;
import org.stationportal.base.PortalTime;
import org.stationportal.base.ui.Amounts;
import org.stationportal.base.ui.Card;
import org.stationportal.base.ui.Dates;
import org.stationportal.base.ui.EmptyState;
import org.stationportal.base.ui.PageHeader;
import org.stationportal.deadlines.Clauses;
import org.stationportal.organization.EmployeeSummary;
import org.stationportal.organization.Employees;

/** The published result of a month 公示: my own line, the lines that the station shows, until when, and how to object. */
@Route(PublishedView.ROUTE + MonthAddress.MONTH)
@Menu(title = "assessment.menu.published", order = 6.5, icon = "vaadin:megaphone")
@PermitAll
class PublishedView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    static final String ROUTE = "published";
    private static final int ROWS_WITHOUT_SCROLLING = 12;

    private final Months months;
    private final MonthPublications publications;
    private final Employees employees;
    private final ClauseNames names;
    private final Clock clock;
    private final PageHeader header = new PageHeader("");
    private final MonthChoice choice = new MonthChoice(ROUTE);
    private final Div content = new Div();

    PublishedView(Months months, MonthPublications publications, Clauses clauses, Employees employees, Clock clock) {
        this.months = months;
        this.publications = publications;
        this.employees = employees;
        names = ClauseNames.of(clauses, getLocale());
        this.clock = clock;
        addClassName("sp-page");
        content.addClassName("sp-stack");
        header.addActions(choice);
        add(header, content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        List<YearMonth> known = publications.known();
        YearMonth month =
                MonthAddress.month(event).orElseGet(() -> known.isEmpty() ? months.current() : known.getFirst());
        choice.show(known, month);
        choice.setVisible(!known.isEmpty());
        show(months.of(month));
    }

    private void show(MonthSummary month) {
        content.removeAll();
        String name = Dates.month(month.month(), getLocale());
        if (month.publishedUntil().isEmpty()) {
            header.setHeading(getTranslation("assessment.published.notYet", name));
            header.setSubtitle("");
            content.add(new EmptyState(getTranslation("assessment.published.notYet.explained")));
            return;
        }
        header.setHeading(getTranslation("assessment.published.heading", name));
        header.setSubtitle(how(month));
        content.add(own(month));
        long others = publications.lines(month.month(), 0, 1).total();
        if (others > 0) {
            content.add(list(month.month(), others));
        }
    }

    private String how(MonthSummary month) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, PortalTime.ZONE);
        return month.state() == MonthState.CLOSED
                ? getTranslation(
                        "assessment.published.closed",
                        Dates.day(month.closedAt().orElseThrow(), now, getLocale()))
                : getTranslation(
                        "assessment.published.until",
                        Dates.day(month.publishedUntil().orElseThrow(), today, getLocale()));
    }

    private Component own(MonthSummary month) {
        var parts = new ArrayList<Component>();
        publications
                .own(month.month())
                .ifPresentOrElse(
                        row -> {
                            parts.add(new AmountText(Optional.of(row.payable()), true));
                            parts.add(new Paragraph(made(row)));
                            parts.add(new Anchor(
                                    MyMonthView.ROUTE + "/" + month.month(),
                                    getTranslation("assessment.published.entries")));
                        },
                        () -> parts.add(new Paragraph(getTranslation("assessment.published.none"))));
        if (month.state() == MonthState.PUBLISHED) {
            parts.add(new Paragraph(getTranslation("assessment.published.object")));
        }
        return new Card(getTranslation("assessment.published.own"), parts.toArray(Component[]::new));
    }

    private Component list(YearMonth month, long others) {
        var grid = new Grid<Line>();
        grid.addComponentColumn(Line::person)
                .setHeader(getTranslation("assessment.matrix.person"))
                .setWidth("9rem")
                .setFlexGrow(0);
        grid.addColumn(line -> amounts(line.row()))
                .setHeader(getTranslation("assessment.published.byClause"))
                .setFlexGrow(2);
        grid.addComponentColumn(line -> new AmountText(Optional.of(line.row().payable()), true))
                .setHeader(getTranslation("assessment.matrix.total"))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.setItems(
                query -> lines(month, query.getOffset(), query.getLimit()),
                query -> Math.toIntExact(publications.lines(month, 0, 1).total()));
        grid.setPageSize(50);
        grid.setHeight("60vh");
        grid.setAllRowsVisible(others <= ROWS_WITHOUT_SCROLLING);
        grid.setWidthFull();
        grid.addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        return grid;
    }

    private Stream<Line> lines(YearMonth month, int offset, int limit) {
        List<PublishedRow> rows = publications.lines(month, offset, limit).rows();
        var people = employees.byId(rows.stream().map(PublishedRow::employee).toList());
        return rows.stream()
                .map(row -> new Line(
                        row,
                        Optional.ofNullable(people.get(row.employee()))
                                .map(EmployeeSummary::teamName)
                                .orElse("")));
    }

    /** A published line, with the team of the person: namesakes are told apart. */
    private record Line(PublishedRow row, String team) {

        Component person() {
            var which = new Div((row.employeeNo() + " " + team).strip());
            which.addClassName("sp-row-meta");
            return new Div(new Div(row.employeeName()), which);
        }
    }

    /** The amounts, and the cap where it held them. */
    private String made(PublishedRow row) {
        return row.sum().compareTo(row.payable()) == 0
                ? amounts(row)
                : amounts(row) + " · "
                        + getTranslation("assessment.published.capped", Amounts.signed(row.sum(), getLocale()));
    }

    /** “1.3 计量故障处理 −20.00 元 · 2.4c 查获窃电奖励 +50.00 元”. */
    private String amounts(PublishedRow row) {
        return row.amounts().stream()
                .map(amount -> names.full(amount.clauseCode()) + " " + Amounts.signed(amount.amount(), getLocale()))
                .collect(Collectors.joining(" · "));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("assessment.menu.published") + " · " + getTranslation("base.portal");
    }
}
