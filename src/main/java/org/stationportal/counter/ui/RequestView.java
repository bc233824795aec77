package org.stationportal.counter.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
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
import org.stationportal.counter.ServiceRequestDetails;
import org.stationportal.deadlines.ObligationStatus;
import org.stationportal.deadlines.ObligationSummary;

/** One service request: how much time is left, what is asked for, its result, and what the customer was told. */
@Route("service-requests/:no([A-Z0-9]{1,20})")
@PermitAll
@StyleSheet("context://css/counter.css")
class RequestView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final CounterServices services;
    private final ParticularsWords words;
    private String number = "";

    RequestView(CounterServices services, ParticularsWords words) {
        this.services = services;
        this.words = words;
        addClassName("sp-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        number = event.getRouteParameters().get("no").orElse("");
        show();
    }

    private void show() {
        ServiceRequestDetails request =
                services.requests().find(number).orElseThrow(() -> new NotFoundException("no such request"));
        ObligationSummary obligation = request.obligation();
        var header = new PageHeader(obligation.subject().title(), getTranslation("counter.requestNo") + " " + number);
        header.addActions(
                new Anchor("receipts/" + number, getTranslation("counter.done.receipt")),
                new Anchor("obligations/" + obligation.id().value(), getTranslation("counter.obligation")));
        if (request.obligation().completedAt().isEmpty()
                && request.obligation().status() != ObligationStatus.CANCELLED
                && ApplicationBusiness.staffsTheCounter(services.currentUser().get())) {
            header.addActions(new Button(
                    getTranslation("counter.cancel"),
                    click -> new CancelDialog(services, number, request.contact(), this::show).open()));
        }
        var countdown = new Div(services.time().left(obligation, getLocale()));
        countdown.addClassName("sp-countdown");
        countdown
                .getElement()
                .setAttribute(
                        "data-tone", services.time().tone(obligation).name().toLowerCase(Locale.ROOT));
        var promised = new Div(getTranslation("counter.promised") + " "
                + services.time().due(obligation, getLocale()) + " · " + getTranslation("counter.notAssessed"));
        var desk = new Div(new Card(getTranslation("counter.facts"), facts(request)));
        desk.addClassName("counter-desk");
        var right = new Div();
        right.addClassName("sp-stack");
        if (services.requests().mayComplete(request)) {
            right.add(completion());
        }
        right.add(new Card(getTranslation("counter.told"), new ToldPanel(services, number)));
        desk.add(right);
        removeAll();
        add(
                header,
                countdown,
                promised,
                desk,
                new AttachmentsPanel(
                        services.attachments(), new Owner(obligation.subject().type(), number), true));
    }

    private Card completion() {
        return new Card(getTranslation("counter.request.complete"), new ResultForm(number, services.now(), command -> {
            services.requests().complete(command);
            Shown.done(getTranslation("counter.request.completed", number));
            show();
        }));
    }

    private Facts facts(ServiceRequestDetails request) {
        var customer = request.customer();
        var facts = new Facts()
                .fact(getTranslation("customers.name"), customer.name())
                .fact(getTranslation("customers.customerNo"), customer.customerNo())
                .fact(getTranslation("customers.address"), customer.address())
                .fact(getTranslation("counter.kind"), getTranslation("counter.requestKind." + request.kind()));
        words.of(request.particulars(), getLocale()).forEach(facts::fact);
        facts.fact(getTranslation("customers.contact"), request.contact() + " " + request.phone())
                .fact(
                        getTranslation("counter.acceptedAt"),
                        services.time().moment(request.acceptedAt(), getLocale()) + " · " + request.acceptedBy())
                .fact(getTranslation("counter.assignee"), request.assignee().name());
        if (!request.remark().isEmpty()) {
            facts.fact(getTranslation("counter.remark"), request.remark());
        }
        request.result().ifPresent(result -> facts.fact(getTranslation("counter.result"), result));
        request.obligation()
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
