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
import java.util.List;
import org.stationportal.base.ui.Dates;
import org.stationportal.counter.desk.CounterBusiness;
import org.stationportal.counter.desk.Receipt;
import org.stationportal.organization.Employees;

/** The receipt 受理回执 that the customer takes home: what was handed in, the promised date, signatures; on A4. */
@Route("receipts/:no([A-Z0-9]{1,20})")
@PermitAll
class ReceiptView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final Employees employees;
    private final List<CounterBusiness> businesses;
    private String number = "";

    ReceiptView(Employees employees, List<CounterBusiness> businesses) {
        this.employees = employees;
        this.businesses = businesses;
        addClassName("sp-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        number = event.getRouteParameters().get("no").orElse("");
        Receipt receipt = businesses.stream()
                .flatMap(business -> business.receipt(number, getLocale()).stream())
                .findFirst()
                .orElseThrow(() -> new NotFoundException("no such receipt"));
        removeAll();
        var print = new Button(
                getTranslation("counter.receipt.print"),
                VaadinIcon.PRINT.create(),
                click -> UI.getCurrent().getPage().executeJs("window.print()"));
        print.addThemeVariants(ButtonVariant.PRIMARY);
        print.setAutofocus(true);
        var tools = new Div(print);
        tools.addClassNames("sp-line", "sp-screen-only");
        add(tools, sheet(receipt));
    }

    private Div sheet(Receipt receipt) {
        var table = new NativeTable();
        receipt.rows()
                .forEach(row -> table.getBody()
                        .add(new NativeTableRow(
                                new NativeTableHeaderCell(row.label()), new NativeTableCell(row.value()))));
        var head = new Div(
                new Div(
                        new H1(employees.stationName(receipt.station()) + " " + receipt.title()),
                        new Paragraph(getTranslation("counter.receipt.no") + " " + receipt.number())),
                new QrCode(receipt.number()));
        head.addClassName("sp-print-head");
        var sheet = new Div(head, table, new Paragraph(getTranslation("counter.receipt.note")), signatures(receipt));
        sheet.addClassName("sp-print");
        return sheet;
    }

    private Div signatures(Receipt receipt) {
        var signatures = new Div(
                new Span(getTranslation("counter.receipt.clerk", receipt.takenBy())),
                new Span(getTranslation("counter.receipt.customer")),
                new Span(getTranslation(
                        "counter.receipt.date", Dates.day(receipt.takenAt(), Instant.EPOCH, getLocale()))));
        signatures.addClassName("sp-signatures");
        return signatures;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("counter.receipt.title") + " " + number;
    }
}
