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
import org.stationportal.counter.ApplicationDetails;
import org.stationportal.counter.ChangeApplication;
import org.stationportal.counter.ServiceApplications;

/** Changes whom to call about an application, and the remark; what somebody else changed meanwhile is not overwritten. */
class ChangeContactDialog extends Dialog {

    ChangeContactDialog(ServiceApplications applications, ApplicationDetails application, Runnable onChanged) {
        setHeaderTitle(getTranslation("counter.change"));
        setWidth("30rem");
        var contact = new TextField(getTranslation("customers.contact"));
        var phone = new TextField(getTranslation("customers.phone"));
        var remark = new TextArea(getTranslation("counter.remark"));
        contact.setValue(application.contact());
        phone.setValue(application.phone());
        remark.setValue(application.remark());
        contact.setManualValidation(true);
        phone.setManualValidation(true);
        remark.setManualValidation(true);
        contact.setAutofocus(true);
        remark.addClassName("sp-full");
        var form = new Div(contact, phone, remark);
        form.addClassName("sp-form");
        add(form);
        var save = new Button(getTranslation("base.save"), click -> {
            var fields = Map.of("contact", contact, "phone", phone, "remark", remark);
            boolean changed = Shown.atFields(
                    this,
                    fields,
                    () -> applications.change(new ChangeApplication(
                            application.applicationNo(),
                            application.version(),
                            contact.getValue(),
                            phone.getValue(),
                            remark.getValue())));
            if (changed) {
                Shown.done(getTranslation("counter.change.done"));
                onChanged.run();
                close();
            }
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickShortcut(Key.ENTER, KeyModifier.CONTROL);
        getFooter().add(new Button(getTranslation("base.cancel"), click -> close()), save);
    }
}
