package org.stationportal.counter.desk;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stationportal.base.RuleViolation;
import org.stationportal.base.ui.Shown;
import org.stationportal.customers.CustomerDetails;

/** What the forms of the counter share: errors at the fields, the draft, one save at a time, Ctrl+Enter. */
public abstract class IntakeForm extends Div {

    private final Desk desk;
    private final Map<String, HasValidation> fields = new LinkedHashMap<>();
    private final List<Runnable> kept = new ArrayList<>();
    private final Duplicates duplicates = new Duplicates();
    private final Button save = new Button(getTranslation("counter.save"));

    protected IntakeForm(Desk desk) {
        this.desk = desk;
        addClassName("sp-stack");
        field("customer", desk.customerField());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.setDisableOnClick(true);
        save.addClickListener(click -> save());
        // what is still being typed counts as well
        save.addClickShortcut(Key.ENTER, KeyModifier.CONTROL).resetFocusOnActiveElement();
    }

    /** The customer was chosen, or none is: fills in what the system knows. */
    public abstract void customer(@Nullable CustomerDetails customer);

    /** Takes in what the form holds; a broken rule names the field. */
    protected abstract IntakeDone takeIn();

    /** Shows the promised date, or {@link PromisePanel#nothing()}; called once the draft has been restored. */
    protected abstract void showPromise();

    /** The text key under which its intake is noted, see {@link IntakeLog#note}. */
    protected String business() {
        return desk.business();
    }

    /** Shows what the customer came with lately; called when the customer was chosen, and by forms with several kinds. */
    public final void lookForDuplicates() {
        duplicates.show(desk.lately(business()), desk);
        save.setText(getTranslation("counter.save"));
    }

    /** Fills in what an earlier visit left; called once the customer has been restored. */
    public final void restore() {
        kept.forEach(Runnable::run);
        showPromise();
        lookForDuplicates();
    }

    /** A field of the form under the name of the command's component, so that a broken rule finds it. */
    protected final void field(String name, HasValidation field) {
        field.setManualValidation(true);
        fields.put(name, field);
    }

    /** A field that the draft keeps as well. */
    protected final <T, F extends HasValidation & HasValue<?, T>> void field(String name, F field, Written<T> as) {
        field(name, field);
        kept.add(() -> desk.draft().keep(name, field, as));
    }

    /** The identity of the form, so that it is taken in once even when it is sent twice. */
    protected final UUID submission() {
        return desk.draft().submission();
    }

    protected final Desk desk() {
        return desk;
    }

    /** The customer; a broken rule at the field where none is chosen. */
    protected final CustomerDetails chosenCustomer() {
        return desk.customer().orElseThrow(() -> RuleViolation.at("customer", "counter.error.customer"));
    }

    /** The last lines of the form: what the customer came with lately, the button that saves, and its keys. */
    protected final Div saveLine() {
        var keys = new Span(getTranslation("counter.save.keys"));
        keys.addClassName("sp-quiet");
        var line = new Div(save, keys);
        line.addClassName("sp-line");
        var lines = new Div(duplicates, line);
        lines.addClassName("sp-stack");
        return lines;
    }

    protected static <T> T chosen(String field, String key, @Nullable T value) {
        if (value == null) {
            throw RuleViolation.at(field, key);
        }
        return value;
    }

    private void save() {
        try {
            if (duplicates.askOnce()) {
                save.setText(getTranslation("counter.save.again"));
                Shown.refused(getTranslation("counter.duplicate.sure"));
                return;
            }
            Shown.atFields(this, fields, () -> desk.takenIn(takeIn()));
        } finally {
            save.setEnabled(true);
        }
    }
}
