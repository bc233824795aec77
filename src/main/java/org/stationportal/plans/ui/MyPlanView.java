package org.stationportal.plans.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.stationportal.base.ui.EmptyState;
import org.stationportal.base.ui.PageHeader;
import org.stationportal.plans.ItemKind;
import org.stationportal.plans.PlanId;
import org.stationportal.plans.PlanItem;

/** UC-020: what of the plans have I to do now? For the phone: plan by plan, area by area, one large line each. */
@Route(MyPlanView.ROUTE)
@Menu(title = "plans.mine.menu", order = 1.6, icon = "vaadin:clipboard-text")
@RolesAllowed({
    "AREA_MANAGER",
    "FITTER",
    "OPERATIONS_SPECIALIST",
    "LINE_LOSS_SPECIALIST",
    "READING_TEAM_LEADER",
    "BUSINESS_TEAM_LEADER"
})
@StyleSheet("context://css/plans.css")
class MyPlanView extends Main implements AfterNavigationObserver, HasDynamicTitle {

    static final String ROUTE = "my-plan";

    private final PlanServices services;
    private final PlanWords words;

    MyPlanView(PlanServices services, PlanWords words) {
        this.services = services;
        this.words = words;
        addClassName("sp-page");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        List<PlanItem> mine = services.work().mine();
        removeAll();
        add(new PageHeader(getTranslation("plans.mine.menu"), getTranslation("plans.mine.summary", mine.size())));
        if (mine.isEmpty()) {
            var empty = new EmptyState(getTranslation("plans.mine.none"));
            empty.addClassName("sp-card");
            add(empty);
        }
        Map<PlanId, List<PlanItem>> byPlan =
                mine.stream().collect(Collectors.groupingBy(PlanItem::plan, LinkedHashMap::new, Collectors.toList()));
        byPlan.forEach((plan, items) -> services.plans().find(plan).ifPresent(found -> {
            var title = new H2(new Anchor("plans/" + plan.value(), found.title()));
            var time = new Div(words.due(found, getLocale()));
            time.addClassName("sp-board-time");
            var head = new Div(title, time, new ProgressLine(found.left(), found.done(), found.postponed()));
            head.addClassName("plans-mine-head");
            head.getElement().setAttribute("data-tone", words.tone(found).name().toLowerCase(Locale.ROOT));
            add(section(head, items));
        }));
    }

    private Section section(Div head, List<PlanItem> items) {
        var section = new Section(head);
        section.addClassName("sp-card");
        items.stream()
                .collect(Collectors.groupingBy(PlanItem::areaName, LinkedHashMap::new, Collectors.toList()))
                .forEach((area, there) -> {
                    if (!area.isEmpty() && there.getFirst().kind() != ItemKind.AREA) {
                        var title = new H3(area + " " + there.size());
                        title.addClassName("sp-section-title");
                        section.add(title);
                    }
                    there.forEach(item -> section.add(line(item)));
                });
        return section;
    }

    private Anchor line(PlanItem item) {
        var link = new Anchor(
                item.kind() == ItemKind.METER
                        ? "meters/" + item.no()
                        : "plan-items/" + item.id().value(),
                "");
        link.addClassName("plans-item");
        var name = new Span(PlanWords.title(item));
        name.addClassName("plans-item-name");
        link.add(name);
        item.address().filter(text -> !text.isBlank()).ifPresent(text -> link.add(meta(text)));
        String why = words.why(item, getLocale());
        if (!why.isEmpty()) {
            link.add(meta(why));
        }
        return link;
    }

    private static Span meta(String text) {
        var meta = new Span(text);
        meta.addClassName("sp-row-meta");
        return meta;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("plans.mine.menu") + " · " + getTranslation("base.portal");
    }
}
