package org.stationportal.counter.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.stationportal.base.ui.Shown;
import org.stationportal.customers.CustomerId;
import org.stationportal.customers.standard.FileItem;

/**
 * Opens the file of a new customer with what he tells and hands in. It is saved also when it is incomplete, and says what
 * it lacks: that is found (clause 1.1) after his business, not while he stands at the counter.
 *
 * @see "Design decision: 0033-files-opened-at-the-counter.md"
 */
class NewCustomerDialog extends Dialog {

    private final CounterServices services;
    private final Consumer<CustomerId> onOpened;
    private final NewCustomerFields fields;

    NewCustomerDialog(CounterServices services, Consumer<CustomerId> onOpened) {
        this.services = services;
        this.onOpened = onOpened;
        fields = new NewCustomerFields(services);
        addClassName("sp-dialog");
        setHeaderTitle(getTranslation("counter.newCustomer"));
        setWidth("44rem");
        add(fields);
        var save = new Button(getTranslation("base.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickShortcut(Key.ENTER, KeyModifier.CONTROL);
        getFooter().add(new Button(getTranslation("base.cancel"), click -> close()), save);
    }

    private void save() {
        boolean done = Shown.atFields(this, fields.byName(), () -> {
            CustomerId opened = services.files().openAtCounter(fields.file(), fields.documents());
            Shown.done(words(opened));
            onOpened.accept(opened);
        });
        if (done) {
            close();
        }
    }

    private String words(CustomerId opened) {
        String name = services.customers().get(opened).name();
        String lacks = services.completeness()
                .of(opened)
                .items()
                // no meter hangs yet, which nobody can enter
                .filter(item -> !item.isOfMeter())
                .map(this::label)
                .collect(Collectors.joining(getTranslation("counter.comma")));
        return lacks.isEmpty()
                ? getTranslation("counter.newCustomer.done", name)
                : getTranslation("counter.newCustomer.lacks", name, lacks);
    }

    private String label(FileItem item) {
        return getTranslation("customers.item." + item);
    }
}
