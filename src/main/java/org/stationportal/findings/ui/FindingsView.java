package org.stationportal.findings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import java.util.stream.Stream;
import org.stationportal.base.ui.PageHeader;
import org.stationportal.findings.FindingFilter;
import org.stationportal.findings.FindingSummary;
import org.stationportal.findings.Handover;
import org.stationportal.findings.TheftSummary;

/** UC-012: what was found, first what the reader has to correct or to decide. */
@Route(FindingsView.ROUTE)
@Menu(title = "findings.menu", order = 5, icon = "vaadin:search")
@RolesAllowed("EMPLOYEE")
@StyleSheet("context://css/findings.css")
class FindingsView extends Main implements HasDynamicTitle {

    static final String ROUTE = "findings";

    private final FindingServices services;

    FindingsView(FindingServices services) {
        this.services = services;
        addClassNames("sp-page", "sp-wide");
        var sheets = new TabSheet();
        sheets.setWidthFull();
        boolean decides = services.findings().count(FindingFilter.TO_DECIDE) > 0;
        sheets.add(getTranslation("findings.mine"), list(FindingFilter.MINE));
        if (decides) {
            sheets.add(getTranslation("findings.toDecide"), list(FindingFilter.TO_DECIDE));
        }
        sheets.add(getTranslation("findings.all"), list(FindingFilter.ALL));
        if (services.findings().count(FindingFilter.GRAVE) > 0) {
            sheets.add(getTranslation("findings.handover.list"), handovers());
        }
        if (services.thefts().page(0, 1).total() > 0) {
            sheets.add(getTranslation("findings.theft"), thefts());
        }
        // where there is something to do, else everything
        sheets.setSelectedIndex(services.findings().count(FindingFilter.MINE) > 0 ? 0 : 1);
        var header = new PageHeader(getTranslation("findings.menu"));
        header.addActions(new Anchor(NewFindingView.ROUTE, getTranslation(services.newKey())));
        add(header, sheets);
    }

    private Component list(FindingFilter filter) {
        return new FindingRows<FindingSummary>(
                this::row,
                row -> "findings/" + row.id().value(),
                getTranslation("findings.none." + filter),
                query -> services.findings().page(filter, query.getPage(), query.getPageSize()).rows().stream(),
                query -> Math.toIntExact(services.findings().count(filter)));
    }

    private FindingRow row(FindingSummary finding) {
        return new FindingRow(
                "findings/" + finding.id().value(),
                finding.about().title(),
                finding.facts(),
                getTranslation(services.key(finding, "row"), finding.person().name(), finding.clauseCode()),
                getTranslation(
                        services.key(finding, "row.due"), services.time().due(finding.obligation(), getLocale())),
                services.badge(finding));
    }

    /** A grave case, and how far it has come at the superior department. */
    private record Grave(FindingSummary finding, Optional<Handover> handover) {}

    private Component handovers() {
        return new FindingRows<Grave>(
                this::row,
                row -> "findings/" + row.finding().id().value(),
                getTranslation("findings.none." + FindingFilter.GRAVE),
                query -> graves(query.getPage(), query.getPageSize()),
                query -> Math.toIntExact(services.findings().count(FindingFilter.GRAVE)));
    }

    private Stream<Grave> graves(int page, int size) {
        var found = services.findings().page(FindingFilter.GRAVE, page, size).rows();
        var handed =
                services.handovers().of(found.stream().map(FindingSummary::id).toList());
        return found.stream().map(finding -> new Grave(finding, Optional.ofNullable(handed.get(finding.id()))));
    }

    private FindingRow row(Grave grave) {
        FindingSummary finding = grave.finding();
        return new FindingRow(
                "findings/" + finding.id().value(),
                finding.about().title(),
                finding.facts(),
                getTranslation("findings.row", finding.person().name(), finding.clauseCode())
                        + grave.handover()
                                .map(made -> " · " + made.department())
                                .orElse(""),
                grave.handover()
                        .filter(made -> made.answer().isEmpty())
                        .map(made -> services.time().left(made.followUp(), getLocale()))
                        .orElse(""),
                services.badge(grave.handover()));
    }

    private Component thefts() {
        return new FindingRows<TheftSummary>(
                this::row,
                row -> TheftView.path(row.id()),
                getTranslation("findings.theft.none"),
                query -> services.thefts().page(query.getPage(), query.getPageSize()).rows().stream(),
                query -> Math.toIntExact(services.thefts().page(0, 1).total()));
    }

    private FindingRow row(TheftSummary theft) {
        return new FindingRow(
                TheftView.path(theft.id()),
                theft.about().title(),
                theft.facts(),
                getTranslation("findings.theft.row", theft.finder().name()),
                getTranslation("findings.theft.row.found", services.day(theft.foundOn(), getLocale())),
                services.badge(theft));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("findings.menu") + " · " + getTranslation("base.portal");
    }
}
