package org.stationportal.reminders.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.stationportal.base.RuleViolation;
import org.stationportal.base.ui.Shown;
import org.stationportal.deadlines.Deadlines;
import org.stationportal.deadlines.ObligationFilter;
import org.stationportal.deadlines.ObligationId;
import org.stationportal.deadlines.ObligationStatus;
import org.stationportal.deadlines.ObligationSummary;
import org.stationportal.deadlines.Obligations;
import org.stationportal.deadlines.ui.TimeWords;

/** Ends a duplicate 合并重复 in favour of another running one of the same kind. */
class MergeDialog extends Dialog {

    private static final int MOST = 500;

    private final ComboBox<ObligationSummary> into = new ComboBox<>(getTranslation("reminders.merge.into"));
    private final TextArea reason = new TextArea(getTranslation("base.reason"));

    MergeDialog(
            ObligationSummary duplicate,
            Obligations obligations,
            Deadlines deadlines,
            ObligationWords words,
            TimeWords time,
            Runnable after) {
        addClassName("sp-dialog");
        setHeaderTitle(getTranslation("reminders.merge.title"));
        setWidth("32rem");
        List<ObligationSummary> others = others(duplicate, obligations);
        into.setItems(others);
        into.setItemLabelGenerator(o -> o.subject().title() + " · " + words.who(o) + " · " + time.due(o, getLocale()));
        into.setManualValidation(true);
        into.setAutofocus(true);
        reason.setMaxLength(1000);
        reason.setManualValidation(true);
        reason.setPlaceholder(getTranslation("reminders.merge.reason.hint"));
        String explanation = others.isEmpty() ? "reminders.merge.none" : "reminders.merge.explanation";
        var form = new Div(
                new Paragraph(getTranslation(explanation, duplicate.subject().title())), into, reason);
        form.addClassName("sp-stack");
        add(form);
        into.setVisible(!others.isEmpty());
        reason.setVisible(!others.isEmpty());
        var confirm = new Button(getTranslation("reminders.merge"), click -> {
            if (Shown.atFields(this, Map.of("into", into, "reason", reason), () -> {
                if (into.isEmpty()) {
                    throw RuleViolation.at("into", "reminders.error.into");
                }
                deadlines.merge(
                        duplicate.id(), into.getValue().id(), reason.getValue().strip());
            })) {
                Shown.done(getTranslation(
                        "reminders.merge.done", into.getValue().subject().title()));
                close();
                after.run();
            }
        });
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        confirm.setVisible(!others.isEmpty());
        getFooter().add(new Button(getTranslation("base.back"), click -> close()), confirm);
    }

    /** Running ones of the same kind, a chain once; those about what sounds the same first. */
    private static List<ObligationSummary> others(ObligationSummary duplicate, Obligations obligations) {
        var sameKind = new ObligationFilter(
                Set.of(ObligationStatus.OPEN, ObligationStatus.SUSPENDED),
                null,
                null,
                null,
                duplicate.subject().type(),
                null);
        ObligationId head = duplicate.chain().orElse(duplicate.id());
        String title = duplicate.subject().title();
        return obligations.page(sameKind, 0, MOST).rows().stream()
                .filter(o -> o.chain().isEmpty() || o.isTotal())
                .filter(o -> !o.id().equals(head))
                .sorted(Comparator.comparing(o -> !o.subject().title().equals(title)))
                .toList();
    }
}
