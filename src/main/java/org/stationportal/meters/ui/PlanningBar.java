package org.stationportal.meters.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.util.Set;
import java.util.function.ToIntBiFunction;
import org.stationportal.base.ui.ConfirmWithReason;
import org.stationportal.base.ui.Shown;
import org.stationportal.plans.PlanState;
import org.stationportal.plans.PlanSummary;

/** Puts what is chosen in a list into next month's replacement plan; after its release with a reason. */
class PlanningBar<T> extends Div {

    private final MeterServices services;
    private final Grid<T> grid;
    private final ToIntBiFunction<Set<T>, String> adding;
    private final Button add = new Button();

    PlanningBar(MeterServices services, PlanSummary plan, Grid<T> grid, ToIntBiFunction<Set<T>, String> adding) {
        this.services = services;
        this.grid = grid;
        this.adding = adding;
        addClassName("sp-line");
        grid.setSelectionMode(Grid.SelectionMode.MULTI);
        grid.addSelectionListener(change -> count());
        add.addThemeVariants(ButtonVariant.PRIMARY);
        add.addClickListener(click -> choose());
        count();
        add(add, new Anchor("plans/" + plan.id().value(), plan.title()));
    }

    private void count() {
        int chosen = grid.getSelectedItems().size();
        add.setText(chosen == 0 ? getTranslation("meters.plan") : getTranslation("meters.plan.chosen", chosen));
        add.setEnabled(chosen > 0);
    }

    private void choose() {
        boolean released = services.nextPlan()
                .filter(plan -> plan.state() == PlanState.RELEASED)
                .isPresent();
        if (released) {
            new ConfirmWithReason(
                            getTranslation("meters.plan"),
                            getTranslation("meters.plan.released"),
                            getTranslation("meters.plan.confirm"),
                            this::put)
                    .open();
        } else {
            Shown.asNotice(this, () -> put(""));
        }
    }

    private void put(String reason) {
        int added = adding.applyAsInt(grid.getSelectedItems(), reason);
        grid.deselectAll();
        grid.getDataProvider().refreshAll();
        Shown.done(added == 0 ? getTranslation("meters.plan.nothing") : getTranslation("meters.plan.done", added));
    }
}
