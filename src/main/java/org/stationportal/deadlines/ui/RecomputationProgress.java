package org.stationportal.deadlines.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.Optional;
import org.stationportal.deadlines.RecomputationRun;

/** How far the recomputation after a change of the calendar has come, and what it has changed. */
public class RecomputationProgress extends Div {

    private final TimeWords time;

    public RecomputationProgress(TimeWords time) {
        this.time = time;
        addClassName("sp-stack");
        getElement().setAttribute("role", "status");
    }

    public final void show(Optional<RecomputationRun> latest) {
        removeAll();
        latest.ifPresentOrElse(this::show, () -> say("deadlines.recomputation.none"));
    }

    private void show(RecomputationRun run) {
        String cause = run.year()
                .map(year -> getTranslation("deadlines.recomputation.year", String.valueOf(year)))
                .orElseGet(() -> getTranslation("deadlines.recomputation.hours"));
        if (run.finishedAt().isPresent()) {
            String end = time.moment(run.finishedAt().get(), getLocale());
            say(
                    run.superseded() ? "deadlines.recomputation.superseded" : "deadlines.recomputation.finished",
                    cause,
                    end);
        } else if (run.startedAt().isEmpty()) {
            say("deadlines.recomputation.waits", cause);
            bar(0, 0).setIndeterminate(true);
        } else {
            say("deadlines.recomputation.running", cause, run.done(), run.total());
            bar(run.done(), run.total());
        }
        if (run.startedAt().isPresent()) {
            say("deadlines.recomputation.counts", run.done(), run.changed(), run.kept());
        }
    }

    private ProgressBar bar(int done, int total) {
        // rows that were opened meanwhile are looked at as well
        var bar = new ProgressBar(0, 1, total == 0 ? 0 : Math.min(1.0, (double) done / total));
        bar.getElement().setAttribute("aria-label", getTranslation("deadlines.recomputation.progress"));
        add(bar);
        return bar;
    }

    private void say(String key, Object... arguments) {
        add(new Paragraph(getTranslation(key, arguments)));
    }
}
