package org.stationportal.deadlines.ui;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.stationportal.base.ui.Amounts;
import org.stationportal.base.ui.Dates;
import org.stationportal.base.ui.Facts;
import org.stationportal.base.ui.StateBadge;
import org.stationportal.base.ui.Tone;
import org.stationportal.deadlines.Clause;
import org.stationportal.deadlines.ClauseVersion;

/** A clause with the version in force, what comes into force later, and the versions before. */
class ClauseCard extends Section {

    private final ClauseServices services;

    /** {@code versions} are all of the clause, the latest first; {@code changed} runs after a new one. */
    ClauseCard(Clause clause, List<ClauseVersion> versions, ClauseServices services, Runnable changed) {
        this.services = services;
        addClassName("sp-card");
        var heading = new H2(clause.code() + " " + clause.title());
        heading.addClassName("sp-section-title");
        var body = new Div(new Paragraph(clause.text()));
        body.addClassNames("sp-card-body", "sp-stack");
        var past = new Div();
        past.addClassName("sp-stack");
        boolean inForceShown = false;
        for (ClauseVersion version : versions) {
            (inForceShown ? past : body).add(facts(version));
            inForceShown |= !version.effectiveFrom().isAfter(services.today());
        }
        int before = (int) past.getChildren().count();
        if (before > 0) {
            body.add(new Details(getTranslation("deadlines.clauses.before", before), past));
        }
        Div steps = steps(clause, versions, changed);
        if (steps.getComponentCount() > 0) {
            body.add(steps);
        }
        add(heading, body);
    }

    private Div steps(Clause clause, List<ClauseVersion> versions, Runnable changed) {
        var steps = new Div();
        steps.addClassName("sp-line");
        if (services.maySetAmounts() && !versions.isEmpty() && changeable(versions.getFirst())) {
            step(
                    steps,
                    "deadlines.clauses.change",
                    () -> new NewVersionDialog(clause, versions.getFirst(), services, changed).open());
            if (versions.getFirst().hasUnset()) {
                step(
                        steps,
                        "deadlines.reference.ofClause",
                        () -> new ReferenceDialog(
                                        services.references().missing().stream()
                                                .filter(value ->
                                                        value.clauseCode().equals(clause.code()))
                                                .toList(),
                                        services,
                                        changed)
                                .open());
            }
        }
        if (services.maySetFigures()) {
            // the page belongs to a module that is built on this one
            steps.add(new Anchor("admin/ladders/" + clause.code(), getTranslation("deadlines.clauses.ladder")));
        }
        return steps;
    }

    private boolean changeable(ClauseVersion version) {
        return services.maySetFigures() || !version.amounts().isEmpty();
    }

    private void step(Div steps, String key, Runnable action) {
        var button = new Button(getTranslation(key), click -> action.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        steps.add(button);
    }

    private Facts facts(ClauseVersion version) {
        var facts = new Facts();
        facts.fact(getTranslation("deadlines.clauses.from"), since(version));
        if (!version.amounts().isEmpty()) {
            facts.fact(getTranslation("deadlines.clauses.amounts"), amounts(version));
        }
        version.reason().ifPresent(reason -> facts.fact(getTranslation("base.reason"), reason));
        if (!version.figures().isEmpty()) {
            facts.fact(getTranslation("deadlines.clauses.figures"), figures(version));
        }
        return facts;
    }

    private Span since(ClauseVersion version) {
        var since = new Span(getTranslation(
                "deadlines.clauses.since",
                // the year always shows: a version may be years old
                Dates.day(version.effectiveFrom(), LocalDate.EPOCH, getLocale()),
                version.changedBy(),
                services.time().moment(version.changedAt(), getLocale())));
        if (version.effectiveFrom().isAfter(services.today())) {
            since.add(new Text(" "), new StateBadge(Tone.BLUE, getTranslation("deadlines.clauses.later")));
        }
        return since;
    }

    private Span amounts(ClauseVersion version) {
        var amounts = new Span(Categories.sorted(version.amounts()).entrySet().stream()
                .map(e -> getTranslation("deadlines.amount." + e.getKey()) + " "
                        + e.getValue().map(a -> Amounts.plain(a, getLocale())).orElse(Amounts.unset(getLocale())))
                .collect(Collectors.joining(" · ")));
        if (!version.reference().isEmpty()) {
            amounts.add(new Text(" "), new StateBadge(Tone.GREY, getTranslation("deadlines.reference.mark")));
        }
        return amounts;
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
}
