package org.stationportal.customers.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Set;
import org.stationportal.base.ui.Shown;
import org.stationportal.customers.CustomerDetails;
import org.stationportal.customers.standard.Demand;
import org.stationportal.customers.standard.FileDocument;

/** The documents of a file: in, promised until when, or missing; received and promised at the counter. */
class DocumentsList extends Div {

    private final FileServices services;
    private final CustomerDetails customer;
    private final Runnable after;

    DocumentsList(FileServices services, CustomerDetails customer, Runnable after) {
        this.services = services;
        this.customer = customer;
        this.after = after;
        var documents = services.files().documents(customer.id());
        var list = new UnorderedList();
        documents.forEach(document -> list.add(item(document)));
        add(documents.isEmpty() ? new Paragraph(getTranslation("customers.documents.none")) : list);
    }

    private ListItem item(FileDocument document) {
        var name = new Span(getTranslation("customers.document." + document.document()));
        var state = new Span(state(document));
        state.addClassName("sp-quiet");
        var item = new ListItem(name, new Span(" · "), state);
        if (document.handedIn().isEmpty() && services.mayHandIn()) {
            item.add(button("customers.handIn", () -> handIn(document)));
            if (document.demand() == Demand.MAY_FOLLOW && document.promise().isEmpty() && services.mayChange()) {
                item.add(button(
                        "customers.promise",
                        () -> new PromiseDialog(services, customer, document.document(), after).open()));
            }
        }
        return item;
    }

    private String state(FileDocument document) {
        return document.handedIn()
                .map(in -> getTranslation(
                        "customers.document.in", services.time().moment(in.at(), getLocale()), in.receivedBy()))
                .or(() -> document.promise()
                        .map(given -> getTranslation(
                                "customers.document.promised",
                                given.signedBy(),
                                services.time().due(given.obligation(), getLocale()))))
                .orElseGet(() -> getTranslation("customers.document.missing"));
    }

    private void handIn(FileDocument document) {
        Shown.asNotice(this, () -> {
            services.files().handIn(customer.id(), Set.of(document.document()));
            Shown.done(getTranslation(
                    "customers.handIn.done", getTranslation("customers.document." + document.document())));
            after.run();
        });
    }

    private Button button(String key, Runnable action) {
        var button = new Button(getTranslation(key), click -> action.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }
}
