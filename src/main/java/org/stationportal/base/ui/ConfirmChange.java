package org.stationportal.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;

/** Shows what a change would do before it is saved; to go back leaves the form as it was filled in. */
public class ConfirmChange extends Dialog {

    /** The dialog closes before the action runs, so that a rule that it breaks shows in the form. */
    public ConfirmChange(String title, Component effect, Runnable save) {
        addClassName("sp-dialog");
        setHeaderTitle(title);
        setWidth("44rem");
        add(effect);
        var confirm = new Button(getTranslation("base.save"), click -> {
            close();
            save.run();
        });
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        confirm.addClickShortcut(Key.ENTER, KeyModifier.CONTROL);
        getFooter().add(new Button(getTranslation("base.back"), click -> close()), confirm);
    }
}
