package org.stationportal.plans.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.YearMonth;
import java.util.Optional;
import org.stationportal.base.ui.Dates;
import org.stationportal.base.ui.PageHeader;
import org.stationportal.base.ui.Shown;
import org.stationportal.organization.Post;
import org.stationportal.plans.PlanKind;

/** UC-020: how far are the month's plans, whose is each, and what runs out first? As a list, a board or a calendar. */
@Route(PlansView.ROUTE)
@Menu(title = "plans.menu", order = 3.2, icon = "vaadin:calendar-briefcase")
@RolesAllowed("EMPLOYEE")
@StyleSheet("context://css/plans.css")
class PlansView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    static final String ROUTE = "plans";

    private final PlanServices services;
    private final PlanWords words;
    private final boolean sees;

    PlansView(PlanServices services, PlanWords words) {
        this.services = services;
        this.words = words;
        sees = services.currentUser().get().reach() != Post.Reach.OWN;
        addClassNames("sp-page", "sp-wide");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var usual = new PlansQuery(YearMonth.from(services.today()), Optional.empty(), !sees, PlansQuery.Look.LIST);
        show(PlansQuery.of(event.getLocation().getQueryParameters(), usual));
    }

    private void show(PlansQuery query) {
        removeAll();
        add(header(query), filters(query), plans(query));
    }

    private PageHeader header(PlansQuery query) {
        var header = new PageHeader(getTranslation("plans.menu") + " · " + Dates.month(query.month(), getLocale()));
        header.addActions(turn(query, VaadinIcon.ANGLE_LEFT, -1), turn(query, VaadinIcon.ANGLE_RIGHT, 1));
        if (services.mayGenerate()) {
            header.addActions(
                    new Anchor(DemolitionView.ROUTE, getTranslation("plans.demolition.menu")),
                    new Button(getTranslation("plans.generate"), click -> generate(query)));
        }
        return header;
    }

    private Button turn(PlansQuery query, VaadinIcon icon, int months) {
        var button =
                new Button(icon.create(), click -> go(query.in(query.month().plusMonths(months))));
        button.setAriaLabel(getTranslation(months < 0 ? "plans.before" : "plans.after"));
        return button;
    }

    private Div filters(PlansQuery query) {
        var kind = new Select<PlanKind>();
        kind.setLabel(getTranslation("plans.kind"));
        kind.setItemLabelGenerator(value ->
                value == null ? getTranslation("plans.filter.all") : getTranslation("plans.kind." + value.name()));
        kind.setItems(PlanKind.values());
        kind.setEmptySelectionAllowed(true);
        query.kind().ifPresent(kind::setValue);
        kind.addValueChangeListener(change -> go(query.of(Optional.ofNullable(change.getValue()))));
        var looks = new Div();
        looks.addClassName("plans-choice");
        for (PlansQuery.Look look : PlansQuery.Look.values()) {
            looks.add(choice("plans.look." + look, query.look() == look, query.as(look)));
        }
        var filters = new Div(kind, looks);
        filters.addClassName("sp-filters");
        if (sees) {
            var whose = new Div(
                    choice("plans.whose.mine", query.mine(), query.mine(true)),
                    choice("plans.whose.all", !query.mine(), query.mine(false)));
            whose.addClassName("plans-choice");
            filters.addComponentAtIndex(1, whose);
        }
        return filters;
    }

    private Button choice(String key, boolean chosen, PlansQuery to) {
        var button = new Button(getTranslation(key), click -> go(to));
        button.getElement().setAttribute("aria-pressed", String.valueOf(chosen));
        return button;
    }

    private Component plans(PlansQuery query) {
        return switch (query.look()) {
            case LIST -> new PlanList(services, words, query.filter());
            case BOARD -> new PlanBoard(services, words, query.filter());
            case MONTH -> new PlanMonth(services, words, query);
        };
    }

    private void generate(PlansQuery query) {
        Shown.asNotice(this, () -> {
            services.plans().generate();
            Shown.done(getTranslation("plans.generate.done"));
        });
        show(query);
    }

    private static void go(PlansQuery query) {
        UI.getCurrent().navigate(ROUTE, query.parameters());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("plans.menu") + " · " + getTranslation("base.portal");
    }
}
