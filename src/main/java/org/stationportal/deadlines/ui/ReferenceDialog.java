package org.stationportal.deadlines.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import org.stationportal.base.RuleViolation;
import org.stationportal.base.ui.Amounts;
import org.stationportal.base.ui.ChinesePickers;
import org.stationportal.base.ui.Shown;
import org.stationportal.deadlines.ClauseVersion;
import org.stationportal.deadlines.ReferenceAmount;

/** Shows the reference values that would be taken, asks since when, and takes exactly these. */
class ReferenceDialog extends Dialog {

    private final DatePicker from = ChinesePickers.date(getTranslation("deadlines.clauses.from"));
    private final List<ReferenceAmount> values;
    private final ClauseServices services;
    private final Runnable after;

    ReferenceDialog(List<ReferenceAmount> values, ClauseServices services, Runnable after) {
        this.values = List.copyOf(values);
        this.services = services;
        this.after = after;
        addClassName("sp-dialog");
        setHeaderTitle(getTranslation("deadlines.reference.title"));
        setWidth("32rem");
        var rows = new Div();
        rows.addClassNames("sp-card", "clauses-reference");
        this.values.forEach(value -> rows.add(row(value)));
        from.setValue(ClauseServices.earliest(latest(), services.today()));
        from.setMin(services.today());
        from.setManualValidation(true);
        add(new Paragraph(getTranslation("deadlines.reference.explained")), rows, from);
        var take = new Button(getTranslation("deadlines.reference.take", this.values.size()), click -> take());
        take.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("base.back"), click -> close()), take);
    }

    private List<ClauseVersion> latest() {
        var versions = services.clauses().versions(services.currentUser().get().station());
        return values.stream()
                .map(value ->
                        versions.getOrDefault(value.clauseCode(), List.of()).getFirst())
                .toList();
    }

    private Div row(ReferenceAmount value) {
        var name = new Div(getTranslation(
                "deadlines.reference.row", value.clauseCode(), getTranslation("deadlines.amount." + value.category())));
        name.addClassName("sp-row-main");
        var amount = new Span(Amounts.plain(value.amount(), getLocale()));
        amount.addClassName("sp-amount");
        var row = new Div(name, amount);
        row.addClassName("sp-row");
        return row;
    }

    private void take() {
        boolean done = Shown.atFields(this, Map.of("effectiveFrom", from), () -> {
            if (from.isEmpty()) {
                throw RuleViolation.at("effectiveFrom", "deadlines.error.effectiveFrom");
            }
            services.references().take(values, from.getValue());
        });
        if (done) {
            Shown.done(getTranslation("deadlines.reference.taken", values.size()));
            close();
            after.run();
        }
    }
}
