package org.stationportal.deadlines.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.stationportal.base.RuleViolation;
import org.stationportal.base.ui.ChinesePickers;
import org.stationportal.base.ui.Shown;
import org.stationportal.deadlines.Clause;
import org.stationportal.deadlines.ClauseEffect;
import org.stationportal.deadlines.ClauseVersion;
import org.stationportal.deadlines.Clauses;
import org.stationportal.deadlines.WhatIf;

/** New figures and amounts of a clause from a day on; the versions before it stay as they are. */
class NewVersionDialog extends Dialog {

    private final Clause clause;
    private final Clauses clauses;
    private final WhatIf whatIf;
    private final TimeWords time;
    private final Runnable after;
    private final Div effect = new Div();
    private final DatePicker from = ChinesePickers.date(getTranslation("deadlines.clauses.from"));
    private final Map<String, IntegerField> figures = new TreeMap<>();
    private final Map<String, BigDecimalField> amounts = new TreeMap<>();

    NewVersionDialog(
            Clause clause,
            ClauseVersion latest,
            Clauses clauses,
            WhatIf whatIf,
            TimeWords time,
            LocalDate today,
            Runnable after) {
        this.clause = clause;
        this.clauses = clauses;
        this.whatIf = whatIf;
        this.time = time;
        this.after = after;
        addClassName("sp-dialog");
        setHeaderTitle(getTranslation("deadlines.clauses.change.title", clause.code()));
        setWidth("40rem");
        LocalDate earliest = latest.effectiveFrom().isBefore(today)
                ? today
                : latest.effectiveFrom().plusDays(1);
        from.setValue(earliest);
        from.setManualValidation(true);
        var form = new Div(from);
        form.addClassName("sp-form");
        latest.amounts().forEach((category, amount) -> {
            var field = new BigDecimalField(getTranslation("deadlines.amount." + category));
            field.setSuffixComponent(new Span(getTranslation("deadlines.yuan")));
            field.setPlaceholder(getTranslation("deadlines.unset"));
            amount.ifPresent(field::setValue);
            field.setManualValidation(true);
            amounts.put(category, field);
        });
        latest.figures().forEach((name, figure) -> {
            var field = new IntegerField(FigureNames.name(name, this::getTranslation));
            field.setValue(figure);
            field.setManualValidation(true);
            figures.put(name, field);
        });
        amounts.values().forEach(form::add);
        figures.values().forEach(form::add);
        effect.getElement().setAttribute("aria-live", "polite");
        // what is shown belongs to the figures that were entered
        figures.values().forEach(field -> field.addValueChangeListener(change -> effect.removeAll()));
        add(form, effect);
        var save = new Button(getTranslation("deadlines.clauses.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        if (!figures.isEmpty()) {
            getFooter().add(new Button(getTranslation("deadlines.clauses.effect"), click -> showEffect()));
        }
        getFooter().add(new Button(getTranslation("base.back"), click -> close()), save);
    }

    private void showEffect() {
        Shown.atFields(this, figures, () -> {
            ClauseEffect found = whatIf.clause(clause.code(), entered());
            effect.removeAll();
            effect.add(describe(found));
            // below a long form nobody would see it
            effect.scrollIntoView();
        });
    }

    private EffectList describe(ClauseEffect found) {
        var list = new EffectList(time);
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
        var fields = new HashMap<String, HasValidation>(figures);
        fields.putAll(amounts);
        fields.put("effectiveFrom", from);
        boolean done = Shown.atFields(this, fields, () -> {
            if (from.isEmpty()) {
                throw RuleViolation.at("effectiveFrom", "deadlines.error.effectiveFrom");
            }
            Map<String, Integer> newFigures = entered();
            var newAmounts = new HashMap<String, Optional<BigDecimal>>();
            amounts.forEach((category, field) -> newAmounts.put(category, field.getOptionalValue()));
            clauses.change(clause.code(), from.getValue(), newFigures, newAmounts);
        });
        if (done) {
            Shown.done(getTranslation("deadlines.clauses.saved", clause.code()));
            close();
            after.run();
        }
    }
}
