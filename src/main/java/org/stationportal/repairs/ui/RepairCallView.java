package org.stationportal.repairs.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stationportal.attachments.Owner;
import org.stationportal.attachments.ui.AttachmentsPanel;
import org.stationportal.base.ui.Card;
import org.stationportal.base.ui.ConfirmWithReason;
import org.stationportal.base.ui.PageHeader;
import org.stationportal.base.ui.Refreshing;
import org.stationportal.base.ui.Shown;
import org.stationportal.organization.Post;
import org.stationportal.repairs.RepairCallDetails;
import org.stationportal.repairs.Step;

/** UC-018: one repair call, for the phone: how much time is left, where, whom to call, and one button for what comes next. */
@Route("repair-calls/:no([A-Z0-9]{1,20})")
@PermitAll
@StyleSheet("context://css/repairs.css")
class RepairCallView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final RepairServices services;
    private final CallWords words;
    private final Div countdown = new Div();
    private String number = "";
    private @Nullable RepairCallDetails shown;

    RepairCallView(RepairServices services, CallWords words) {
        this.services = services;
        this.words = words;
        addClassNames("sp-page", "repairs-call");
        countdown.addClassName("sp-countdown");
        Refreshing.keep(this, this::refresh);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        number = event.getRouteParameters().get("no").orElse("");
        show(find().orElseThrow(() -> new NotFoundException("no such repair call")));
    }

    private Optional<RepairCallDetails> find() {
        return services.calls().find(number);
    }

    private void refresh() {
        find().ifPresent(call -> {
            // what is being typed is not wiped out while nothing has happened
            if (call.equals(shown)) {
                showTime(call);
            } else {
                show(call);
            }
        });
    }

    private void show(RepairCallDetails call) {
        shown = call;
        removeAll();
        var header = new PageHeader(
                call.address(), getTranslation("repairs.callNo") + " " + call.callNo() + " · " + words.what(call));
        header.addActions(words.state(call));
        showTime(call);
        var description = new Paragraph(call.description());
        description.addClassName("repairs-description");
        add(header, countdown, description, CallWords.telephone(call.phone()));
        call.step().next().ifPresent(next -> addStep(call, next));
        add(
                new StepLine(words, call),
                new TroubleCard(services, words, call, this::refresh),
                new Card(getTranslation("repairs.facts"), new CallFacts(words, call)),
                new AttachmentsPanel(
                        services.attachments(),
                        new Owner(call.obligation().subject().type(), number),
                        true),
                actions(call));
    }

    private void addStep(RepairCallDetails call, Step next) {
        var user = services.currentUser().get();
        boolean works = services.calls().mayWorkOn(call);
        boolean callsBack = user.holds(Post.COUNTER_CLERK) || user.holds(Post.DUTY_OFFICER);
        if (next == Step.CALLED_BACK ? works || callsBack : works && next != Step.DISPATCHED) {
            add(new StepPanel(services, call, next, this::refresh));
        } else if (next == Step.DISPATCHED
                && user.employee().filter(call::heldBy).isPresent()) {
            // whoever answers for it need not wait until somebody sends him
            add(new StepPanel(services, call, Step.ACCEPTED, this::refresh));
        }
    }

    private void showTime(RepairCallDetails call) {
        countdown.removeAll();
        countdown.setText(words.time(call));
        countdown.getElement().appendChild(small(call));
        CallWords.paint(countdown, words.tone(call));
    }

    private Element small(RepairCallDetails call) {
        var exact = new Element("small");
        exact.setText(getTranslation("repairs.arriveBy", services.time().due(call.obligation(), getLocale())));
        return exact;
    }

    private Div actions(RepairCallDetails call) {
        var line = new Div();
        line.addClassName("sp-line");
        if (!call.step().reached(Step.ARRIVED)) {
            line.add(new Button(
                    getTranslation("repairs.dispatch"),
                    click -> new DispatchDialog(services, call, this::refresh).open()));
        }
        line.add(new Button(
                getTranslation("repairs.escalate"),
                click -> new EscalationDialog(services, number, this::refresh).open()));
        if (services.calls().directs(call)) {
            line.add(new Button(getTranslation("repairs.passedOn"), click -> passedOn()));
        }
        line.add(new Anchor("receipts/" + number, getTranslation("repairs.receipt")));
        line.add(new Anchor("obligations/" + call.obligation().id().value(), getTranslation("repairs.obligation")));
        return line;
    }

    private void passedOn() {
        new ConfirmWithReason(
                        getTranslation("repairs.passedOn"),
                        getTranslation("repairs.passedOn.words"),
                        getTranslation("repairs.passedOn.save"),
                        facts -> {
                            services.worsening().passedOn(number, facts);
                            Shown.done(getTranslation("repairs.passedOn.done"));
                            shown = null;
                            refresh();
                        })
                .open();
    }

    @Override
    public String getPageTitle() {
        return number + " · " + getTranslation("base.portal");
    }
}
