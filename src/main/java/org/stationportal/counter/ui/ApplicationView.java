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
import java.util.stream.Collectors;
import org.stationportal.attachments.Owner;
import org.stationportal.attachments.ui.AttachmentsPanel;
import org.stationportal.base.ui.Card;
import org.stationportal.base.ui.Facts;
import org.stationportal.base.ui.PageHeader;
import org.stationportal.base.ui.Shown;
import org.stationportal.counter.ApplicationDetails;
import org.stationportal.counter.ApplicationKind;
import org.stationportal.counter.Energize;
import org.stationportal.counter.Stage;
import org.stationportal.counter.desk.CompletionForm;
import org.stationportal.counter.desk.CustomerFacts;
import org.stationportal.deadlines.ObligationStatus;
import org.stationportal.deadlines.ObligationSummary;
import org.stationportal.organization.EmployeeSummary;
import org.stationportal.organization.Post;

/** One application: how far it has come, the next stage to report done, and what was taken in. */
@Route("applications/:no([A-Z0-9]{1,20})")
@PermitAll
@StyleSheet("context://css/counter.css")
class ApplicationView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final CounterServices services;
    private String number = "";

    ApplicationView(CounterServices services) {
        this.services = services;
        addClassName("sp-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        number = event.getRouteParameters().get("no").orElse("");
        show();
    }

    private void show() {
        ApplicationDetails application =
                services.applications().find(number).orElseThrow(() -> new NotFoundException("no such application"));
        ObligationSummary total = application.total();
        var header = new PageHeader(
                total.subject().title(), getTranslation("counter.applicationNo") + " " + application.applicationNo());
        header.addActions(new Anchor("receipts/" + number, getTranslation("counter.done.receipt")));
        if (mayTakeIn()) {
            header.addActions(new Button(
                    getTranslation("counter.change"),
                    click -> new ChangeContactDialog(services.applications(), application, this::show).open()));
            if (application.current().isPresent()) {
                header.addActions(new Button(
                        getTranslation("counter.cancel"),
                        click -> new CancelDialog(services, number, application.contact(), this::show).open()));
            }
        }
        var countdown = new Div(services.time().left(total, getLocale()));
        countdown.addClassName("sp-countdown");
        countdown
                .getElement()
                .setAttribute("data-tone", services.time().tone(total).name().toLowerCase(Locale.ROOT));
        var promised = new Div(
                getTranslation("counter.promised") + " " + services.time().due(total, getLocale())
                        + (application.kind().underClause() ? "" : " · " + getTranslation("counter.notAssessed")));
        removeAll();
        add(header, countdown, promised, new StageLine(application, services.time()));
        var desk = new Div(new Card(getTranslation("counter.facts"), facts(application)));
        desk.addClassName("counter-desk");
        var right = new Div();
        right.addClassName("sp-stack");
        application
                .current()
                .filter(this::mayComplete)
                .ifPresent(stage -> right.add(hangsFirstMeter(application, stage) ? firstMeter() : completion(stage)));
        if (mayTakeIn() && application.current().isPresent()) {
            right.add(new Card(getTranslation("counter.supplement"), new SupplementCard(services, number, this::show)));
        }
        right.add(new Card(getTranslation("counter.told"), new ToldPanel(services, number)));
        desk.add(right);
        add(
                desk,
                new AttachmentsPanel(
                        services.attachments(), new Owner(total.subject().type(), number), true));
    }

    private Card completion(ObligationSummary current) {
        Stage stage = Stage.valueOf(current.stage().orElseThrow());
        String name = getTranslation("counter.application.stage." + stage);
        return new Card(
                getTranslation("counter.complete.title", name),
                new CompletionForm(getTranslation("counter.complete", name), services.now(), (at, remark) -> {
                    services.applications().completeStage(number, stage, at, remark);
                    Shown.done(getTranslation("counter.complete.done", name));
                    show();
                }));
    }

    /** A new supply is energized with its meter, which the file has from then on. */
    private boolean hangsFirstMeter(ApplicationDetails application, ObligationSummary current) {
        return application.kind() == ApplicationKind.NEW_CONNECTION
                && Stage.valueOf(current.stage().orElseThrow()) == Stage.ENERGIZATION
                && services.customers()
                        .get(application.customer().id())
                        .meters()
                        .isEmpty();
    }

    private Card firstMeter() {
        String name = getTranslation("counter.application.stage." + Stage.ENERGIZATION);
        return new Card(
                getTranslation("counter.complete.title", name),
                NewMeterForm.first(
                        getTranslation("counter.firstMeter.done"),
                        services.now(),
                        (at, no, multiplier, last, first) -> {
                            services.applications().energize(new Energize(number, at, no, multiplier, first, ""));
                            Shown.done(getTranslation("counter.complete.done", name));
                            show();
                        }));
    }

    /** Whoever holds the stage, or directs it; the engine decides in the end. */
    private boolean mayComplete(ObligationSummary stage) {
        var user = services.currentUser().get();
        boolean holds = stage.parties().stream().map(EmployeeSummary::id).anyMatch(user::is);
        boolean leads =
                user.posts().stream().anyMatch(Post::leadsTeam) && user.teams().contains(stage.team());
        return stage.status() != ObligationStatus.CANCELLED && (holds || leads || isHead());
    }

    private boolean mayTakeIn() {
        var user = services.currentUser().get();
        return user.holds(Post.COUNTER_CLERK) || user.posts().stream().anyMatch(Post::leadsTeam) || isHead();
    }

    private boolean isHead() {
        var user = services.currentUser().get();
        return user.holds(Post.STATION_HEAD) || user.holds(Post.DEPUTY_HEAD);
    }

    private Facts facts(ApplicationDetails application) {
        var facts = new CustomerFacts(application.customer());
        facts.fact(
                getTranslation("customers.voltage"),
                getTranslation("customers.voltage." + application.voltage()) + " · "
                        + getTranslation("counter.supply." + application.supply()));
        facts.fact(
                getTranslation("counter.capacityKw"),
                application.capacityKw().stripTrailingZeros().toPlainString());
        facts.fact(getTranslation("customers.contact"), application.contact() + " " + application.phone());
        facts.fact(
                getTranslation("counter.documents.handedIn"),
                application.documents().stream()
                        .sorted()
                        .map(document -> getTranslation("customers.document." + document))
                        .collect(Collectors.joining(getTranslation("counter.comma"))));
        facts.fact(
                getTranslation("counter.acceptedAt"),
                services.time().moment(application.acceptedAt(), getLocale()) + " · " + application.acceptedBy());
        facts.fact(getTranslation("counter.surveyor"), application.surveyor().name());
        facts.fact(getTranslation("counter.fitter"), application.fitter().name());
        if (!application.remark().isEmpty()) {
            facts.fact(getTranslation("counter.remark"), application.remark());
        }
        return facts;
    }

    @Override
    public String getPageTitle() {
        return number + " · " + getTranslation("base.portal");
    }
}
