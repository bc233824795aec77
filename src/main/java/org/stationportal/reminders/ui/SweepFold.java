package org.stationportal.reminders.ui;

import java.util.ArrayList;
import java.util.List;
import org.stationportal.reminders.SweepRun;

/** One line of the table of sweeps: one that found something, or some that found nothing, one after the other. */
record SweepFold(SweepRun latest, SweepRun earliest, int count) {

    /** Of runs, the latest first. */
    static List<SweepFold> of(List<SweepRun> runs) {
        var folds = new ArrayList<SweepFold>();
        for (SweepRun run : runs) {
            SweepFold last = folds.isEmpty() ? null : folds.getLast();
            if (last != null && run.isIdle() && last.earliest().isIdle()) {
                folds.set(folds.size() - 1, new SweepFold(last.latest(), run, last.count() + 1));
            } else {
                folds.add(new SweepFold(run, run, 1));
            }
        }
        return folds;
    }
}
