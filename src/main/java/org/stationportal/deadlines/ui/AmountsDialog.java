package org.stationportal.deadlines.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.LinkedHashMap;
import java.util.Map;
import org.stationportal.base.ui.Shown;
import org.stationportal.deadlines.Clause;
import org.stationportal.deadlines.ClauseVersion;

/** The amounts of all clauses at once: tried on a month, or saved as new versions of those that were changed. */
class AmountsDialog extends Dialog {

    private final ClauseServices services;
    private final Runnable after;
    private final Map<Clause, ClauseVersion> versions = new LinkedHashMap<>();
    private final AmountInputs inputs;
    private final Div effect = new Div();

    /** {@code latest} are the clauses in their order with their latest versions; those without amounts are left out. */
    AmountsDialog(Map<Clause, ClauseVersion> latest, ClauseServices services, Runnable after) {
        this.services = services;
        this.after = after;
        latest.forEach((clause, version) -> {
            if (!version.amounts().isEmpty()) {
                versions.put(clause, version);
            }
        });
        inputs = new AmountInputs(versions.values().stream().toList(), services.today(), effect::removeAll);
        addClassName("sp-dialog");
        setHeaderTitle(getTranslation("deadlines.clauses.all.title"));
        setWidth("52rem");
        var rows = new Div();
        rows.addClassName("clauses-amounts");
        versions.forEach((clause, version) -> rows.add(row(clause, version)));
        var form = new Div(inputs.from, inputs.zeroMeant, inputs.reason);
        form.addClassName("sp-form");
        effect.getElement().setAttribute("aria-live", "polite");
        var explained = new Paragraph(getTranslation("deadlines.clauses.all.explained"));
        explained.addClassName("sp-quiet");
        add(explained, rows, form, effect);
        var save = new Button(getTranslation("deadlines.clauses.all.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter()
                .add(
                        new Button(getTranslation("deadlines.clauses.trial"), click -> showTrial()),
                        new Button(getTranslation("base.back"), click -> close()),
                        save);
    }

    private Div row(Clause clause, ClauseVersion version) {
        var name = new Div(clause.code() + " " + clause.title());
        name.addClassName("clauses-amounts-name");
        var fields = new Div();
        inputs.of(version).forEach(field -> {
            field.setAriaLabel(clause.code() + " " + field.getLabel());
            fields.add(field);
        });
        return new Div(name, fields);
    }

    private void showTrial() {
        Shown.atFields(this, inputs.named(), () -> {
            effect.removeAll();
            effect.add(services.amountEffects().of(inputs.drafts()));
            effect.scrollIntoView();
        });
    }

    private void save() {
        boolean done = Shown.atFields(this, inputs.named(), () -> {
            int changed = services.changes()
                    .changeAll(versions.values().stream()
                            .map(version -> inputs.change(version, Map.of()))
                            .toList());
            Shown.done(getTranslation("deadlines.clauses.all.saved", changed));
        });
        if (done) {
            close();
            after.run();
        }
    }
}
