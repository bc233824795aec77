package org.stationportal.appeals.ui;

import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import org.stationportal.appeals.AppealStep;
import org.stationportal.appeals.AppealSummary;
import org.stationportal.base.ui.Card;
import org.stationportal.base.ui.ConfirmWithReason;
import org.stationportal.base.ui.Facts;
import org.stationportal.base.ui.Shown;

/** One appeal: what was asked for and why, what happened, and what the reader does with it. */
class AppealCard extends Card {

    private final AppealServices services;

    AppealCard(AppealServices services, AppealSummary appeal, Runnable changed) {
        this(services, appeal, changed, new Div());
    }

    private AppealCard(AppealServices services, AppealSummary appeal, Runnable changed, Div body) {
        super(body.getTranslation("appeals.instance." + appeal.instance()), body);
        this.services = services;
        body.addClassName("sp-stack");
        body.add(facts(appeal), course(appeal));
        if (services.appeals().mayDecide(appeal)) {
            body.add(new DecisionForm(services, appeal, changed));
        }
        if (services.appeals().mayWithdraw(appeal)) {
            var line = new Div(new Button(getTranslation("appeals.withdraw"), click -> askWithdrawal(appeal, changed)));
            line.addClassName("sp-line");
            body.add(line);
        }
    }

    private Facts facts(AppealSummary appeal) {
        return new Facts()
                .fact(getTranslation("appeals.state"), services.badge(appeal, getLocale()))
                .fact(getTranslation("appeals.kind"), getTranslation("appeals.kind." + appeal.kind()))
                .fact(getTranslation("appeals.reason"), appeal.reason())
                .fact(getTranslation("appeals.decider"), appeal.decider().name());
    }

    private OrderedList course(AppealSummary appeal) {
        var list = new OrderedList();
        list.addClassName("sp-timeline");
        for (AppealStep step : services.appeals().steps(appeal.id())) {
            var time = new HtmlComponent("time");
            time.getElement().setText(services.moment(step.at(), getLocale()));
            list.add(new ListItem(time, new Span(words(step))));
        }
        return list;
    }

    private String words(AppealStep step) {
        var words = new ArrayList<String>();
        words.add(getTranslation("appeals.step." + step.kind()));
        step.by().ifPresent(words::add);
        step.decider().ifPresent(decider -> words.add(getTranslation("appeals.step.to", decider)));
        if (step.kind() != AppealStep.Kind.FILED) {
            words.add(step.words());
        }
        return String.join(" · ", words);
    }

    private void askWithdrawal(AppealSummary appeal, Runnable changed) {
        new ConfirmWithReason(
                        getTranslation("appeals.withdraw"),
                        getTranslation("appeals.withdraw.explained"),
                        getTranslation("appeals.withdraw"),
                        reason -> {
                            services.appealing().withdraw(appeal.id(), reason);
                            Shown.done(getTranslation("appeals.withdraw.done"));
                            changed.run();
                        })
                .open();
    }
}
