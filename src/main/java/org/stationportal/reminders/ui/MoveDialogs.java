package org.stationportal.reminders.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dialog.Dialog;
import java.util.function.Supplier;
import org.stationportal.base.RuleViolation;
import org.stationportal.base.ui.Shown;
import org.stationportal.deadlines.Budget;
import org.stationportal.deadlines.Deadlines;
import org.stationportal.deadlines.ObligationSummary;
import org.stationportal.deadlines.Obligations;
import org.stationportal.deadlines.Previews;
import org.stationportal.deadlines.ui.TimeWords;
import org.stationportal.organization.CurrentUser;
import org.stationportal.organization.Employees;

/** Makes the dialogs for what moves a clock or a person; {@code after} runs when one of them changed something. */
@org.springframework.stereotype.Component
class MoveDialogs {

    private final Deadlines deadlines;
    private final Previews previews;
    private final Obligations obligations;
    private final Employees employees;
    private final StandIns standIns;
    private final ObligationWords words;
    private final TimeWords time;
    private final CurrentUser currentUser;

    MoveDialogs(
            Deadlines deadlines,
            Previews previews,
            Obligations obligations,
            Employees employees,
            StandIns standIns,
            ObligationWords words,
            TimeWords time,
            CurrentUser currentUser) {
        this.deadlines = deadlines;
        this.previews = previews;
        this.obligations = obligations;
        this.employees = employees;
        this.standIns = standIns;
        this.words = words;
        this.time = time;
        this.currentUser = currentUser;
    }

    void extend(ObligationSummary obligation, Component owner, Runnable after) {
        openIfPossible(
                owner,
                () -> previews.extended(obligation.id(), 1),
                () -> new ExtensionDialog(obligation, deadlines, previews, words, time, after));
    }

    void reopen(ObligationSummary obligation, Component owner, Runnable after) {
        openIfPossible(
                owner,
                () -> previews.reopened(obligation.id(), new Budget.WorkingDays(1)),
                () -> new ReopenDialog(obligation, deadlines, previews, time, after));
    }

    /** What no input could mend is said at once, without a form that leads nowhere. */
    private static void openIfPossible(Component owner, Runnable preview, Supplier<Dialog> dialog) {
        Shown.asNotice(owner, () -> {
            try {
                preview.run();
            } catch (RuleViolation refused) {
                if (refused.field().isEmpty()) {
                    throw refused;
                }
            }
            dialog.get().open();
        });
    }

    MergeDialog merging(ObligationSummary obligation, Runnable after) {
        return new MergeDialog(obligation, obligations, deadlines, words, time, after);
    }

    ReassignDialog reassignment(ObligationSummary obligation, Runnable after) {
        return new ReassignDialog(
                obligation,
                deadlines,
                employees.of(currentUser.get().station()),
                standIns.awayNow().keySet(),
                after);
    }
}
