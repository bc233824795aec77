package org.stationportal.counter.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import org.stationportal.base.ui.Facts;
import org.stationportal.counter.desk.IntakeDone;
import org.stationportal.deadlines.ui.TimeWords;

/** What was taken in: its number, the promised date, who was told, and the next step. */
class DonePanel extends Section {

    DonePanel(TimeWords time, IntakeDone done, Runnable onNext) {
        addClassNames("sp-card", "sp-card-body", "sp-stack");
        getElement().setAttribute("role", "status");
        var label = new Div(getTranslation("counter.promised"));
        label.addClassName("sp-quiet");
        var date = new Div(time.due(done.promised(), getLocale()));
        date.addClassName("sp-countdown");
        var next = new Button(getTranslation("counter.done.next"), click -> onNext.run());
        next.addThemeVariants(ButtonVariant.PRIMARY);
        next.focus();
        var actions = new Div(next);
        actions.addClassName("sp-line");
        if (done.receipt()) {
            var receipt = new Anchor("receipts/" + done.number(), getTranslation("counter.done.receipt"));
            receipt.setTarget("_blank");
            receipt.addClassName("counter-action");
            actions.add(receipt);
        }
        actions.add(new Anchor(done.promised().subject().path(), getTranslation("counter.done.open")));
        add(
                new H2(done.title()),
                label,
                date,
                new Facts()
                        .fact(
                                getTranslation("counter.what"),
                                done.promised().subject().title())
                        .fact(getTranslation("counter.done.told"), done.told()),
                actions);
    }
}
