package org.stationportal.reminders.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.Instant;
import java.util.List;
import org.stationportal.base.ui.ScreenLocale;
import org.stationportal.base.ui.Tone;
import org.stationportal.deadlines.DeadlineCheckRun;
import org.stationportal.deadlines.DeadlineDifference;
import org.stationportal.deadlines.ui.TimeWords;
import org.stationportal.reminders.EngineState;
import org.stationportal.reminders.OutageLog;
import org.stationportal.reminders.SetAsideRows;

/** What was found in the night or left over: deadlines that differ, times without a sweep, rows set aside. */
final class EngineFindings {

    private static final int OUTAGES_SHOWN = 3;

    private final TimeWords time;
    private final ItemNames names;
    private final StateCard check = new StateCard(text("reminders.running.card.check"));
    private final StateCard outages = new StateCard(text("reminders.running.card.outages"));
    private final StateCard aside = new StateCard(text("reminders.running.card.setAside"));

    EngineFindings(TimeWords time, ItemNames names) {
        this.time = time;
        this.names = names;
    }

    List<Component> cards() {
        return List.of(check, outages, aside);
    }

    void show(EngineState now) {
        boolean differs = !now.differences().isEmpty();
        check.show(
                differs ? Tone.RED : now.deadlineCheck().isPresent() ? Tone.GREEN : Tone.GREY,
                word(differs ? "differs" : now.deadlineCheck().isPresent() ? "agrees" : "none"),
                List.of(now.deadlineCheck(), now.differences()),
                () -> new Div(
                        new Paragraph(now.deadlineCheck()
                                .map(this::checked)
                                .orElseGet(() -> text("reminders.running.check.never"))),
                        differences(now.differences())));
        outages.show(
                Tone.GREY,
                word(now.outages().isEmpty() ? "none" : "recorded"),
                now.outages(),
                () -> now.outages().isEmpty()
                        ? new Paragraph(text("reminders.running.outages.none"))
                        : list(now.outages().stream()
                                .limit(OUTAGES_SHOWN)
                                .map(this::outage)
                                .toList()));
        aside.show(
                now.setAside().isEmpty() ? Tone.GREEN : Tone.RED,
                word(now.setAside().isEmpty() ? "none" : "waits"),
                now.setAside(),
                () -> now.setAside().isEmpty()
                        ? new Paragraph(text("reminders.running.setAside.none"))
                        : setAside(now.setAside()));
    }

    private String checked(DeadlineCheckRun run) {
        return run.finishedAt()
                .map(end -> text("reminders.running.check.done", moment(end), run.checked(), run.differing()))
                .orElseGet(() -> text("reminders.running.check.open", moment(run.startedAt()), run.checked()));
    }

    private Component differences(List<DeadlineDifference> differences) {
        var known = names.of(
                differences.stream().map(DeadlineDifference::obligation).toList());
        return list(differences.stream()
                .map(difference -> item(
                        ItemNames.link(difference.obligation(), known),
                        difference
                                .recomputedDue()
                                .map(due -> text(
                                        "reminders.running.difference", moment(difference.storedDue()), moment(due)))
                                .orElseGet(() ->
                                        text("reminders.running.difference.unknown", moment(difference.storedDue())))))
                .toList());
    }

    private ListItem outage(OutageLog.Outage outage) {
        return new ListItem(
                text("reminders.running.outage", moment(outage.from()), moment(outage.until()), outage.leadTimes()));
    }

    private Component setAside(List<SetAsideRows.Row> rows) {
        var known = names.of(rows.stream().map(SetAsideRows.Row::obligation).toList());
        return list(rows.stream()
                .map(row -> item(
                        ItemNames.link(row.obligation(), known),
                        text("reminders.running.setAside.since", moment(row.since()), row.problem())))
                .toList());
    }

    private static ListItem item(Component link, String facts) {
        var meta = new Span(facts);
        meta.addClassName("sp-row-meta");
        return new ListItem(link, meta);
    }

    private static UnorderedList list(List<ListItem> items) {
        var list = new UnorderedList(items.toArray(ListItem[]::new));
        list.addClassName("engine-list");
        return list;
    }

    private String moment(Instant at) {
        return time.moment(at, ScreenLocale.get());
    }

    private static String word(String name) {
        return text("reminders.running.word." + name);
    }

    private static String text(String key, Object... arguments) {
        return I18NProvider.translate(key, arguments);
    }
}
