package org.stationportal.reminders.ui;

import org.springframework.stereotype.Component;
import org.stationportal.deadlines.Deadlines;
import org.stationportal.deadlines.ObligationSummary;
import org.stationportal.deadlines.Obligations;
import org.stationportal.deadlines.Previews;
import org.stationportal.deadlines.ui.TimeWords;
import org.stationportal.organization.CurrentUser;
import org.stationportal.organization.Employees;

/** Makes the dialogs for what moves a clock or a person; {@code after} runs when one of them changed something. */
@Component
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

    ExtensionDialog extension(ObligationSummary obligation, Runnable after) {
        return new ExtensionDialog(obligation, deadlines, previews, words, time, after);
    }

    ReopenDialog reopening(ObligationSummary obligation, Runnable after) {
        return new ReopenDialog(obligation, deadlines, previews, time, after);
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
