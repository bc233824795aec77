package org.stationportal.assessment.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Consumer;
import org.stationportal.assessment.MonthFigures;
import org.stationportal.assessment.MonthInsights;
import org.stationportal.assessment.MonthInsights.MonthTotal;
import org.stationportal.assessment.MonthInsights.Outlier;
import org.stationportal.assessment.MonthInsights.Prevented;
import org.stationportal.assessment.MonthInsights.TeamTotal;
import org.stationportal.base.ui.Amounts;
import org.stationportal.base.ui.Card;
import org.stationportal.base.ui.Chart;
import org.stationportal.base.ui.Dates;
import org.stationportal.base.ui.EmptyState;
import org.stationportal.base.ui.FigureTable;
import org.stationportal.base.ui.Tiles;

/** What a month means: teams, the months before, who stands out, appeals, and what the reminders prevented. */
class MonthOverview extends Div {

    private static final int MONTHS = 6;
    private static final int LONGEST_LIST = 10;
    private static final String COLOUR = "--sp-accent";

    private final MonthInsights insights;
    private final ClauseNames names;
    private final YearMonth month;

    /** {@code open} is told of whom to show all entries. */
    MonthOverview(MonthInsights insights, MonthFigures figures, ClauseNames names, Consumer<MonthFigures.Row> open) {
        this.insights = insights;
        this.names = names;
        this.month = figures.month();
        addClassName("sp-stack");
        List<Prevented> prevented = insights.prevented(month);
        var charts = new Div(teams(), trend(), outliers(insights.outliers(figures), open), prevented(prevented));
        charts.addClassName("sp-charts");
        add(tiles(prevented), charts);
    }

    private Tiles tiles(List<Prevented> prevented) {
        var appeals = insights.appeals(month);
        return new Tiles()
                .tile(
                        getTranslation("assessment.overview.entries"),
                        String.valueOf(appeals.entries()),
                        getTranslation("assessment.overview.entries.hint", appeals.uncounted()))
                .tile(
                        getTranslation("assessment.overview.appealRate"),
                        appeals.rate().stripTrailingZeros().toPlainString() + "%",
                        getTranslation("assessment.overview.appealRate.hint", appeals.appealed(), appeals.pending()))
                .tile(
                        getTranslation("assessment.overview.overturned"),
                        String.valueOf(appeals.overturned()),
                        getTranslation("assessment.overview.overturned.hint"))
                .tile(
                        getTranslation("assessment.overview.prevented"),
                        String.valueOf(prevented.stream()
                                .mapToLong(Prevented::obligations)
                                .sum()),
                        getTranslation("assessment.overview.prevented.hint"));
    }

    private Card teams() {
        List<TeamTotal> teams = insights.teams(month);
        String title = getTranslation("assessment.overview.teams");
        if (teams.isEmpty()) {
            return new Card(title, new EmptyState(getTranslation("assessment.month.empty")));
        }
        var table = new FigureTable(List.of(
                getTranslation("assessment.overview.team"),
                getTranslation("assessment.overview.people"),
                getTranslation("assessment.overview.entries"),
                getTranslation("assessment.overview.deductions"),
                getTranslation("assessment.overview.rewards")));
        teams.forEach(team -> table.row(
                team.name(),
                String.valueOf(team.people()),
                String.valueOf(team.entries()),
                plain(team.deductions()),
                plain(team.rewards())));
        var chart = new Chart(new Chart.Spec(
                "bars",
                getTranslation("assessment.overview.alt", title),
                teams.stream().map(TeamTotal::name).toList(),
                teams.stream().map(team -> team.deductions().negate()).toList(),
                teams.stream().map(team -> COLOUR).toList(),
                List.of(),
                List.of(),
                List.of()));
        return new Card(title, chart, table);
    }

    private Card trend() {
        List<MonthTotal> months = insights.trend(month, MONTHS);
        String title = getTranslation("assessment.overview.trend", MONTHS);
        var table = new FigureTable(List.of(
                getTranslation("assessment.overview.month"),
                getTranslation("assessment.overview.entries"),
                getTranslation("assessment.overview.deductions"),
                getTranslation("assessment.overview.rewards")));
        months.reversed()
                .forEach(each -> table.row(
                        new Anchor(MonthView.ROUTE + "/" + each.month(), Dates.month(each.month(), getLocale())),
                        String.valueOf(each.entries()),
                        plain(each.deductions()),
                        plain(each.rewards())));
        var chart = new Chart(new Chart.Spec(
                "histogram",
                getTranslation("assessment.overview.alt", title),
                months.stream()
                        .map(each -> Dates.month(each.month(), getLocale()))
                        .toList(),
                months.stream().map(each -> each.deductions().negate()).toList(),
                months.stream().map(each -> COLOUR).toList(),
                List.of(),
                List.of(),
                List.of()));
        return new Card(title, chart, table);
    }

    private Card outliers(List<Outlier> outliers, Consumer<MonthFigures.Row> open) {
        String title = getTranslation("assessment.overview.outliers");
        if (outliers.isEmpty()) {
            return new Card(title, new EmptyState(getTranslation("assessment.overview.outliers.none")));
        }
        var table = new FigureTable(List.of(
                getTranslation("assessment.matrix.person"),
                getTranslation("assessment.overview.deductions"),
                getTranslation("assessment.overview.average")));
        outliers.stream()
                .limit(LONGEST_LIST)
                .forEach(each -> table.row(person(each.person(), open), plain(each.total()), plain(each.average())));
        return new Card(title, table);
    }

    private static Button person(MonthFigures.Row person, Consumer<MonthFigures.Row> open) {
        var button = new Button(person.employeeNo() + " " + person.employeeName(), click -> open.accept(person));
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        return button;
    }

    private Card prevented(List<Prevented> prevented) {
        String title = getTranslation("assessment.overview.prevented.title");
        if (prevented.isEmpty()) {
            return new Card(title, new EmptyState(getTranslation("assessment.overview.prevented.none")));
        }
        var table = new FigureTable(List.of(
                getTranslation("assessment.overview.clause"), getTranslation("assessment.overview.obligations")));
        prevented.stream()
                .limit(LONGEST_LIST)
                .forEach(
                        each -> table.row(new Span(names.full(each.clauseCode())), String.valueOf(each.obligations())));
        return new Card(title, table);
    }

    private String plain(BigDecimal amount) {
        return Amounts.signed(amount, getLocale());
    }
}
