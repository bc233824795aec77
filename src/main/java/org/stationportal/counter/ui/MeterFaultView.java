package org.stationportal.counter.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Locale;
import org.stationportal.attachments.Owner;
import org.stationportal.attachments.ui.AttachmentsPanel;
import org.stationportal.base.ui.Card;
import org.stationportal.base.ui.Facts;
import org.stationportal.base.ui.PageHeader;
import org.stationportal.base.ui.Shown;
import org.stationportal.counter.CompleteWithMeter;
import org.stationportal.counter.MeterFaultDetails;
import org.stationportal.counter.desk.CompletionForm;
import org.stationportal.deadlines.ObligationStatus;
import org.stationportal.deadlines.ObligationSummary;

/** One metering fault: how much time is left, what is wrong, and the report that it has been dealt with. */
@Route("meter-faults/:no([A-Z0-9]{1,20})")
@PermitAll
@StyleSheet("context://css/counter.css")
class MeterFaultView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final CounterServices services;
    private String number = "";

    MeterFaultView(CounterServices services) {
        this.services = services;
        addClassName("sp-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        number = event.getRouteParameters().get("no").orElse("");
        show();
    }

    private void show() {
        MeterFaultDetails fault =
                services.faults().find(number).orElseThrow(() -> new NotFoundException("no such metering fault"));
        ObligationSummary obligation = fault.obligation();
        var header =
                new PageHeader(obligation.subject().title(), getTranslation("counter.faultNo") + " " + fault.faultNo());
        header.addActions(new Anchor("obligations/" + obligation.id().value(), getTranslation("counter.obligation")));
        var countdown = new Div(services.time().left(obligation, getLocale()));
        countdown.addClassName("sp-countdown");
        countdown
                .getElement()
                .setAttribute(
                        "data-tone", services.time().tone(obligation).name().toLowerCase(Locale.ROOT));
        var due = new Div(getTranslation("counter.due") + " " + services.time().due(obligation, getLocale()));
        var desk = new Div(new Card(getTranslation("counter.facts"), facts(fault)));
        desk.addClassName("counter-desk");
        if (obligation.completedAt().isEmpty() && obligation.status() != ObligationStatus.CANCELLED) {
            desk.add(completion(), newMeter(fault));
        }
        removeAll();
        add(
                header,
                countdown,
                due,
                desk,
                history(fault),
                new AttachmentsPanel(
                        services.attachments(), new Owner(obligation.subject().type(), number), true));
    }

    private Card completion() {
        String name = getTranslation("counter.faultDone");
        return new Card(
                name, new CompletionForm(getTranslation("counter.complete", name), services.now(), (at, remark) -> {
                    services.faults().complete(number, at, remark);
                    Shown.done(getTranslation("counter.complete.done", number));
                    show();
                }));
    }

    private Card newMeter(MeterFaultDetails fault) {
        return new Card(
                getTranslation("counter.newMeter"),
                NewMeterForm.replacing(
                        fault.meter().multiplier(),
                        getTranslation("counter.newMeter.done"),
                        services.now(),
                        (at, no, multiplier, last, first) -> {
                            services.faults()
                                    .completeWithNewMeter(
                                            new CompleteWithMeter(number, at, no, multiplier, last, first, ""));
                            Shown.done(getTranslation("counter.complete.done", number));
                            show();
                        }));
    }

    /** What else was wrong with this meter. */
    private Card history(MeterFaultDetails fault) {
        var lines = new Div();
        lines.addClassName("sp-stack");
        services.faults().ofMeter(fault.meter().id()).stream()
                .filter(other -> !other.faultNo().equals(number))
                .forEach(other -> lines.add(new Div(
                        new Anchor("meter-faults/" + other.faultNo(), other.faultNo()),
                        new Span(" " + services.time().moment(other.foundAt(), getLocale()) + " · "
                                + other.description()))));
        if (lines.getComponentCount() == 0) {
            lines.add(new Span(getTranslation("counter.meterHistory.none")));
        }
        return new Card(getTranslation("counter.meterHistory"), lines);
    }

    private Facts facts(MeterFaultDetails fault) {
        var meter = fault.meter();
        var facts = new Facts()
                .fact(
                        getTranslation("customers.meter"),
                        meter.meterNo() + " · " + getTranslation("customers.deviceClass." + meter.deviceClass()))
                .fact(
                        getTranslation("counter.place"),
                        meter.customerName().isEmpty() ? meter.areaName() : meter.customerName())
                .fact(getTranslation("counter.urgency"), getTranslation("counter.urgency." + fault.urgency()))
                .fact(getTranslation("counter.description"), fault.description())
                .fact(getTranslation("counter.foundAt"), services.time().moment(fault.foundAt(), getLocale()))
                .fact(getTranslation("counter.reportedBy"), fault.reportedBy())
                .fact(getTranslation("counter.assignee"), fault.assignee().name());
        fault.obligation()
                .completedAt()
                .ifPresent(at -> facts.fact(
                        getTranslation("counter.completedAt"), services.time().moment(at, getLocale())));
        return facts;
    }

    @Override
    public String getPageTitle() {
        return number + " · " + getTranslation("base.portal");
    }
}
