package org.stationportal.assessment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
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
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
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

/** The published result of a month 公示: my own line, the lines that the station shows, until when, and how to object. */
@Route(PublishedView.ROUTE + MonthAddress.MONTH)
@Menu(title = "assessment.menu.published", order = 6.5, icon = "vaadin:megaphone")
@PermitAll
class PublishedView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    static final String ROUTE = "published";

    private final Months months;
    private final MonthPublications publications;
    private final Clock clock;
    private final PageHeader header = new PageHeader("");
    private final MonthChoice choice = new MonthChoice(ROUTE);
    private final Div content = new Div();

    PublishedView(Months months, MonthPublications publications, Clock clock) {
        this.months = months;
        this.publications = publications;
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
            content.add(list(month.month()));
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
        var card = new Card(getTranslation("assessment.published.own"));
        publications
                .own(month.month())
                .ifPresentOrElse(
                        row -> card.add(body(
                                new AmountText(Optional.of(row.payable()), true),
                                new Paragraph(made(row)),
                                new Anchor(
                                        MyMonthView.ROUTE + "/" + month.month(),
                                        getTranslation("assessment.published.entries")))),
                        () -> card.add(body(new Paragraph(getTranslation("assessment.published.none")))));
        if (month.state() == MonthState.PUBLISHED) {
            card.add(body(new Paragraph(getTranslation("assessment.published.object"))));
        }
        return card;
    }

    private static Div body(Component... content) {
        var body = new Div(content);
        body.addClassNames("sp-card-body", "sp-stack");
        return body;
    }

    private Component list(YearMonth month) {
        var grid = new Grid<PublishedRow>();
        grid.addColumn(PublishedRow::employeeName)
                .setHeader(getTranslation("assessment.matrix.person"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(this::amounts)
                .setHeader(getTranslation("assessment.published.byClause"))
                .setTooltipGenerator(this::amounts)
                .setFlexGrow(2);
        grid.addComponentColumn(row -> new AmountText(Optional.of(row.payable()), true))
                .setHeader(getTranslation("assessment.matrix.total"))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.setItems(
                query -> publications.lines(month, query.getOffset(), query.getLimit()).rows().stream(),
                query -> Math.toIntExact(publications.lines(month, 0, 1).total()));
        grid.setPageSize(50);
        grid.setHeight("60vh");
        grid.setWidthFull();
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        return grid;
    }

    /** The amounts, and the cap where it held them. */
    private String made(PublishedRow row) {
        return row.sum().compareTo(row.payable()) == 0
                ? amounts(row)
                : amounts(row) + " · "
                        + getTranslation("assessment.published.capped", Amounts.signed(row.sum(), getLocale()));
    }

    /** “1.3 −20.00 元 · 2.4c +50.00 元”. */
    private String amounts(PublishedRow row) {
        return row.amounts().stream()
                .map(amount -> amount.clauseCode() + " " + Amounts.signed(amount.amount(), getLocale()))
                .collect(Collectors.joining(" · "));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("assessment.menu.published") + " · " + getTranslation("base.portal");
    }
}
