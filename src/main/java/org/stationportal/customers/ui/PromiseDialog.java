package org.stationportal.customers.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import java.util.Set;
import org.stationportal.base.ui.Shown;
import org.stationportal.customers.CustomerDetails;
import org.stationportal.customers.Document;
import org.stationportal.customers.standard.PromiseDocuments;

/** Who signs that the document will come later 一证受理; the time is the clause's. */
class PromiseDialog extends Dialog {

    PromiseDialog(FileServices services, CustomerDetails customer, Document document, Runnable after) {
        var signedBy = new TextField(getTranslation("customers.signedBy"));
        signedBy.setValue(customer.contact().isEmpty() ? customer.name() : customer.contact());
        signedBy.setManualValidation(true);
        signedBy.setAutofocus(true);
        signedBy.setWidthFull();
        addClassName("sp-dialog");
        setWidth("30rem");
        setHeaderTitle(getTranslation("customers.promise.ask", getTranslation("customers.document." + document)));
        add(new Paragraph(getTranslation("customers.promise.explain")), signedBy);
        var confirm = new Button(getTranslation("customers.promise"), click -> {
            boolean done = Shown.atFields(
                    this,
                    Map.of("signedBy", signedBy),
                    () -> services.files()
                            .promise(new PromiseDocuments(customer.id(), Set.of(document), signedBy.getValue())));
            if (done) {
                close();
                Shown.done(getTranslation("customers.promise.done"));
                after.run();
            }
        });
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("base.back"), click -> close()), confirm);
    }
}
