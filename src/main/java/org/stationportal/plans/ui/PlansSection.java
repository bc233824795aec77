package org.stationportal.plans.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.stationportal.base.ui.HomeSection;
import org.stationportal.plans.PlanFilter;
import org.stationportal.plans.PlanId;
import org.stationportal.plans.PlanSummary;
import org.stationportal.plans.Postponement;

/** Home: plans that I have to hand in, items that I have to do, plan by plan, and postponements that wait for my word. */
@org.springframework.stereotype.Component
class PlansSection implements HomeSection {

    private static final int MOST = 100;

    private final PlanServices services;
    private final PlanWords words;

    PlansSection(PlanServices services, PlanWords words) {
        this.services = services;
        this.words = words;
    }

    @Override
    public int order() {
        return 2;
    }

    @Override
    public Optional<Component> create() {
        Map<PlanId, PlanSummary> plans = new LinkedHashMap<>();
        var filter = new PlanFilter(services.today(), Optional.empty(), true);
        services.plans().page(filter, 0, MOST).rows().stream()
                .filter(plan -> services.plans().mayRelease(plan))
                .forEach(plan -> plans.put(plan.id(), plan));
        services.work().plans().forEach(id -> services.plans().find(id).ifPresent(plan -> plans.put(id, plan)));
        List<Postponement> wishes = services.postponements().waitingForMe();
        if (plans.isEmpty() && wishes.isEmpty()) {
            return Optional.empty();
        }
        var section = new Section();
        section.addClassName("sp-card");
        var heading = new H2(section.getTranslation("plans.home", plans.size()));
        heading.addClassName("sp-section-title");
        section.add(heading);
        plans.values().forEach(plan -> section.add(row(plan)));
        wishes.forEach(wish -> section.add(row(wish)));
        return Optional.of(section);
    }

    private Div row(PlanSummary plan) {
        var title = new Div(new Anchor("plans/" + plan.id().value(), plan.title()));
        var what = new Div();
        what.addClassName("sp-row-meta");
        what.setText(what.getTranslation("plans.home." + plan.state(), plan.left()));
        var when = new Div(words.due(plan, UI.getCurrent().getLocale()));
        when.addClassName("sp-row-when");
        when.getElement().setAttribute("data-tone", words.tone(plan).name().toLowerCase(Locale.ROOT));
        return row(title, what, when);
    }

    private Div row(Postponement wish) {
        var title = new Div(new Anchor("plans/" + wish.plan().value(), wish.planTitle()));
        var what = new Div(title.getTranslation("plans.home.wish", wish.name(), wish.requestedBy()));
        what.addClassName("sp-row-meta");
        return row(title, what, new Div());
    }

    private static Div row(Div title, Div what, Div when) {
        var main = new Div(title, what);
        main.addClassName("sp-row-main");
        var row = new Div(main, when);
        row.addClassName("sp-row");
        return row;
    }
}
