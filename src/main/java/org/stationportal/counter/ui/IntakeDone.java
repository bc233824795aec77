package org.stationportal.counter.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import org.stationportal.base.ui.Facts;
import org.stationportal.counter.ApplicationDetails;
import org.stationportal.counter.MeterFaultDetails;
import org.stationportal.deadlines.ObligationSummary;

/** What was taken in: its number, the promised date, who was told, and the next step. */
class IntakeDone extends Section {

    private final CounterServices services;
    private final Runnable onNext;

    IntakeDone(CounterServices services, ApplicationDetails application, Runnable onNext) {
        this(services, onNext);
        var receipt = new Anchor("receipts/" + application.applicationNo(), getTranslation("counter.done.receipt"));
        receipt.setTarget("_blank");
        receipt.addClassName("counter-action");
        show(
                getTranslation("counter.done.application", application.applicationNo()),
                application.total(),
                getTranslation(
                        "counter.done.told.application",
                        application.surveyor().name(),
                        application.fitter().name()),
                receipt,
                new Anchor("applications/" + application.applicationNo(), getTranslation("counter.done.open")));
    }

    IntakeDone(CounterServices services, MeterFaultDetails fault, Runnable onNext) {
        this(services, onNext);
        show(
                getTranslation("counter.done.meterFault", fault.faultNo()),
                fault.obligation(),
                getTranslation("counter.done.told.meterFault", fault.assignee().name()),
                new Anchor("meter-faults/" + fault.faultNo(), getTranslation("counter.done.open")));
    }

    private IntakeDone(CounterServices services, Runnable onNext) {
        this.services = services;
        this.onNext = onNext;
        addClassNames("sp-card", "sp-card-body", "sp-stack");
        getElement().setAttribute("role", "status");
    }

    private void show(String title, ObligationSummary promised, String told, Anchor... links) {
        var label = new Div(getTranslation("counter.promised"));
        label.addClassName("sp-quiet");
        var date = new Div(services.time().due(promised, getLocale()));
        date.addClassName("sp-countdown");
        var next = new Button(getTranslation("counter.done.next"), click -> onNext.run());
        next.addThemeVariants(ButtonVariant.PRIMARY);
        next.setAutofocus(true);
        var actions = new Div(next);
        actions.addClassName("sp-line");
        actions.add(links);
        add(
                new H2(title),
                label,
                date,
                new Facts()
                        .fact(getTranslation("counter.what"), promised.subject().title())
                        .fact(getTranslation("counter.done.told"), told),
                actions);
    }
}
