package org.stationportal.deadlines.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.stationportal.base.PortalTime;
import org.stationportal.base.ui.Amounts;
import org.stationportal.base.ui.Dates;
import org.stationportal.base.ui.Facts;
import org.stationportal.base.ui.PageHeader;
import org.stationportal.deadlines.Clause;
import org.stationportal.deadlines.ClauseVersion;
import org.stationportal.deadlines.Clauses;
import org.stationportal.deadlines.WhatIf;
import org.stationportal.organization.CurrentUser;

/** The clauses with the figures in force, what comes into force later, and the step to a new version. */
@Route("admin/clauses")
@Menu(title = "deadlines.menu.clauses", order = 92, icon = "vaadin:book")
@RolesAllowed("ADMINISTRATOR")
class ClausesView extends Main implements HasDynamicTitle {

    private final Clauses clauses;
    private final WhatIf whatIf;
    private final TimeWords time;
    private final CurrentUser currentUser;
    private final Clock clock;

    ClausesView(Clauses clauses, WhatIf whatIf, TimeWords time, CurrentUser currentUser, Clock clock) {
        this.clauses = clauses;
        this.whatIf = whatIf;
        this.time = time;
        this.currentUser = currentUser;
        this.clock = clock;
        addClassName("sp-page");
        show();
    }

    private void show() {
        removeAll();
        add(new PageHeader(getTranslation("deadlines.menu.clauses"), getTranslation("deadlines.clauses.subtitle")));
        clauses.all(getLocale()).forEach(clause -> add(card(clause)));
    }

    private Section card(Clause clause) {
        var versions = clauses.versions(currentUser.get().station(), clause.code());
        LocalDate today = LocalDate.ofInstant(clock.instant(), PortalTime.ZONE);
        var heading = new H2(clause.code() + " " + clause.title());
        heading.addClassName("sp-section-title");
        var body = new Div(new Paragraph(clause.text()));
        body.addClassNames("sp-card-body", "sp-stack");
        for (ClauseVersion version : versions) {
            body.add(facts(version));
        }
        if (!versions.isEmpty()) {
            var change = new Button(
                    getTranslation("deadlines.clauses.change"),
                    click -> new NewVersionDialog(clause, versions.getFirst(), clauses, whatIf, time, today, this::show)
                            .open());
            change.addThemeVariants(ButtonVariant.TERTIARY);
            // the page belongs to a module that is built on this one
            var ladder = new Anchor("admin/ladders/" + clause.code(), getTranslation("deadlines.clauses.ladder"));
            var steps = new Div(change, ladder);
            steps.addClassName("sp-line");
            body.add(steps);
        }
        var card = new Section(heading, body);
        card.addClassName("sp-card");
        return card;
    }

    private Facts facts(ClauseVersion version) {
        var facts = new Facts();
        facts.fact(
                getTranslation("deadlines.clauses.from"),
                // the year always shows: a version may be years old
                new Span(Dates.day(version.effectiveFrom(), LocalDate.EPOCH, getLocale()) + " · "
                        + version.changedBy()));
        String amounts = version.amounts().entrySet().stream()
                .map(e -> getTranslation("deadlines.amount." + e.getKey()) + " "
                        + e.getValue().map(a -> Amounts.plain(a, getLocale())).orElse(Amounts.unset(getLocale())))
                .sorted()
                .collect(Collectors.joining(" · "));
        facts.fact(getTranslation("deadlines.clauses.amounts"), amounts);
        if (!version.figures().isEmpty()) {
            facts.fact(getTranslation("deadlines.clauses.figures"), figures(version));
        }
        return facts;
    }

    private Details figures(ClauseVersion version) {
        var figures = new Facts();
        new TreeMap<>(version.figures())
                .forEach((name, figure) ->
                        figures.fact(FigureNames.name(name, this::getTranslation), String.valueOf(figure)));
        return new Details(
                getTranslation(
                        "deadlines.clauses.figures.count", version.figures().size()),
                figures);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("deadlines.menu.clauses") + " · " + getTranslation("base.portal");
    }
}
