package org.stationportal.losses.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.RolesAllowed;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.stationportal.base.ui.Card;
import org.stationportal.base.ui.Dates;
import org.stationportal.base.ui.Facts;
import org.stationportal.base.ui.FigureTable;
import org.stationportal.base.ui.PageHeader;
import org.stationportal.customers.AreaId;
import org.stationportal.losses.EnergyVersion;
import org.stationportal.losses.LossSummary;

/** UC-021: the losses of one area: this month, the trend, why, and what was done about it. */
@Route("losses/:areaNo")
@RolesAllowed("EMPLOYEE")
@StyleSheet("context://css/losses.css")
class AreaLossView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final LossServices services;
    private final LossWords words = new LossWords(this::getTranslation);
    private String areaNo = "";
    private YearMonth month = YearMonth.of(2000, 1);

    AreaLossView(LossServices services) {
        this.services = services;
        addClassName("sp-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        areaNo = event.getRouteParameters().get("areaNo").orElse("");
        month = LossMonthParameter.of(event).orElseGet(services.losses()::latestMonth);
        show();
    }

    private void show() {
        LossSummary loss =
                services.losses().rate(areaNo, month).orElseThrow(() -> new NotFoundException("no such area"));
        removeAll();
        var header = new PageHeader(loss.name() + " " + loss.no(), loss.feeder());
        header.addActions(new Anchor("losses?month=" + month, getTranslation("losses.back")));
        add(
                header,
                new MonthChooser(month, services.thisMonth(), this::open),
                rate(loss),
                facts(loss),
                new AnalysesCard(services, areaNo, this::show),
                trend(loss),
                new ActionsCard(services, areaNo, this::show),
                versions(loss));
    }

    private Div rate(LossSummary loss) {
        var big = new Div(new Span(words.rate(loss.rate())), words.state(loss.state()));
        big.addClassName("loss-big");
        if (loss.monthsInARow() > 1) {
            var inARow = new Span(getTranslation("losses.monthsInARow.count", loss.monthsInARow()));
            inARow.addClassName("sp-quiet");
            big.add(inARow);
        }
        return big;
    }

    private Facts facts(LossSummary loss) {
        String manager = loss.manager().isEmpty() ? getTranslation("losses.manager.none") : loss.manager();
        return new Facts()
                .fact(getTranslation("losses.supplied"), LossWords.energy(loss.supplied()))
                .fact(getTranslation("losses.sold"), LossWords.energy(loss.sold()))
                .fact(
                        getTranslation("losses.manager"),
                        loss.handedOver() ? getTranslation("losses.manager.handedOver", manager) : manager)
                .fact(
                        getTranslation("losses.area"),
                        new Anchor("search?q=" + loss.no(), getTranslation("losses.customers")));
    }

    private Component trend(LossSummary loss) {
        var sheets = new TabSheet();
        sheets.setWidthFull();
        for (int months : List.of(12, 24)) {
            sheets.add(
                    getTranslation("losses.months." + months),
                    new LossCharts.TrendCard(
                            getTranslation("losses.trend", months),
                            services.losses().trend(areaNo, month, months),
                            services.losses().thresholds(new AreaId(loss.place().id()), month)));
        }
        return sheets;
    }

    private Card versions(LossSummary loss) {
        var table = new FigureTable(List.of(
                getTranslation("losses.no"),
                getTranslation("losses.supplied"),
                getTranslation("losses.sold"),
                getTranslation("losses.entry.reason"),
                getTranslation("losses.by"),
                getTranslation("losses.at")));
        List<EnergyVersion> versions = services.analyses().versions(areaNo, month);
        versions.forEach(version -> table.row(
                getTranslation("losses.version", version.version()),
                LossWords.energy(version.supplied()),
                LossWords.energy(version.sold()),
                version.reason(),
                version.by(),
                Dates.moment(version.at(), services.clock().instant(), getLocale())));
        var card = new Card(getTranslation("losses.versions"), table);
        if (services.keepsFigures()) {
            var area = new AreaId(loss.place().id());
            var thresholds = new Button(
                    getTranslation("losses.threshold.change"),
                    click -> new ThresholdDialog(
                                    services,
                                    Optional.of(areaNo),
                                    services.losses().thresholds(area, services.thisMonth()),
                                    this::show)
                            .open());
            card.add(actionLine(
                    thresholds,
                    new Button(
                            getTranslation("losses.correct"),
                            click -> new CorrectionDialog(services, loss, this::show).open())));
        }
        return card;
    }

    private static Div actionLine(Component... parts) {
        var line = new Div(parts);
        line.addClassNames("sp-card-body", "sp-line");
        return line;
    }

    private void open(YearMonth chosen) {
        UI.getCurrent()
                .navigate(AreaLossView.class, new RouteParameters("areaNo", areaNo), LossMonthParameter.of(chosen));
    }

    @Override
    public String getPageTitle() {
        return areaNo + " · " + getTranslation("losses.menu") + " · " + getTranslation("base.portal");
    }
}
