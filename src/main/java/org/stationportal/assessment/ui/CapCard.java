package org.stationportal.assessment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.stationportal.assessment.MonthCap;
import org.stationportal.assessment.MonthCaps;
import org.stationportal.base.ui.Amounts;
import org.stationportal.base.ui.Card;
import org.stationportal.base.ui.Dates;
import org.stationportal.base.ui.Facts;

/** The cap of this month, all that was ever set, and for whoever decides the step to another. */
class CapCard extends Div {

    private final MonthCaps caps;
    private final YearMonth current;
    private final boolean decides;
    private final Clock clock;

    CapCard(MonthCaps caps, YearMonth current, boolean decides, Clock clock) {
        this.caps = caps;
        this.current = current;
        this.decides = decides;
        this.clock = clock;
        show();
    }

    private void show() {
        removeAll();
        List<MonthCap> history = caps.history();
        var answer = new Paragraph(caps.of(current)
                .map(cap -> getTranslation("assessment.cap.on", Amounts.plain(cap, getLocale())))
                .orElse(getTranslation("assessment.cap.off")));
        var order = new Paragraph(getTranslation("assessment.cap.order"));
        order.addClassName("sp-quiet");
        var body = new ArrayList<Component>(List.of(answer, order));
        if (!history.isEmpty()) {
            var facts = new Facts();
            history.forEach(cap -> facts.fact(
                    getTranslation("assessment.cap.from", Dates.month(cap.from(), getLocale())),
                    getTranslation(
                            "assessment.cap.row",
                            cap.amount()
                                    .map(amount -> Amounts.plain(amount, getLocale()))
                                    .orElse(getTranslation("assessment.cap.none")),
                            cap.setBy(),
                            Dates.moment(cap.setAt(), clock.instant(), getLocale()),
                            cap.reason())));
            body.add(facts);
        }
        if (decides) {
            var change = new Button(
                    getTranslation("assessment.cap.change"),
                    click -> new CapDialog(caps, history, current, this::show).open());
            change.addThemeVariants(ButtonVariant.TERTIARY);
            var steps = new Div(change);
            steps.addClassName("sp-line");
            body.add(steps);
        }
        add(new Card(getTranslation("assessment.cap.title"), body.toArray(Component[]::new)));
    }
}
