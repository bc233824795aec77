package org.stationportal.customers.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.stream.Collectors;
import org.stationportal.attachments.Owner;
import org.stationportal.attachments.ui.AttachmentsPanel;
import org.stationportal.base.ui.Card;
import org.stationportal.base.ui.PageHeader;
import org.stationportal.customers.CustomerDetails;
import org.stationportal.customers.FileChange;
import org.stationportal.customers.standard.Lacks;

/** UC-014: a customer file: whether it is complete and what it lacks, what stands in it, its documents, meters and changes. */
@Route("customers/:no([0-9]{10,13})")
@RolesAllowed("EMPLOYEE")
class CustomerView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final FileServices services;
    private String number = "";

    CustomerView(FileServices services) {
        this.services = services;
        addClassName("sp-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        number = event.getRouteParameters().get("no").orElse("");
        show();
    }

    private void show() {
        CustomerDetails customer =
                services.customers().findByNo(number).orElseThrow(() -> new NotFoundException("no such customer"));
        var header = new PageHeader(customer.name(), getTranslation("customers.customerNo") + " " + number);
        if (services.mayChange()) {
            var change = new Button(
                    getTranslation("customers.change"),
                    click -> new ChangeDialog(services, customer, this::show).open());
            change.addThemeVariants(ButtonVariant.PRIMARY);
            header.addActions(change);
        }
        removeAll();
        add(header, completeness(customer), findings());
        var left = new Div(new Card(getTranslation("customers.facts"), new FileFacts(services, customer)));
        left.addClassName("sp-stack");
        var right = new Div(
                new Card(getTranslation("customers.documents"), new DocumentsList(services, customer, this::show)),
                new Card(getTranslation("customers.meters"), new MetersList(services, customer)));
        right.addClassName("sp-stack");
        var desk = new Div(left, right);
        desk.addClassName("sp-columns");
        add(desk);
        if (services.maySeeNumbers()) {
            add(new AttachmentsPanel(services.attachments(), new Owner(FileAccess.TYPE, number), true));
        }
        add(new Card(getTranslation("customers.changes"), changes(customer)));
    }

    private Div completeness(CustomerDetails customer) {
        Lacks lacks = services.completeness().of(customer.id());
        var line = new Div();
        line.addClassName("sp-countdown");
        line.getElement().setAttribute("data-tone", lacks.isEmpty() ? "green" : "amber");
        line.setText(
                lacks.isEmpty()
                        ? getTranslation("customers.complete")
                        : getTranslation(
                                "customers.lacks",
                                lacks.count(),
                                lacks.items()
                                        .map(item -> getTranslation("customers.item." + item))
                                        .collect(Collectors.joining(getTranslation("customers.comma")))));
        return line;
    }

    private Div findings() {
        var lines = new Div();
        services.findings()
                .about(FileAccess.TYPE, number)
                .forEach(finding -> lines.add(new Paragraph(new Anchor(
                        "findings/" + finding.id().value(),
                        getTranslation(
                                "customers.finding",
                                finding.person().name(),
                                services.time().due(finding.obligation(), getLocale()))))));
        lines.setVisible(lines.getComponentCount() > 0);
        return lines;
    }

    private Component changes(CustomerDetails customer) {
        var found = services.customers().changes(customer.id());
        if (found.isEmpty()) {
            return new Paragraph(getTranslation("customers.changes.none"));
        }
        var list = new UnorderedList();
        for (FileChange change : found) {
            list.add(new ListItem(getTranslation(
                    "customers.changed",
                    services.time().moment(change.at(), getLocale()),
                    change.by(),
                    getTranslation("customers." + change.field()),
                    FileFacts.value(this, change.field(), change.before()),
                    FileFacts.value(this, change.field(), change.after()))));
        }
        return list;
    }

    @Override
    public String getPageTitle() {
        return number + " · " + getTranslation("base.portal");
    }
}
