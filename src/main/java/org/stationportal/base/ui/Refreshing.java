package org.stationportal.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;
import java.time.Duration;

/** Keeps a component up to date where nothing wakes it: it reads when it appears, and every few seconds while it is shown. */
public final class Refreshing {

    /** Figures that a person watches need not be younger, and the database is asked no more often. */
    public static final Duration PAUSE = Duration.ofSeconds(5);

    private Refreshing() {}

    public static void keep(Component component, Runnable reading) {
        component.addAttachListener(attached -> {
            UI ui = attached.getUI();
            Registration polls = ui.addPollListener(poll -> reading.run());
            count(ui, 1);
            component.addDetachListener(detached -> {
                polls.remove();
                detached.unregisterListener();
                count(ui, -1);
            });
            reading.run();
        });
    }

    /** The interval belongs to the page, on which several may be kept. */
    private static void count(UI ui, int change) {
        Kept before = ComponentUtil.getData(ui, Kept.class);
        int kept = (before == null ? 0 : before.components()) + change;
        ComponentUtil.setData(ui, Kept.class, new Kept(kept));
        ui.setPollInterval(kept > 0 ? (int) PAUSE.toMillis() : -1);
    }

    private record Kept(int components) {}
}
