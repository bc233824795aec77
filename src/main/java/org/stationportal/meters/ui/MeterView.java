package org.stationportal.meters.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import org.stationportal.attachments.Owner;
import org.stationportal.attachments.ui.AttachmentsPanel;
import org.stationportal.base.ui.Card;
import org.stationportal.base.ui.ConfirmWithReason;
import org.stationportal.base.ui.Dates;
import org.stationportal.base.ui.Facts;
import org.stationportal.base.ui.PageHeader;
import org.stationportal.base.ui.Shown;
import org.stationportal.meters.Abnormality;
import org.stationportal.meters.MeterDetails;
import org.stationportal.meters.Meters;
import org.stationportal.meters.RotationRow;

/** UC-022: one meter, for the phone too: is it over age, what is wrong with it, and the buttons for what comes next. */
@Route("meters/:no([0-9A-Za-z-]{1,30})")
@RolesAllowed("EMPLOYEE")
class MeterView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final MeterServices services;
    private String number = "";

    MeterView(MeterServices services) {
        this.services = services;
        addClassName("sp-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        number = event.getRouteParameters().get("no").orElse("");
        show();
    }

    private void show() {
        MeterDetails details = services.meters().find(number).orElseThrow(() -> new NotFoundException("no such meter"));
        RotationRow meter = details.meter();
        removeAll();
        var header = new PageHeader(
                number,
                meter.customerName().isEmpty() ? meter.areaName() : meter.customerName() + " · " + meter.address());
        if (details.removedAt().isEmpty()) {
            header.addActions(actions(details));
        }
        add(header, standing(details));
        add(
                new Card(getTranslation("meters.facts"), facts(details)),
                new Card(getTranslation("meters.abnormalities"), abnormalities(details)),
                new Card(getTranslation("meters.replacements"), replacements(details)),
                new Card(getTranslation("meters.faults"), faults(meter)),
                new AttachmentsPanel(
                        services.attachments(),
                        new Owner(Meters.TYPE, number),
                        details.removedAt().isEmpty()));
    }

    private Component[] actions(MeterDetails details) {
        var replace = new Button(
                getTranslation("meters.replace"), click -> new ReplacementDialog(services, details, this::open).open());
        replace.addThemeVariants(ButtonVariant.PRIMARY);
        replace.setVisible(services.mayReplace());
        var report = new Button(
                getTranslation("meters.report"),
                click -> new AbnormalityDialog(services, details.meter(), this::show).open());
        report.setVisible(services.mayReport());
        return new Component[] {replace, report};
    }

    private Component standing(MeterDetails details) {
        Optional<String> successor = details.successorNo();
        if (successor.isPresent()) {
            return new Paragraph(
                    new Span(getTranslation("meters.removed")),
                    new Anchor("meters/" + successor.get(), successor.get()));
        }
        return new Div(new AgeBadge(details.meter(), services.today()));
    }

    private Facts facts(MeterDetails details) {
        RotationRow meter = details.meter();
        String missing = getTranslation("meters.missing");
        var facts = new Facts()
                .fact(getTranslation("meters.class"), getTranslation("meters.deviceClass." + meter.deviceClass()))
                .fact(getTranslation("meters.multiplier"), String.valueOf(meter.multiplier()))
                .fact(
                        getTranslation("meters.verifiedOn"),
                        meter.verifiedOn()
                                .map(day -> Dates.day(day, services.today(), getLocale()))
                                .orElse(missing))
                .fact(
                        getTranslation("meters.dueOn"),
                        meter.dueOn()
                                .map(day -> Dates.day(day, services.today(), getLocale()))
                                .orElse(missing))
                .fact(
                        getTranslation("meters.lastReading"),
                        details.lastReading()
                                .map(last -> last.reading().toPlainString())
                                .orElse(missing))
                .fact(getTranslation("meters.area"), meter.areaName() + " · " + meter.feederName())
                .fact(getTranslation("meters.manager"), meter.managerName().isEmpty() ? missing : meter.managerName());
        if (!meter.customerNo().isEmpty()) {
            facts.fact(
                    getTranslation("meters.customer"),
                    new Anchor("customers/" + meter.customerNo(), meter.customerName() + " " + meter.customerNo()));
        }
        return facts;
    }

    private Component abnormalities(MeterDetails details) {
        var lines = new Div();
        details.abnormalities().forEach(each -> lines.add(line(each)));
        return lines.getComponentCount() == 0 ? new Paragraph(getTranslation("meters.abnormalities.none")) : lines;
    }

    private Div line(Abnormality each) {
        String found = getTranslation(
                "meters.found",
                getTranslation("meters.abnormality." + each.kind()),
                services.time().moment(each.foundAt(), getLocale()),
                each.reportedBy(),
                each.remark());
        var line = new Div(new Paragraph(each.ending()
                .map(end -> found
                        + getTranslation(
                                "meters.ended", services.time().moment(end.at(), getLocale()), end.by(), end.words()))
                .orElse(found)));
        line.addClassName("sp-line");
        if (each.ending().isEmpty() && services.mayReport()) {
            var end = new Button(getTranslation("meters.end"), click -> end(each));
            end.addThemeVariants(ButtonVariant.TERTIARY);
            line.add(end);
        }
        return line;
    }

    private void end(Abnormality abnormality) {
        new ConfirmWithReason(
                        getTranslation("meters.end"),
                        getTranslation("meters.end.words"),
                        getTranslation("meters.end"),
                        reason -> {
                            services.work().end(abnormality.id(), reason);
                            Shown.done(getTranslation("meters.end.done"));
                            show();
                        })
                .open();
    }

    private Component replacements(MeterDetails details) {
        var list = new UnorderedList();
        details.replacements()
                .forEach(each -> list.add(new ListItem(
                        new Anchor("meters/" + each.oldNo(), each.oldNo()),
                        new Paragraph(getTranslation(
                                "meters.replaced",
                                services.time().moment(each.at(), getLocale()),
                                each.lastReading().toPlainString(),
                                each.newNo(),
                                each.firstReading().toPlainString(),
                                each.by())))));
        return list.getComponentCount() == 0 ? new Paragraph(getTranslation("meters.replacements.none")) : list;
    }

    private Component faults(RotationRow meter) {
        var list = new UnorderedList();
        services.faults()
                .ofMeter(meter.id())
                .forEach(fault -> list.add(new ListItem(
                        new Anchor("meter-faults/" + fault.faultNo(), fault.faultNo() + " · " + fault.description()))));
        return list.getComponentCount() == 0 ? new Paragraph(getTranslation("meters.faults.none")) : list;
    }

    private void open(String meterNo) {
        getUI().ifPresent(ui -> ui.navigate("meters/" + meterNo));
    }

    @Override
    public String getPageTitle() {
        return number + " · " + getTranslation("base.portal");
    }
}
