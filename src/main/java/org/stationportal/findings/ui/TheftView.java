package org.stationportal.findings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.stationportal.attachments.Owner;
import org.stationportal.attachments.ui.AttachmentsPanel;
import org.stationportal.base.ui.Card;
import org.stationportal.base.ui.Facts;
import org.stationportal.base.ui.PageHeader;
import org.stationportal.findings.TheftId;
import org.stationportal.findings.TheftSummary;
import org.stationportal.findings.Thefts;

/** UC-025: one theft that was found: what, with its evidence, and whether it is verified. */
@Route("findings/thefts/:id([0-9]{1,18})")
@RolesAllowed("EMPLOYEE")
class TheftView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final FindingServices services;
    private TheftId id = new TheftId(0);

    TheftView(FindingServices services) {
        this.services = services;
        addClassName("sp-page");
    }

    static String path(TheftId id) {
        return "findings/thefts/" + id.value();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = new TheftId(event.getRouteParameters().getLong("id").orElse(0L));
        show();
    }

    private void show() {
        TheftSummary theft = services.thefts().find(id).orElseThrow(() -> new NotFoundException("no such report"));
        var header = new PageHeader(theft.about().title(), getTranslation("findings.theft.subtitle"));
        header.addActions(new Anchor(FindingsView.ROUTE, getTranslation("base.back")));
        removeAll();
        add(header, state(theft), actions(theft));
        add(
                new Card(getTranslation("findings.theft"), facts(theft)),
                new AttachmentsPanel(
                        services.attachments(), new Owner(Thefts.SUBJECT_TYPE, String.valueOf(id.value())), true));
    }

    private Component state(TheftSummary theft) {
        var lines = new Div(
                services.badge(theft), new Paragraph(getTranslation("findings.theft.explain." + theft.state())));
        theft.decision()
                .flatMap(TheftSummary.Decision::finding)
                .filter(finding -> services.findings().find(finding).isPresent())
                .ifPresent(finding -> lines.add(
                        new Anchor("findings/" + finding.value(), getTranslation("findings.theft.toReward"))));
        return lines;
    }

    private Component actions(TheftSummary theft) {
        var line = new Div();
        line.addClassName("sp-line");
        line.setVisible(services.thefts().mayDecide(theft));
        var verify = new Button(
                getTranslation("findings.theft.verify"),
                click -> Asked.forWords(
                        this,
                        "findings.theft.verify",
                        words -> services.thefts().verify(id, words),
                        this::show));
        verify.addThemeVariants(ButtonVariant.PRIMARY);
        var refuse = new Button(
                getTranslation("findings.theft.refuse"),
                click -> Asked.forWords(
                        this,
                        "findings.theft.refuse",
                        words -> services.thefts().refuse(id, words),
                        this::show));
        line.add(verify, refuse);
        return line;
    }

    private Facts facts(TheftSummary theft) {
        var facts = new Facts()
                .fact(getTranslation("findings.theft.finder"), theft.finder().name())
                .fact(
                        getTranslation("findings.about"),
                        services.opens(theft.about())
                                ? new Anchor(theft.about().path(), theft.about().title())
                                : new Paragraph(theft.about().title()))
                .fact(getTranslation("findings.theft.foundOn"), services.day(theft.foundOn(), getLocale()))
                .fact(getTranslation("findings.theft.facts"), theft.facts())
                .fact(
                        getTranslation("findings.theft.reportedBy"),
                        theft.reportedBy() + " · " + services.time().moment(theft.reportedAt(), getLocale()));
        theft.decision()
                .ifPresent(decision -> facts.fact(
                        getTranslation("findings.theft.decision"),
                        String.join(
                                " · ",
                                getTranslation("findings.theft.state." + theft.state()),
                                decision.by(),
                                services.time().moment(decision.at(), getLocale()),
                                decision.words())));
        return facts;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("findings.theft") + " · " + getTranslation("base.portal");
    }
}
