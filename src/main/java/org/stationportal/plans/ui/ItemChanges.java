package org.stationportal.plans.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.stationportal.base.RuleViolation;
import org.stationportal.base.ui.ConfirmWithReason;
import org.stationportal.base.ui.Shown;
import org.stationportal.organization.EmployeeSummary;
import org.stationportal.organization.Post;
import org.stationportal.plans.PlanItem;
import org.stationportal.plans.PlanItemId;
import org.stationportal.plans.PlanKind;
import org.stationportal.plans.PlanState;
import org.stationportal.plans.PlanSummary;

/** Changes what is in a plan: puts in by number, takes out, gives to a fitter; after the release each with a reason. */
class ItemChanges extends Div {

    private final PlanServices services;
    private final PlanSummary plan;
    private final Grid<PlanItem> grid;
    private final Supplier<List<PlanItem>> shown;
    private final Runnable changed;

    /** The reason given for a change that was refused: it need not be typed again. */
    private String reason = "";

    ItemChanges(
            PlanServices services,
            PlanSummary plan,
            Grid<PlanItem> grid,
            Supplier<List<PlanItem>> shown,
            Runnable changed) {
        this.services = services;
        this.plan = plan;
        this.grid = grid;
        this.shown = shown;
        this.changed = changed;
        addClassName("plans-changes");
    }

    void begin() {
        add(adding());
        if (plan.kind() == PlanKind.REPLACEMENT) {
            grid.setSelectionMode(Grid.SelectionMode.MULTI);
            add(assigning());
        }
    }

    private Div adding() {
        boolean meter = plan.kind() == PlanKind.REPLACEMENT || plan.kind() == PlanKind.METER_LIST;
        var no = new TextField(getTranslation(meter ? "plans.add.meter" : "plans.add.customer"));
        no.setManualValidation(true);
        var add = new Button(
                getTranslation("plans.add"),
                click -> withReason(
                        "plans.add.title",
                        Map.of("no", no),
                        words -> services.changes().add(plan.id(), no.getValue(), words),
                        () -> getTranslation("plans.add.done", no.getValue().strip())));
        return line(no, add);
    }

    private Div assigning() {
        var to = new ComboBox<EmployeeSummary>(getTranslation("plans.assign.to"));
        to.setItems(services.employees().holding(services.currentUser().get().station(), Post.FITTER));
        to.setItemLabelGenerator(EmployeeSummary::name);
        to.setManualValidation(true);
        var all = new Button(
                getTranslation("plans.assign.all"),
                click -> grid.asMultiSelect().setValue(Set.copyOf(shown.get())));
        var assign = new Button(getTranslation("plans.assign"));
        assign.addClickListener(click -> {
            EmployeeSummary person = to.getValue();
            if (person == null) {
                to.setErrorMessage(getTranslation("plans.assign.nobody"));
                to.setInvalid(true);
                return;
            }
            Collection<PlanItemId> chosen = new ArrayList<>(
                    grid.getSelectedItems().stream().map(PlanItem::id).toList());
            withReason(
                    "plans.assign.title",
                    Map.of("to", to),
                    words -> services.changes().assign(plan.id(), chosen, person.id(), words),
                    () -> getTranslation("plans.assign.done", person.name()));
        });
        return line(to, all, assign);
    }

    void remove(PlanItem item) {
        withReason(
                "plans.remove.title",
                Map.of(),
                words -> services.changes().remove(item.id(), words),
                () -> getTranslation("plans.remove.done", item.no()));
    }

    /**
     * A draft is changed freely; what was released with a reason that stays beside the new revision. What is refused at a
     * field of the page ends the dialog, everything else is shown in it.
     */
    private void withReason(
            String titleKey, Map<String, HasValidation> fields, Consumer<String> change, Supplier<String> done) {
        if (plan.state() == PlanState.DRAFT) {
            Shown.atFields(this, fields, () -> change(change, "", done));
            return;
        }
        new ConfirmWithReason(
                        getTranslation(titleKey),
                        getTranslation("plans.change.explain"),
                        getTranslation("plans.change.confirm"),
                        words -> {
                            reason = words;
                            try {
                                change(change, words, done);
                            } catch (RuleViolation refused) {
                                if (refused.field().filter(fields::containsKey).isEmpty()) {
                                    throw refused;
                                }
                                Shown.atFields(this, fields, () -> {
                                    throw refused;
                                });
                            }
                        })
                .beginningWith(reason)
                .open();
    }

    private void change(Consumer<String> change, String words, Supplier<String> done) {
        change.accept(words);
        reason = "";
        Shown.done(done.get());
        changed.run();
    }

    private static Div line(com.vaadin.flow.component.Component... parts) {
        var line = new Div(parts);
        line.addClassName("sp-filters");
        return line;
    }
}
