package org.stationportal.reminders.ui;

import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Collectors;
import org.stationportal.base.ui.Facts;
import org.stationportal.deadlines.ui.TimeWords;
import org.stationportal.reminders.EngineState;
import org.stationportal.reminders.SweepRun;

/** When the last sweep was, and what the last one with something to do has done. */
final class SweepFacts extends Facts {

    private final TimeWords time;

    SweepFacts(EngineState now, TimeWords time) {
        this.time = time;
        fact(
                getTranslation("reminders.running.latest"),
                now.latestRun().map(run -> moment(run.startedAt())).orElse(getTranslation("reminders.running.never")));
        now.latestBusyRun().ifPresent(run -> busy(run, now.deferrals()));
    }

    private void busy(SweepRun run, Map<String, Long> deferrals) {
        fact(getTranslation("reminders.running.latestBusy"), moment(run.startedAt()));
        fact(getTranslation("reminders.running.considered"), String.valueOf(run.considered()));
        fact(
                getTranslation("reminders.running.notified"),
                getTranslation("reminders.running.inMessages", run.notified(), run.bundled()));
        fact(getTranslation("reminders.running.breached"), String.valueOf(run.breached()));
        fact(getTranslation("reminders.running.deferred"), deferred(run, deferrals));
        fact(getTranslation("reminders.running.setAside"), String.valueOf(run.setAside()));
        fact(getTranslation("reminders.running.took"), getTranslation("reminders.running.ms", run.millis()));
    }

    private String deferred(SweepRun run, Map<String, Long> deferrals) {
        String reasons = deferrals.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
                .map(reason -> getTranslation("reminders.deferral." + reason.getKey()) + " " + reason.getValue())
                .collect(Collectors.joining(" · "));
        return reasons.isEmpty()
                ? String.valueOf(run.deferred())
                : getTranslation("reminders.running.withReasons", run.deferred(), reasons);
    }

    private String moment(Instant at) {
        return time.moment(at, getLocale());
    }
}
