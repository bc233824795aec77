package org.stationportal.findings.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.stationportal.attachments.Owner;
import org.stationportal.attachments.ui.AttachmentsPanel;
import org.stationportal.base.ui.Card;
import org.stationportal.base.ui.PageHeader;
import org.stationportal.base.ui.Shown;
import org.stationportal.findings.FindingId;
import org.stationportal.findings.FindingState;
import org.stationportal.findings.FindingStep;
import org.stationportal.findings.FindingSummary;

/** UC-012: one finding: what was found, how long there is to correct it or to object, and what was answered. */
@Route("findings/:id([0-9]{1,18})")
@RolesAllowed("EMPLOYEE")
class FindingView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final FindingServices services;
    private FindingId id = new FindingId(0);

    FindingView(FindingServices services) {
        this.services = services;
        addClassName("sp-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = new FindingId(event.getRouteParameters().getLong("id").orElse(0L));
        show();
    }

    private void show() {
        FindingSummary finding =
                services.findings().find(id).orElseThrow(() -> new NotFoundException("no such finding"));
        var header = new PageHeader(
                finding.about().title(),
                getTranslation(services.key(finding, "finding")) + " · " + getTranslation("findings.clause") + " "
                        + finding.clauseCode());
        header.addActions(
                new Anchor("obligations/" + finding.obligation().id().value(), getTranslation("findings.obligation")));
        removeAll();
        add(header, state(finding), explanation(finding), actions(finding));
        services.handovers()
                .find(id)
                .ifPresent(handover -> add(new Card(
                        getTranslation("findings.handover.card"),
                        services.badge(Optional.of(handover)),
                        new HandoverFacts(services, handover))));
        add(
                new Card(getTranslation(services.key(finding, "facts")), new FindingFacts(services, finding)),
                new Card(getTranslation("findings.course"), course(finding)),
                new AttachmentsPanel(
                        services.attachments(),
                        new Owner(finding.obligation().subject().type(), String.valueOf(id.value())),
                        true));
    }

    private Div state(FindingSummary finding) {
        var countdown = new Div(
                runs(finding)
                        ? services.time().left(finding.obligation(), getLocale())
                        : getTranslation(services.stateKey(finding)));
        countdown.addClassName("sp-countdown");
        countdown
                .getElement()
                .setAttribute("data-tone", services.tone(finding).name().toLowerCase(Locale.ROOT));
        return countdown;
    }

    private static boolean runs(FindingSummary finding) {
        return finding.state().awaitsCorrection()
                && finding.obligation().status().isRunning();
    }

    private Div explanation(FindingSummary finding) {
        var due = services.time().due(finding.obligation(), getLocale());
        var lines = new Div();
        if (runs(finding)) {
            lines.add(new Paragraph(getTranslation(services.outcomeKey(finding, "due")) + " " + due));
        }
        String what = services.isEntered(finding) ? "recorded" : finding.state().name();
        lines.add(new Paragraph(getTranslation(services.outcomeKey(finding, "explain." + what))));
        return lines;
    }

    private Div actions(FindingSummary finding) {
        var line = new Div();
        line.addClassName("sp-line");
        if (services.answers().mayAnswer(finding)) {
            var accept = new Button(getTranslation("findings.accept"), click -> accept(finding));
            accept.addThemeVariants(ButtonVariant.PRIMARY);
            line.add(
                    accept,
                    new Button(
                            getTranslation("findings.object"),
                            click -> ask(
                                    services.outcomeKey(finding, "object"),
                                    reason -> services.answers().object(id, reason))));
        }
        if (services.answers().mayShowCorrection(finding)) {
            line.add(new Button(
                    getTranslation("findings.show"),
                    click -> ask("findings.show", reason -> services.answers().showCorrection(id, reason))));
        }
        if (services.answers().mayDecide(finding) && finding.state() == FindingState.CORRECTION_SHOWN) {
            line.add(
                    new Button(getTranslation("findings.confirm"), click -> decideCorrection(true)),
                    new Button(getTranslation("findings.refuse"), click -> decideCorrection(false)));
        } else if (services.answers().mayDecide(finding)) {
            var drop = new Button(getTranslation("findings.drop"), click -> decide(finding, false));
            line.add(drop, new Button(getTranslation("findings.uphold"), click -> decide(finding, true)));
        }
        if (services.handovers().mayHandOver(finding)) {
            var handOver = new Button(
                    getTranslation("findings.handover"),
                    click -> HandoverDialog.ofHandover(services, id, this::show).open());
            handOver.addThemeVariants(ButtonVariant.PRIMARY);
            line.add(handOver);
        }
        if (services.handovers().mayAnswer(finding)) {
            var answer = new Button(
                    getTranslation("findings.handover.answer"),
                    click -> HandoverDialog.ofAnswer(services, id, this::show).open());
            answer.addThemeVariants(ButtonVariant.PRIMARY);
            line.add(answer);
        }
        line.setVisible(line.getComponentCount() > 0);
        return line;
    }

    private void accept(FindingSummary finding) {
        Shown.asNotice(this, () -> {
            services.answers().accept(id, "");
            Shown.done(getTranslation(services.outcomeKey(finding, "accept.done")));
            show();
        });
    }

    private void decideCorrection(boolean confirmed) {
        ask(
                confirmed ? "findings.confirm" : "findings.refuse",
                reason -> services.answers().decideCorrection(id, confirmed, reason));
    }

    private void ask(String key, Consumer<String> step) {
        Asked.forWords(this, key, step, this::show);
    }

    private void decide(FindingSummary finding, boolean upheld) {
        ask(
                services.outcomeKey(finding, upheld ? "uphold" : "drop"),
                reason -> services.answers().decide(id, upheld, reason));
    }

    private OrderedList course(FindingSummary finding) {
        var list = new OrderedList(new ListItem(services.time().moment(finding.recordedAt(), getLocale()) + " · "
                + finding.recordedBy() + " · " + getTranslation(services.key(finding, "course.recorded"))));
        for (FindingStep step : services.findings().steps(id)) {
            String words = step.words().isEmpty() ? "" : " · " + step.words();
            list.add(new ListItem(services.time().moment(step.at(), getLocale()) + " · " + step.by() + " · "
                    + getTranslation(services.key(finding, "state." + step.state())) + words));
        }
        return list;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("findings.finding") + " · " + getTranslation("base.portal");
    }
}
