package org.stationportal.plans.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.stationportal.plans.ItemKind;
import org.stationportal.plans.PlanItem;
import org.stationportal.plans.PlanSummary;

/** What somebody has to do of one plan, area by area as he walks. */
class MyPlanSection extends Section {

    private String area = "";

    MyPlanSection(PlanSummary plan, PlanWords words) {
        addClassName("sp-card");
        var time = new Div(words.due(plan, getLocale()));
        time.addClassName("sp-board-time");
        var head = new Div(
                new H2(new Anchor("plans/" + plan.id().value(), plan.title())),
                time,
                new ProgressLine(plan.left(), plan.done(), plan.postponed()));
        head.addClassName("plans-mine-head");
        head.getElement().setAttribute("data-tone", words.tone(plan).name().toLowerCase(Locale.ROOT));
        add(head);
    }

    void add(List<PlanItem> items, Function<PlanItem, Anchor> line) {
        for (PlanItem item : items) {
            if (item.kind() != ItemKind.AREA && !item.areaName().equals(area)) {
                area = item.areaName();
                var title = new H3(area);
                title.addClassName("sp-section-title");
                add(title);
            }
            add(line.apply(item));
        }
    }
}
