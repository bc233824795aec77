package org.stationportal.reminders.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.function.ToIntFunction;
import org.stationportal.base.ui.PageHeader;
import org.stationportal.deadlines.Watch;
import org.stationportal.deadlines.ui.TimeWords;
import org.stationportal.reminders.SweepRun;
import org.stationportal.reminders.SweepRuns;

/** The running state: what the last sweeps did, and what is due next. */
@Route("admin/running")
@Menu(title = "reminders.menu.running", order = 95, icon = "vaadin:cogs")
@RolesAllowed("ADMINISTRATOR")
class SweepRunsView extends Main implements HasDynamicTitle {

    private static final int SHOWN = 100;

    SweepRunsView(SweepRuns runs, Watch watch, TimeWords time) {
        addClassName("sp-page");
        add(new PageHeader(
                getTranslation("reminders.menu.running"),
                watch.nextDue()
                        .map(next -> getTranslation("reminders.running.next", time.moment(next, getLocale())))
                        .orElse(getTranslation("reminders.running.nothing"))));
        var grid = new Grid<SweepRun>();
        grid.addColumn(run -> time.moment(run.startedAt(), getLocale()))
                .setHeader(getTranslation("reminders.running.startedAt"))
                .setAutoWidth(true);
        number(grid, "considered", SweepRun::considered);
        number(grid, "notified", SweepRun::notified);
        number(grid, "bundled", SweepRun::bundled);
        number(grid, "breached", SweepRun::breached);
        number(grid, "deferred", SweepRun::deferred);
        number(grid, "millis", run -> (int) run.millis());
        grid.setItems(runs.latest(SHOWN));
        grid.setAllRowsVisible(true);
        add(grid);
    }

    private void number(Grid<SweepRun> grid, String name, ToIntFunction<SweepRun> value) {
        grid.addColumn(value::applyAsInt)
                .setHeader(getTranslation("reminders.running." + name))
                .setTextAlign(com.vaadin.flow.component.grid.ColumnTextAlign.END);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("reminders.menu.running") + " · " + getTranslation("base.portal");
    }
}
