package org.stationportal.plans.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.stationportal.plans.PlanKind;
import org.stationportal.plans.PlanSummary;

/** How far items have come: a bar and the same in numbers; its colours say nothing of time. */
class ProgressLine extends Div {

    ProgressLine(int left, int done, int postponed) {
        addClassName("plans-progress");
        var bar = new Div(part("done", done), part("postponed", postponed), part("left", left));
        bar.addClassName("plans-bar");
        bar.getElement().setAttribute("aria-hidden", "true");
        var words = new Span(
                left + done + postponed == 0
                        ? getTranslation("plans.progress.none")
                        : getTranslation(
                                postponed == 0 ? "plans.progress" : "plans.progress.postponed", done, left, postponed));
        words.addClassName("sp-row-meta");
        add(bar, words);
    }

    /** How far a plan has come; a list is handed in as it is, so that of its items none waits. */
    static Div of(PlanSummary plan) {
        if (plan.kind() != PlanKind.METER_LIST) {
            return new ProgressLine(plan.left(), plan.done(), plan.postponed());
        }
        var line = new Div();
        line.addClassNames("plans-progress", "sp-row-meta");
        line.setText(line.getTranslation("plans.print.items", plan.items()));
        return line;
    }

    private static Div part(String what, int number) {
        var part = new Div();
        part.getElement().setAttribute("data-part", what);
        part.getStyle().set("flex-grow", String.valueOf(number));
        part.setVisible(number > 0);
        return part;
    }
}
