package org.stationportal.plans.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.Optional;
import org.stationportal.base.ui.EmptyState;
import org.stationportal.plans.CollectedTariff;
import org.stationportal.plans.PlanFilter;
import org.stationportal.plans.PlanKind;
import org.stationportal.plans.PlanSummary;

/** The facts that a summary is written from: the month's lists of meters (2.2b), or what was collected that day (3.1b). */
class SummaryFacts extends Section {

    private static final int MOST = 500;

    private final PlanServices services;

    SummaryFacts(PlanServices services, PlanSummary plan) {
        this.services = services;
        addClassName("sp-card");
        boolean meters = plan.kind() == PlanKind.METER_SUMMARY;
        var title = new H2(getTranslation(meters ? "plans.facts.lists" : "plans.facts.collected"));
        title.addClassName("sp-section-title");
        add(title);
        List<Div> rows = meters ? lists(plan) : collected(plan);
        rows.forEach(this::add);
        if (rows.isEmpty()) {
            add(new EmptyState(getTranslation("plans.facts.none")));
        }
    }

    private List<Div> lists(PlanSummary summary) {
        var filter = new PlanFilter(summary.month(), Optional.of(PlanKind.METER_LIST), false);
        return services.plans().page(filter, 0, MOST).rows().stream()
                .map(list -> row(
                        new Div(new Anchor("plans/" + list.id().value(), PlanWords.holders(list))),
                        getTranslation("plans.unit.METER", list.items()),
                        getTranslation("plans.state." + list.state())))
                .toList();
    }

    private List<Div> collected(PlanSummary summary) {
        return services.collected().of(summary.id()).stream().map(this::row).toList();
    }

    private Div row(CollectedTariff area) {
        String state = area.result()
                .map(result -> getTranslation("plans.result." + result))
                .orElseGet(() -> getTranslation("plans.itemState." + area.state()));
        Div row = row(new Div(area.areaName() + " · " + area.areaNo()), area.manager(), state);
        var main = (Div) row.getComponentAt(0);
        if (!area.remark().isEmpty()) {
            main.add(new Div(area.remark()));
        }
        area.doubts()
                .forEach(doubt ->
                        main.add(new Div(getTranslation("plans.doubts.line", doubt.customerNo(), doubt.words()))));
        return row;
    }

    private static Div row(Div what, String meta, String state) {
        var small = new Div(meta);
        small.addClassName("sp-row-meta");
        var main = new Div(what, small);
        main.addClassName("sp-row-main");
        var when = new Div(state);
        when.addClassName("sp-row-when");
        var row = new Div(main, when);
        row.addClassName("sp-row");
        return row;
    }
}
