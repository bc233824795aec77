package org.stationportal.plans.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.stationportal.base.Page;
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

    private static final int AT_ONCE = 100;

    private final PlanServices services;
    private final PlanWords words;
    private final Map<PlanId, MyPlanSection> sections = new HashMap<>();

    MyPlanView(PlanServices services, PlanWords words) {
        this.services = services;
        this.words = words;
        addClassName("sp-page");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        Page<PlanItem> first = services.work().mine(0, AT_ONCE);
        removeAll();
        sections.clear();
        add(new PageHeader(getTranslation("plans.mine.menu"), getTranslation("plans.mine.summary", first.total())));
        if (first.total() == 0) {
            var empty = new EmptyState(getTranslation("plans.mine.none"));
            empty.addClassName("sp-card");
            add(empty);
        }
        append(first, 1);
    }

    /** What was read goes on where the page before ended. */
    private void append(Page<PlanItem> page, int pages) {
        page.rows().stream()
                .collect(Collectors.groupingBy(PlanItem::plan, LinkedHashMap::new, Collectors.toList()))
                .forEach((plan, items) -> section(plan).ifPresent(section -> section.add(items, this::line)));
        long left = page.total() - (long) pages * AT_ONCE;
        if (left > 0) {
            var more = new Button(getTranslation("plans.mine.more", left));
            more.addClassName("plans-big");
            more.addClickListener(click -> {
                remove(more);
                append(services.work().mine(pages, AT_ONCE), pages + 1);
            });
            add(more);
        }
    }

    private Optional<MyPlanSection> section(PlanId plan) {
        return Optional.ofNullable(sections.get(plan))
                .or(() -> services.plans().find(plan).map(found -> {
                    var section = new MyPlanSection(found, words);
                    sections.put(plan, section);
                    add(section);
                    return section;
                }));
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
