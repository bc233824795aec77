package org.stationportal.reminders.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Section;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.stationportal.base.PortalTime;
import org.stationportal.base.ui.Dates;
import org.stationportal.base.ui.EmptyState;
import org.stationportal.deadlines.ui.TimeWords;
import org.stationportal.reminders.SweepRun;

/** The last sweeps in a table; those that found nothing, one after the other, are one line. */
final class SweepTable extends Section {

    private static final int SHOWN = 50;
    private static final List<String> COLUMNS =
            List.of("considered", "notified", "bundled", "breached", "deferred", "resumed", "setAside", "millis");

    private final TimeWords time;
    private final Div place = new Div();
    private List<SweepRun> shown = List.of();

    SweepTable(TimeWords time) {
        this.time = time;
        var title = new H2(getTranslation("reminders.running.runs"));
        title.addClassName("engine-title");
        addClassName("sp-stack");
        place.addClassNames("sp-matrix-frame", "engine-runs-frame");
        place.add(new EmptyState(getTranslation("reminders.running.runs.none")));
        add(title, place);
    }

    void show(List<SweepRun> runs) {
        if (runs.equals(shown)) {
            return;
        }
        shown = runs;
        place.removeAll();
        if (runs.isEmpty()) {
            place.add(new EmptyState(getTranslation("reminders.running.runs.none")));
            return;
        }
        var table = new NativeTable();
        table.addClassNames("sp-matrix", "engine-runs");
        var head = new NativeTableRow(new NativeTableHeaderCell(getTranslation("reminders.running.startedAt")));
        COLUMNS.forEach(column -> head.add(new NativeTableHeaderCell(getTranslation("reminders.running." + column))));
        table.getHead().add(head);
        SweepFold.of(runs).stream().limit(SHOWN).forEach(fold -> table.getBody().add(row(fold)));
        place.add(table);
    }

    private NativeTableRow row(SweepFold fold) {
        if (fold.count() == 1 && !fold.latest().isIdle()) {
            return row(fold.latest());
        }
        String latest = time.moment(fold.latest().startedAt(), getLocale());
        var when = new NativeTableHeaderCell(
                time.moment(fold.earliest().startedAt(), getLocale()).equals(latest)
                        ? latest
                        : getTranslation(
                                "reminders.running.fromTo",
                                time.moment(fold.earliest().startedAt(), getLocale()),
                                sameDay(fold) ? Dates.time(fold.latest().startedAt(), getLocale()) : latest));
        var idle = new NativeTableCell(getTranslation("reminders.running.idle", fold.count()));
        idle.getElement().setAttribute("colspan", String.valueOf(COLUMNS.size()));
        idle.addClassName("engine-idle");
        return new NativeTableRow(when, idle);
    }

    private static boolean sameDay(SweepFold fold) {
        return LocalDate.ofInstant(fold.earliest().startedAt(), PortalTime.ZONE)
                .equals(LocalDate.ofInstant(fold.latest().startedAt(), PortalTime.ZONE));
    }

    private NativeTableRow row(SweepRun run) {
        var row = new NativeTableRow(new NativeTableHeaderCell(time.moment(run.startedAt(), getLocale())));
        Stream.of(
                        run.considered(),
                        run.notified(),
                        run.bundled(),
                        run.breached(),
                        run.deferred(),
                        run.resumed(),
                        run.setAside())
                .forEach(number -> row.add(cell(number)));
        row.add(new NativeTableCell(
                run.finishedAt().isPresent()
                        ? String.valueOf(run.millis())
                        : getTranslation("reminders.running.word.runs")));
        return row;
    }

    private static NativeTableCell cell(int number) {
        var cell = new NativeTableCell(String.valueOf(number));
        cell.setClassName("sp-quiet", number == 0);
        return cell;
    }
}
