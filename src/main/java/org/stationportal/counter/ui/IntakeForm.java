package org.stationportal.counter.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stationportal.base.RuleViolation;
import org.stationportal.base.ui.Shown;
import org.stationportal.customers.CustomerDetails;

/** What the forms of the counter share: errors at the fields, one save at a time, Ctrl+Enter. */
abstract class IntakeForm extends Div {

    private final Map<String, HasValidation> fields = new LinkedHashMap<>();
    private final Button save = new Button(getTranslation("counter.save"));

    IntakeForm() {
        addClassName("sp-stack");
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.setDisableOnClick(true);
        save.addClickListener(click -> save());
        save.addClickShortcut(Key.ENTER, KeyModifier.CONTROL);
    }

    /** The customer was chosen, or none is. */
    abstract void customer(@Nullable CustomerDetails customer);

    /** Takes in what the form holds; a broken rule names the field. */
    abstract void takeIn();

    /** Fills in what an earlier visit left; called once the customer has been restored. */
    abstract void restore();

    final void field(String name, HasValidation field) {
        field.setManualValidation(true);
        fields.put(name, field);
    }

    final Div saveLine() {
        var keys = new Span(getTranslation("counter.save.keys"));
        keys.addClassName("sp-quiet");
        var line = new Div(save, keys);
        line.addClassName("sp-line");
        return line;
    }

    static <T> T chosen(String field, String key, @Nullable T value) {
        if (value == null) {
            throw RuleViolation.at(field, key);
        }
        return value;
    }

    private void save() {
        try {
            Shown.atFields(this, fields, this::takeIn);
        } finally {
            save.setEnabled(true);
        }
    }
}
