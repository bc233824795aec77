package org.stationportal.losses.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stationportal.base.ui.FigureTable;
import org.stationportal.base.ui.Shown;
import org.stationportal.losses.EnergyPreview;
import org.stationportal.losses.EnergyProblem;
import org.stationportal.losses.EnterEnergies;

/** What stands between the energies and being written: errors, questions to confirm, and the reason of a correction. */
class EnergyReview extends Div {

    private static final int SHOWN = 300;

    private final LossServices services;
    private final Runnable after;

    EnergyReview(LossServices services, Runnable after) {
        this.services = services;
        this.after = after;
        addClassName("sp-stack");
        getElement().setAttribute("aria-live", "polite");
    }

    void show(EnergyPreview preview) {
        removeAll();
        long changes =
                preview.lines().stream().filter(EnergyPreview.Checked::changes).count();
        long errors = preview.problems().stream()
                .filter(problem -> !problem.question())
                .count();
        if (errors > 0) {
            add(new Paragraph(getTranslation("losses.entry.refused", errors)), list(preview));
            return;
        }
        if (changes == 0) {
            add(new Paragraph(getTranslation("losses.entry.nothing")));
            return;
        }
        var confirmed = new Checkbox(getTranslation("losses.entry.confirm"));
        if (preview.asks()) {
            add(
                    new Paragraph(getTranslation(
                            "losses.entry.asked", preview.problems().size())),
                    list(preview),
                    confirmed);
        } else {
            add(new Paragraph(getTranslation("losses.entry.ready", changes)));
        }
        var reason = new TextArea(getTranslation("losses.entry.reason"));
        reason.setHelperText(getTranslation("losses.entry.reason.hint"));
        reason.setMaxLength(1000);
        reason.setWidthFull();
        reason.setManualValidation(true);
        reason.setVisible(preview.reasons() > 0);
        var save =
                new Button(getTranslation("losses.entry.save"), click -> save(preview, confirmed.getValue(), reason));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.setEnabled(!preview.asks());
        confirmed.addValueChangeListener(change -> save.setEnabled(change.getValue()));
        add(reason, new Div(save), new Details(getTranslation("losses.entry.preview", changes), table(preview)));
    }

    private void save(EnergyPreview preview, boolean confirmed, TextArea reason) {
        Shown.atFields(this, Map.of("reason", reason), () -> {
            int written = services.energies()
                    .enter(new EnterEnergies(preview.month(), preview.energies(), confirmed, reason.getValue()));
            Shown.done(getTranslation("losses.entry.done", written));
            removeAll();
            after.run();
        });
    }

    /** What would change, with the rate that it gives. */
    private FigureTable table(EnergyPreview preview) {
        var words = new LossWords(this::getTranslation);
        var table = new FigureTable(List.of(
                getTranslation("losses.no"),
                getTranslation("losses.supplied"),
                getTranslation("losses.sold"),
                getTranslation("losses.rate"),
                getTranslation("losses.state")));
        preview.lines().stream()
                .filter(EnergyPreview.Checked::changes)
                .limit(SHOWN)
                .forEach(each -> table.row(
                        each.name() + " " + each.line().no(),
                        LossWords.energy(Optional.ofNullable(each.line().supplied())),
                        LossWords.energy(Optional.ofNullable(each.line().sold())),
                        words.rate(each.rate()),
                        words.state(each.state())));
        return table;
    }

    private UnorderedList list(EnergyPreview preview) {
        var list = new UnorderedList();
        list.addClassName("loss-problems");
        preview.problems().stream().limit(SHOWN).forEach(problem -> list.add(new ListItem(text(problem))));
        return list;
    }

    private String text(EnergyProblem problem) {
        return getTranslation("losses.entry.row", problem.row()) + " · "
                + getTranslation("losses.column." + problem.column()) + " · "
                + getTranslation(problem.key(), problem.arguments().toArray());
    }
}
