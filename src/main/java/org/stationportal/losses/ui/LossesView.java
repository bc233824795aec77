package org.stationportal.losses.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.Optional;
import org.stationportal.base.ui.Dates;
import org.stationportal.base.ui.EmptyState;
import org.stationportal.base.ui.PageHeader;
import org.stationportal.losses.Feeder;
import org.stationportal.losses.LossFilter;
import org.stationportal.losses.LossTotals;
import org.stationportal.losses.PlaceKind;
import org.stationportal.losses.Thresholds;
import org.stationportal.organization.EmployeeSummary;
import org.stationportal.organization.Post;

/** UC-021: how much was lost in the month, and where? */
@Route(LossesView.ROUTE)
@Menu(title = "losses.menu", order = 6, icon = "vaadin:chart-line")
@RolesAllowed("EMPLOYEE")
@StyleSheet("context://css/losses.css")
class LossesView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    static final String ROUTE = "losses";
    private static final int TREND_MONTHS = 12;

    private final LossServices services;
    private final Checkbox abnormal = new Checkbox(getTranslation("losses.filter.abnormal"));
    private final Checkbox mine = new Checkbox(getTranslation("losses.filter.mine"));
    private final ComboBox<Feeder> feeder = new ComboBox<>(getTranslation("losses.feeder"));
    private final ComboBox<EmployeeSummary> manager = new ComboBox<>(getTranslation("losses.manager"));
    private YearMonth month = YearMonth.of(2000, 1);

    LossesView(LossServices services) {
        this.services = services;
        addClassNames("sp-page", "sp-wide");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        month = LossMonthParameter.of(event).orElseGet(services.losses()::latestMonth);
        show();
    }

    private void show() {
        removeAll();
        var header = new PageHeader(
                getTranslation("losses.menu") + " · " + Dates.month(month, getLocale()), state(), actions());
        LossTotals totals = services.losses().totals(month);
        add(header, new MonthChooser(month, services.thisMonth(), LossesView::open));
        if (totals.areas() > 0 && totals.notComputable() == totals.areas()) {
            add(new EmptyState(getTranslation(services.keepsFigures() ? "losses.nothing.enter" : "losses.nothing")));
        } else {
            add(new LossTiles(totals), sheets(new LossGrid(services.losses(), PlaceKind.AREA, this::filter)));
        }
    }

    private TabSheet sheets(LossGrid areas) {
        var sheets = new TabSheet();
        sheets.setWidthFull();
        var list = new Div(filters(areas), areas);
        list.addClassName("sp-stack");
        sheets.add(getTranslation("losses.areas"), list);
        sheets.add(
                getTranslation("losses.feeders"),
                new LossGrid(
                        services.losses(),
                        PlaceKind.FEEDER,
                        () -> new LossFilter(month, PlaceKind.FEEDER, false, null, null)));
        sheets.add(
                getTranslation("losses.charts"),
                new LossCharts(
                        services.losses().all(LossFilter.areas(month)),
                        services.losses().trend(month, TREND_MONTHS),
                        services.losses().thresholds(month)));
        return sheets;
    }

    private String state() {
        Thresholds limits = services.losses().thresholds(month);
        String known = services.months()
                .known(month)
                .map(said -> getTranslation(
                        "losses.known", Dates.moment(said.at(), services.clock().instant(), getLocale()), said.by()))
                .orElseGet(() -> getTranslation("losses.notKnown"));
        return known + " · "
                + getTranslation(
                        "losses.thresholds",
                        plain(limits.high()),
                        plain(limits.veryHigh()),
                        plain(limits.negative()),
                        plain(limits.focus()));
    }

    private static String plain(java.math.BigDecimal limit) {
        return limit.stripTrailingZeros().toPlainString();
    }

    private Component[] actions() {
        if (!services.keepsFigures()) {
            return new Component[0];
        }
        var enter = new Button(
                getTranslation("losses.enter"),
                click -> UI.getCurrent().navigate(EnergyEntryView.ROUTE, LossMonthParameter.of(month)));
        var publish = new Button(
                getTranslation("losses.publish"), click -> new PublishDialog(services, month, this::show).open());
        publish.addThemeVariants(ButtonVariant.PRIMARY);
        var thresholds = new Button(
                getTranslation("losses.threshold.change"),
                click -> new ThresholdDialog(
                                services,
                                Optional.empty(),
                                services.losses().thresholds(services.thisMonth()),
                                this::show)
                        .open());
        return services.months().known(month).isPresent()
                ? new Component[] {thresholds, enter}
                : new Component[] {thresholds, enter, publish};
    }

    private Div filters(LossGrid grid) {
        feeder.setItems(services.losses().feeders());
        feeder.setItemLabelGenerator(Feeder::name);
        feeder.setClearButtonVisible(true);
        manager.setItems(services.employees().of(services.currentUser().get().station()).stream()
                .filter(person -> person.posts().contains(Post.AREA_MANAGER))
                .sorted(Comparator.comparing(EmployeeSummary::employeeNo))
                .toList());
        manager.setItemLabelGenerator(EmployeeSummary::name);
        manager.setClearButtonVisible(true);
        // whoever reads his own areas only has nobody to choose
        manager.setVisible(services.currentUser().get().reach() != Post.Reach.OWN);
        abnormal.addValueChangeListener(change -> grid.getDataProvider().refreshAll());
        feeder.addValueChangeListener(change -> grid.getDataProvider().refreshAll());
        manager.addValueChangeListener(change -> grid.getDataProvider().refreshAll());
        mine.setVisible(services.currentUser().get().holds(Post.AREA_MANAGER));
        mine.addValueChangeListener(change -> grid.getDataProvider().refreshAll());
        var filters = new Div(feeder, manager, abnormal, mine);
        filters.addClassName("sp-filters");
        return filters;
    }

    private LossFilter filter() {
        return new LossFilter(
                month,
                PlaceKind.AREA,
                abnormal.getValue(),
                feeder.getOptionalValue().map(Feeder::id).orElse(null),
                mine.getValue()
                        ? services.currentUser().get().person()
                        : manager.getOptionalValue().map(EmployeeSummary::id).orElse(null));
    }

    private static void open(YearMonth month) {
        UI.getCurrent().navigate(ROUTE, LossMonthParameter.of(month));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("losses.menu") + " · " + getTranslation("base.portal");
    }
}
