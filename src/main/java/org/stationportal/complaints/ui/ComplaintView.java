package org.stationportal.complaints.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Locale;
import java.util.stream.Collectors;
import org.stationportal.attachments.Owner;
import org.stationportal.attachments.ui.AttachmentsPanel;
import org.stationportal.base.ui.Card;
import org.stationportal.base.ui.PageHeader;
import org.stationportal.complaints.ComplaintDetails;
import org.stationportal.complaints.ComplaintState;
import org.stationportal.complaints.ComplaintSummary;
import org.stationportal.deadlines.ObligationSummary;
import org.stationportal.organization.EmployeeSummary;

/** UC-019: one complaint: how long there is for the next step, how far it has come, and the form for that step. */
@Route("complaints/:no([A-Z0-9]{1,20})")
@RolesAllowed("EMPLOYEE")
@StyleSheet("context://css/counter.css")
class ComplaintView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final ComplaintServices services;
    private String number = "";

    ComplaintView(ComplaintServices services) {
        this.services = services;
        addClassName("sp-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        number = event.getRouteParameters().get("no").orElse("");
        show();
    }

    private void show() {
        ComplaintDetails details =
                services.complaints().find(number).orElseThrow(() -> new NotFoundException("no such complaint"));
        ComplaintSummary complaint = details.complaint();
        var repeated = new RepeatedNotice(services.time(), services.complaints().repeatDays());
        repeated.show(details.repeats());
        var left = new Div(new Card(getTranslation("complaints.facts"), new ComplaintFacts(complaint, services)));
        var right = new Div();
        left.addClassName("sp-stack");
        right.addClassName("sp-stack");
        new NextStep(services, this, this::show).of(details).ifPresent(right::add);
        if (complaint.state() != ComplaintState.RECORDED) {
            right.add(new Card(getTranslation("complaints.notes"), new Notes(services, details, this::show)));
        }
        if (!details.steps().isEmpty()) {
            left.add(new Card(getTranslation("complaints.course"), course(details)));
        }
        if (!details.findings().isEmpty()) {
            left.add(new Card(getTranslation("complaints.findings"), findings(details)));
        }
        var desk = new Div(left, right);
        desk.addClassName("counter-desk");
        removeAll();
        add(header(complaint), countdown(complaint), repeated, new CourseLine(details, services.time()), desk);
        add(new AttachmentsPanel(
                services.attachments(), new Owner(complaint.answer().subject().type(), number), true));
    }

    private PageHeader header(ComplaintSummary complaint) {
        var header = new PageHeader(
                getTranslation(
                        "complaints.name",
                        getTranslation("complaints.kind." + complaint.kind()),
                        complaint.complaintNo(),
                        getTranslation("complaints.severity." + complaint.severity())),
                getTranslation("complaints.handler") + " "
                        + complaint.handlers().stream()
                                .map(EmployeeSummary::name)
                                .collect(Collectors.joining(" · ")));
        ComplaintServices.running(complaint)
                .ifPresent(owed -> header.addActions(
                        new Anchor("obligations/" + owed.id().value(), getTranslation("complaints.obligation"))));
        header.addActions(new Anchor("receipts/" + complaint.complaintNo(), getTranslation("complaints.receipt")));
        return header;
    }

    private Div countdown(ComplaintSummary complaint) {
        var lines = new Div();
        ComplaintServices.running(complaint)
                .ifPresentOrElse(
                        owed -> lines.add(left(owed), new Paragraph(until(complaint))),
                        () -> lines.add(big(getTranslation("complaints.state." + complaint.state()), "green")));
        return lines;
    }

    private Div left(ObligationSummary owed) {
        return big(
                services.time().left(owed, getLocale()),
                services.time().tone(owed).name().toLowerCase(Locale.ROOT));
    }

    private static Div big(String words, String tone) {
        var countdown = new Div(words);
        countdown.addClassName("sp-countdown");
        countdown.getElement().setAttribute("data-tone", tone);
        return countdown;
    }

    /** Both dates, as long as both matter. */
    private String until(ComplaintSummary complaint) {
        String answer = getTranslation("complaints.answerUntil", services.time().due(complaint.answer(), getLocale()));
        return complaint.state() == ComplaintState.RECORDED
                ? getTranslation("complaints.contactUntil", services.time().due(complaint.contact(), getLocale()))
                        + " · " + answer
                : answer;
    }

    private OrderedList course(ComplaintDetails details) {
        var list = new OrderedList();
        details.steps().forEach(step -> {
            var when = new Span(
                    getTranslation("complaints.by", services.time().moment(step.at(), getLocale()), step.by()));
            when.addClassName("sp-row-meta");
            String what = getTranslation("complaints.step." + step.state());
            String result = step.outcome()
                    .map(outcome -> " · " + getTranslation("complaints.outcome." + outcome))
                    .or(() ->
                            step.satisfaction().map(said -> " · " + getTranslation("complaints.satisfaction." + said)))
                    .orElse("");
            list.add(new ListItem(new Div(what + result), new Div(step.words()), when));
        });
        return list;
    }

    private UnorderedList findings(ComplaintDetails details) {
        var list = new UnorderedList();
        details.findings()
                .forEach(finding -> list.add(new ListItem(new Anchor(
                        "findings/" + finding.id().value(),
                        getTranslation(
                                "complaints.by",
                                getTranslation("complaints.clause." + finding.clauseCode()),
                                finding.person().name())))));
        return list;
    }

    @Override
    public String getPageTitle() {
        return number + " · " + getTranslation("base.portal");
    }
}
