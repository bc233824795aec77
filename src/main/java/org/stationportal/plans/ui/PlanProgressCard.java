package org.stationportal.plans.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.stationportal.base.ui.Card;
import org.stationportal.plans.PlanId;
import org.stationportal.plans.Progress;

/** How far the items of a plan have come, area by area and person by person; most left first. */
class PlanProgressCard extends Div {

    private static final int MOST = 100;

    PlanProgressCard(PlanServices services, PlanId plan) {
        addClassName("sp-columns");
        part("plans.progress.byArea", services.plans().byArea(plan));
        part("plans.progress.byPerson", services.plans().byPerson(plan));
    }

    private void part(String titleKey, List<Progress> progress) {
        if (progress.isEmpty()) {
            return;
        }
        var card = new Card(getTranslation(titleKey));
        var list = new Div();
        list.addClassName("plans-progress-list");
        progress.stream().limit(MOST).forEach(each -> list.add(line(each)));
        if (progress.size() > MOST) {
            list.add(new Paragraph(getTranslation("plans.board.more", progress.size() - MOST)));
        }
        card.add(list);
        add(card);
    }

    private Div line(Progress progress) {
        var line = new Div(
                new Span(progress.name().isEmpty() ? getTranslation("plans.progress.nobody") : progress.name()),
                new ProgressLine(progress.left(), progress.done(), progress.postponed()));
        line.addClassName("plans-progress-line");
        return line;
    }
}
