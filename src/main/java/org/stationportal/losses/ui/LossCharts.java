package org.stationportal.losses.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.stationportal.base.ui.Card;
import org.stationportal.base.ui.Chart;
import org.stationportal.base.ui.Dates;
import org.stationportal.base.ui.FigureTable;
import org.stationportal.losses.LossMonth;
import org.stationportal.losses.LossPaths;
import org.stationportal.losses.LossState;
import org.stationportal.losses.LossSummary;
import org.stationportal.losses.Thresholds;

/** The losses of a month as charts, each with its figures: trend, distribution, the ten worst, and all areas by rate. */
class LossCharts extends Div {

    private static final int WORST = 10;

    private final LossWords words = new LossWords(this::getTranslation);
    private final Thresholds thresholds;

    LossCharts(List<LossSummary> areas, List<LossMonth> months, Thresholds thresholds) {
        this.thresholds = thresholds;
        addClassName("sp-charts");
        List<LossSummary> byNumber =
                areas.stream().sorted(Comparator.comparing(LossSummary::no)).toList();
        Card map = map(byNumber);
        map.addClassName("sp-full-row");
        Card trend = trend(months);
        trend.addClassName("sp-full-row");
        add(trend, distribution(areas), worst(areas), map);
    }

    private Card trend(List<LossMonth> months) {
        return new TrendCard(getTranslation("losses.chart.trend"), months, thresholds);
    }

    private Card worst(List<LossSummary> areas) {
        List<LossSummary> worst = areas.stream()
                .filter(area -> area.rate().isPresent())
                .sorted(Comparator.comparing((LossSummary area) -> area.rate().orElseThrow())
                        .reversed())
                .limit(WORST)
                .toList();
        String title = getTranslation("losses.chart.worst");
        var chart = new Chart(new Chart.Spec(
                "bars",
                getTranslation("losses.chart.alt", title),
                worst.stream().map(LossSummary::name).toList(),
                worst.stream().map(area -> area.rate().orElseThrow()).toList(),
                worst.stream().map(area -> LossWords.colour(area.state())).toList(),
                List.of(),
                worst.stream().map(LossSummary::no).toList(),
                List.of()));
        return card(title, opening(chart, areas), table(worst));
    }

    private Card map(List<LossSummary> areas) {
        String title = getTranslation("losses.chart.map");
        var chart = new Chart(new Chart.Spec(
                "map",
                getTranslation("losses.chart.alt", title),
                areas.stream().map(area -> area.name() + " " + area.no()).toList(),
                areas.stream().map(area -> area.rate().orElse(BigDecimal.ZERO)).toList(),
                areas.stream().map(area -> LossWords.colour(area.state())).toList(),
                areas.stream().map(area -> words.rate(area.rate())).toList(),
                areas.stream().map(LossSummary::no).toList(),
                List.of()));
        var legend = new Div();
        legend.addClassName("loss-legend");
        Stream.of(LossState.values()).map(words::state).forEach(legend::add);
        return new Card(title, legend, opening(chart, areas), figures(table(areas)));
    }

    private Card distribution(List<LossSummary> areas) {
        var bands = LossBand.around(thresholds);
        var labels = new ArrayList<String>();
        var counts = new ArrayList<Integer>();
        var colours = new ArrayList<String>();
        var table = new FigureTable(List.of(getTranslation("losses.chart.band"), getTranslation("losses.chart.count")));
        for (LossBand band : bands) {
            int count = (int) areas.stream()
                    .filter(area -> area.rate().filter(band::holds).isPresent())
                    .count();
            labels.add(band.label());
            counts.add(count);
            colours.add(LossWords.colour(band.state()));
            table.row(band.label(), String.valueOf(count));
        }
        String title = getTranslation("losses.chart.distribution");
        var chart = new Chart(new Chart.Spec(
                "histogram",
                getTranslation("losses.chart.alt", title),
                labels,
                counts,
                colours,
                List.of(),
                List.of(),
                List.of()));
        return card(title, chart, table);
    }

    private FigureTable table(List<LossSummary> areas) {
        var table = new FigureTable(
                List.of(getTranslation("losses.area"), getTranslation("losses.rate"), getTranslation("losses.state")));
        areas.forEach(area -> table.row(
                new Anchor(LossPaths.area(area.no(), area.month()), area.name() + " " + area.no()),
                words.rate(area.rate()),
                words.state(area.state())));
        return table;
    }

    private static Chart opening(Chart chart, List<LossSummary> areas) {
        YearMonth month =
                areas.isEmpty() ? YearMonth.of(2000, 1) : areas.getFirst().month();
        return chart.onChosen(no -> UI.getCurrent().getPage().setLocation(LossPaths.area(no, month)));
    }

    private Card card(String title, Chart chart, FigureTable table) {
        return new Card(title, chart, figures(table));
    }

    private Details figures(FigureTable table) {
        return new Details(getTranslation("losses.chart.table"), table);
    }

    /** A trend month by month with its figures. */
    static class TrendCard extends Card {

        TrendCard(String title, List<LossMonth> months, Thresholds thresholds) {
            super(title);
            var words = new LossWords(this::getTranslation);
            var labels = new ArrayList<String>();
            var table = new FigureTable(List.of(
                    getTranslation("losses.month"),
                    getTranslation("losses.supplied"),
                    getTranslation("losses.sold"),
                    getTranslation("losses.rate"),
                    getTranslation("losses.state")));
            for (LossMonth month : months) {
                labels.add(month.month().toString());
                table.row(
                        Dates.month(month.month(), getLocale()),
                        LossWords.energy(month.supplied()),
                        LossWords.energy(month.sold()),
                        words.rate(month.rate()),
                        words.state(month.state()));
            }
            var chart = new Chart(new Chart.Spec(
                    "trend",
                    getTranslation("losses.chart.alt", title),
                    labels,
                    months.stream().map(month -> month.rate().orElse(null)).toList(),
                    months.stream()
                            .map(month -> LossWords.colour(month.state()))
                            .toList(),
                    List.of(),
                    List.of(),
                    List.of(
                            new Chart.Limit(thresholds.high(), words.word(LossState.HIGH)),
                            new Chart.Limit(thresholds.negative(), words.word(LossState.NEGATIVE)))));
            addBody(chart, new Details(getTranslation("losses.chart.table"), table));
        }

        private void addBody(Component... parts) {
            var body = new Div(parts);
            body.addClassNames("sp-card-body", "sp-stack");
            add(body);
        }
    }
}
