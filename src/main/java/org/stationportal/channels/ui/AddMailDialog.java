package org.stationportal.channels.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.EmailField;
import java.util.Map;
import org.stationportal.base.ui.Shown;
import org.stationportal.channels.AddMail;
import org.stationportal.channels.Channels;

/** Asks for a mail address of one's own. */
class AddMailDialog extends Dialog {

    private final Channels channels;
    private final Runnable onAdded;
    private final EmailField address = new EmailField(getTranslation("channels.field.mail"));

    AddMailDialog(Channels channels, Runnable onAdded) {
        this.channels = channels;
        this.onAdded = onAdded;
        setHeaderTitle(getTranslation("channels.addMail"));
        setWidth("28rem");
        address.setManualValidation(true);
        address.setAutofocus(true);
        address.setWidthFull();
        add(address);
        var save = new Button(getTranslation("base.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickShortcut(Key.ENTER, KeyModifier.CONTROL);
        getFooter().add(new Button(getTranslation("base.cancel"), click -> close()), save);
    }

    private void save() {
        if (Shown.atFields(this, Map.of("address", address), () -> channels.add(new AddMail(address.getValue())))) {
            Shown.done(getTranslation("channels.added"));
            onAdded.run();
            close();
        }
    }
}
