package org.stationportal.plans.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.util.Locale;
import org.stationportal.base.Page;
import org.stationportal.base.ui.EmptyState;
import org.stationportal.plans.PlanFilter;
import org.stationportal.plans.PlanSummary;

/** A plan a row: what it is and whose, how far it has come, what time there is. */
class PlanList extends Div {

    private static final int AT_ONCE = 50;

    private final PlanServices services;
    private final PlanWords words;
    private final PlanFilter filter;
    private int pages;

    PlanList(PlanServices services, PlanWords words, PlanFilter filter) {
        this.services = services;
        this.words = words;
        this.filter = filter;
        addClassNames("sp-card", "plans-list");
        more();
    }

    private void more() {
        Page<PlanSummary> page = services.plans().page(filter, pages++, AT_ONCE);
        page.rows().forEach(plan -> add(row(plan)));
        if (page.total() == 0) {
            add(new EmptyState(getTranslation("plans.none")));
        }
        long left = page.total() - (long) pages * AT_ONCE;
        if (left > 0) {
            var more = new Button(getTranslation("plans.more", left));
            more.addClickListener(click -> {
                remove(more);
                more();
            });
            add(more);
        }
    }

    private Div row(PlanSummary plan) {
        var meta = new Div(PlanWords.holders(plan) + " · " + getTranslation("plans.state." + plan.state()));
        meta.addClassName("sp-row-meta");
        var main = new Div(new Anchor("plans/" + plan.id().value(), plan.title()), meta);
        main.addClassName("sp-row-main");
        var when = new Div(words.due(plan, getLocale()));
        when.addClassName("sp-row-when");
        when.getElement().setAttribute("data-tone", words.tone(plan).name().toLowerCase(Locale.ROOT));
        var row = new Div(main);
        row.addClassName("sp-row");
        if (!PlanWords.isSummary(plan.kind())) {
            row.add(ProgressLine.of(plan));
        }
        row.add(when);
        row.getElement().setAttribute("data-link", true);
        row.addClickListener(click ->
                getUI().ifPresent(ui -> ui.navigate("plans/" + plan.id().value())));
        return row;
    }
}
