package org.stationportal.counter.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import org.stationportal.base.ui.Shown;
import org.stationportal.counter.CancelForCustomer;
import org.stationportal.counter.Way;
import org.stationportal.counter.desk.Choice;

/** Cancels a business at the customer's wish: who asked, how, and why. */
class CancelDialog extends Dialog {

    CancelDialog(CounterServices services, String number, String customer, Runnable after) {
        setHeaderTitle(getTranslation("counter.cancel"));
        setWidth("30rem");
        var askedBy = new TextField(getTranslation("counter.cancel.askedBy"));
        var way = new Choice<>("counter.way", Way.values());
        var reason = new TextArea(getTranslation("base.reason"));
        askedBy.setValue(customer);
        way.setValue(Way.COUNTER);
        askedBy.setManualValidation(true);
        reason.setManualValidation(true);
        reason.addClassName("sp-full");
        reason.setAutofocus(true);
        var form = new Div(askedBy, way, reason);
        form.addClassName("sp-form");
        add(form);
        var confirm = new Button(getTranslation("counter.cancel"), click -> {
            boolean done = Shown.atFields(
                    this,
                    Map.of("askedBy", askedBy, "reason", reason),
                    () -> services.cancellations()
                            .cancel(new CancelForCustomer(
                                    number, askedBy.getValue(), way.getValue(), reason.getValue())));
            if (done) {
                Shown.done(getTranslation("counter.cancel.done"));
                after.run();
                close();
            }
        });
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        confirm.addClickShortcut(Key.ENTER, KeyModifier.CONTROL);
        getFooter().add(new Button(getTranslation("base.back"), click -> close()), confirm);
    }
}
