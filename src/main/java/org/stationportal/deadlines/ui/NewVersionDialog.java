package org.stationportal.deadlines.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.stationportal.base.RuleViolation;
import org.stationportal.base.ui.Shown;
import org.stationportal.deadlines.Clause;
import org.stationportal.deadlines.ClauseEffect;
import org.stationportal.deadlines.ClauseVersion;

/** New amounts of a clause from a day on, and for the administrator new figures; the versions before it stay as they are. */
class NewVersionDialog extends Dialog {

    private final Clause clause;
    private final ClauseVersion latest;
    private final ClauseServices services;
    private final Runnable after;
    private final Div effect = new Div();
    private final AmountInputs inputs;
    private final Map<String, IntegerField> figures = new TreeMap<>();

    NewVersionDialog(Clause clause, ClauseVersion latest, ClauseServices services, Runnable after) {
        this.clause = clause;
        this.latest = latest;
        this.services = services;
        this.after = after;
        // what is shown belongs to what was entered
        inputs = new AmountInputs(List.of(latest), services.today(), effect::removeAll);
        addClassName("sp-dialog");
        setHeaderTitle(getTranslation("deadlines.clauses.change.title", clause.code()));
        setWidth("40rem");
        var form = new Div(inputs.from);
        form.addClassName("sp-form");
        inputs.of(latest).forEach(form::add);
        if (services.maySetFigures()) {
            latest.figures().forEach((name, figure) -> {
                var field = new IntegerField(FigureNames.name(name, this::getTranslation));
                field.setValue(figure);
                field.setManualValidation(true);
                field.addValueChangeListener(change -> effect.removeAll());
                figures.put(name, field);
            });
            figures.values().forEach(form::add);
        }
        form.add(inputs.zeroMeant, inputs.reason);
        effect.getElement().setAttribute("aria-live", "polite");
        if (!latest.reference().isEmpty()) {
            var confirms = new Paragraph(getTranslation("deadlines.clauses.confirmsReference"));
            confirms.addClassNames("sp-quiet", "clauses-confirms");
            add(confirms);
        }
        add(form, effect);
        var save = new Button(getTranslation("deadlines.clauses.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        if (!figures.isEmpty()) {
            getFooter().add(new Button(getTranslation("deadlines.clauses.effect"), click -> showEffect()));
        }
        if (!latest.amounts().isEmpty()) {
            getFooter().add(new Button(getTranslation("deadlines.clauses.trial"), click -> showTrial()));
        }
        getFooter().add(new Button(getTranslation("base.back"), click -> close()), save);
    }

    private void showEffect() {
        Shown.atFields(this, figures, () -> show(describe(services.whatIf().clause(clause.code(), entered()))));
    }

    private void showTrial() {
        Shown.atFields(this, inputs.named(), () -> show(services.amountEffects().of(inputs.drafts())));
    }

    private void show(Component found) {
        effect.removeAll();
        effect.add(found);
        // below a long form nobody would see it
        effect.scrollIntoView();
    }

    private EffectList describe(ClauseEffect found) {
        var list = new EffectList(services.time());
        int moved = found.earlier() + found.later() + found.kept();
        list.answer(
                moved == 0
                        ? getTranslation("deadlines.effect.clause.nothing", found.considered())
                        : getTranslation("deadlines.effect.clause.moved", found.considered(), moved));
        if (found.earlier() + found.later() > 0) {
            list.sentence(getTranslation("deadlines.effect.clause.directions", found.earlier(), found.later()));
        }
        if (found.kept() > 0) {
            list.sentence(getTranslation("deadlines.effect.clause.kept", found.kept()));
        }
        if (found.undecided() > 0) {
            list.sentence(getTranslation("deadlines.effect.clause.undecided", found.undecided()));
        }
        if (found.leadChanged()) {
            list.sentence(getTranslation("deadlines.effect.clause.lead"));
        }
        return list.remark(getTranslation("deadlines.effect.clause.only")).moved(found.examples());
    }

    private Map<String, Integer> entered() {
        var entered = new HashMap<String, Integer>();
        figures.forEach((name, field) -> {
            if (field.isEmpty()) {
                throw RuleViolation.at(name, "deadlines.error.figure");
            }
            entered.put(name, field.getValue());
        });
        return entered;
    }

    private void save() {
        var fields = inputs.named();
        fields.putAll(figures);
        boolean done = Shown.atFields(this, fields, () -> services.changes().change(inputs.change(latest, entered())));
        if (done) {
            Shown.done(getTranslation("deadlines.clauses.saved", clause.code()));
            close();
            after.run();
        }
    }
}
