package org.stationportal.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;

/** Keeps a component up to date where nothing wakes it: it reads when it appears, and every few seconds while it is shown. */
public final class Refreshing {

    /** Figures that a person watches need not be younger, and the database is asked no more often. */
    public static final Duration PAUSE = Duration.ofSeconds(5);

    private Refreshing() {}

    public static void keep(Component component, Runnable reading) {
        keep(component, PAUSE, reading);
    }

    /** As often as this, for what moves while somebody waits for it. */
    public static void keep(Component component, Duration pause, Runnable reading) {
        component.addAttachListener(attached -> {
            UI ui = attached.getUI();
            Registration polls = ui.addPollListener(poll -> reading.run());
            change(ui, pauses -> pauses.add(pause));
            component.addDetachListener(detached -> {
                polls.remove();
                detached.unregisterListener();
                change(ui, pauses -> pauses.remove(pause));
            });
            reading.run();
        });
    }

    /** The interval belongs to the page, on which several may be kept: the shortest counts. */
    private static void change(UI ui, Consumer<List<Duration>> change) {
        Kept before = ComponentUtil.getData(ui, Kept.class);
        List<Duration> pauses = new ArrayList<>(before == null ? List.of() : before.pauses());
        change.accept(pauses);
        ComponentUtil.setData(ui, Kept.class, new Kept(pauses));
        ui.setPollInterval(pauses.isEmpty() ? -1 : (int) Collections.min(pauses).toMillis());
    }

    private record Kept(List<Duration> pauses) {}
}
