package org.stationportal.counter.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.util.stream.Collectors;
import org.stationportal.base.ui.Dates;
import org.stationportal.counter.ApplicationDetails;
import org.stationportal.counter.Stage;
import org.stationportal.deadlines.ObligationSummary;

/** The receipt 受理回执 that the customer takes home: what was handed in, the promised date, signatures; on A4. */
@Route("receipts/:no([A-Z0-9]{1,20})")
@PermitAll
class ReceiptView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final CounterServices services;
    private String number = "";

    ReceiptView(CounterServices services) {
        this.services = services;
        addClassName("sp-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        number = event.getRouteParameters().get("no").orElse("");
        ApplicationDetails application =
                services.applications().find(number).orElseThrow(() -> new NotFoundException("no such application"));
        removeAll();
        var print = new Button(
                getTranslation("counter.receipt.print"),
                VaadinIcon.PRINT.create(),
                click -> UI.getCurrent().getPage().executeJs("window.print()"));
        print.addThemeVariants(ButtonVariant.PRIMARY);
        print.setAutofocus(true);
        var tools = new Div(print);
        tools.addClassNames("sp-line", "sp-screen-only");
        add(tools, sheet(application));
    }

    private Div sheet(ApplicationDetails application) {
        var sheet = new Div(
                new H1(services.employees().stationName(application.customer().station()) + " "
                        + getTranslation("counter.receipt.title")),
                new Paragraph(getTranslation("counter.applicationNo") + " " + application.applicationNo()),
                table(application),
                new Paragraph(getTranslation("counter.receipt.note")),
                signatures(application));
        sheet.addClassName("sp-print");
        return sheet;
    }

    private NativeTable table(ApplicationDetails application) {
        var table = new NativeTable();
        var body = table.getBody();
        body.add(row("customers.name", application.customer().name()));
        body.add(row("customers.customerNo", application.customer().customerNo()));
        body.add(row("customers.address", application.customer().address()));
        body.add(row(
                "counter.kind",
                getTranslation("customers.category." + application.category()) + " "
                        + getTranslation("counter.kind." + application.kind())));
        body.add(row(
                "customers.voltage",
                getTranslation("customers.voltage." + application.voltage()) + " · "
                        + getTranslation("counter.supply." + application.supply())));
        body.add(row(
                "counter.capacityKw",
                application.capacityKw().stripTrailingZeros().toPlainString()));
        body.add(row("customers.contact", application.contact() + " " + application.phone()));
        body.add(row(
                "counter.documents.handedIn",
                application.documents().stream()
                        .sorted()
                        .map(document -> getTranslation("customers.document." + document))
                        .collect(Collectors.joining(getTranslation("counter.comma")))));
        body.add(row("counter.acceptedAt", moment(application.acceptedAt())));
        body.add(row("counter.promised", due(application.total())));
        for (Stage stage : Stage.values()) {
            body.add(new NativeTableRow(
                    new NativeTableHeaderCell(getTranslation("counter.application.stage." + stage)),
                    new NativeTableCell(getTranslation("counter.receipt.by", due(application.stage(stage))))));
        }
        return table;
    }

    private NativeTableRow row(String key, String value) {
        return new NativeTableRow(new NativeTableHeaderCell(getTranslation(key)), new NativeTableCell(value));
    }

    /** A document names the year, whatever the year is now. */
    private String moment(Instant instant) {
        return Dates.moment(instant, Instant.EPOCH, getLocale());
    }

    private String due(ObligationSummary obligation) {
        String moment = moment(obligation.dueAt());
        return obligation.provisional() ? getTranslation("deadlines.provisional", moment) : moment;
    }

    private Div signatures(ApplicationDetails application) {
        var signatures = new Div(
                new Span(getTranslation("counter.receipt.clerk", application.acceptedBy())),
                new Span(getTranslation("counter.receipt.customer")),
                new Span(getTranslation(
                        "counter.receipt.date", Dates.day(application.acceptedAt(), Instant.EPOCH, getLocale()))));
        signatures.addClassName("sp-signatures");
        return signatures;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("counter.receipt.title") + " " + number;
    }
}
