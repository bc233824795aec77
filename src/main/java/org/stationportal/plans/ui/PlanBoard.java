package org.stationportal.plans.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.stationportal.base.ui.EmptyState;
import org.stationportal.plans.PlanFilter;
import org.stationportal.plans.PlanState;
import org.stationportal.plans.PlanSummary;

/** The month's plans by their state; in each column what runs out first stands first. */
class PlanBoard extends Div {

    private static final int MOST = 500;
    private static final int IN_A_COLUMN = 60;
    private static final Comparator<PlanSummary> BY_DUE =
            Comparator.comparing(plan -> plan.dueAt().orElse(java.time.Instant.MAX));

    private final PlanWords words;

    PlanBoard(PlanServices services, PlanWords words, PlanFilter filter) {
        this.words = words;
        addClassName("sp-board");
        List<PlanSummary> plans = services.plans().page(filter, 0, MOST).rows();
        for (PlanState state : PlanState.values()) {
            add(column(
                    state,
                    plans.stream()
                            .filter(plan -> plan.state() == state)
                            .sorted(BY_DUE)
                            .toList()));
        }
    }

    private Section column(PlanState state, List<PlanSummary> plans) {
        var title = new H2(getTranslation("plans.state." + state) + " " + plans.size());
        title.addClassName("sp-section-title");
        var column = new Section(title);
        column.addClassName("sp-card");
        plans.stream().limit(IN_A_COLUMN).forEach(plan -> column.add(card(plan)));
        if (plans.isEmpty()) {
            column.add(new EmptyState(getTranslation("plans.board.none")));
        }
        if (plans.size() > IN_A_COLUMN) {
            var more = new Paragraph(getTranslation("plans.board.more", plans.size() - IN_A_COLUMN));
            more.addClassNames("sp-quiet", "plans-more");
            column.add(more);
        }
        return column;
    }

    private Div card(PlanSummary plan) {
        var title = new Div(new Anchor("plans/" + plan.id().value(), plan.title()));
        title.addClassName("sp-board-title");
        var who = new Div(PlanWords.holders(plan));
        who.addClassName("sp-row-meta");
        var time = new Div(words.due(plan, getLocale()));
        time.addClassName("sp-board-time");
        var card = new Div(time, title, who);
        card.addClassName("sp-board-item");
        card.getElement().setAttribute("data-tone", words.tone(plan).name().toLowerCase(Locale.ROOT));
        if (!PlanWords.isSummary(plan.kind())) {
            card.add(ProgressLine.of(plan));
        }
        return card;
    }
}
