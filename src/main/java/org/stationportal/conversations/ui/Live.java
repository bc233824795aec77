package org.stationportal.conversations.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.shared.Registration;
import org.stationportal.conversations.Broadcaster;
import org.stationportal.organization.EmployeeId;

/** Keeps a component up to date: it reads when it appears, and again whenever the employee's screens are woken. */
public final class Live {

    private Live() {}

    /** The reading runs under the lock of the session and must fetch everything anew, since wakes may be merged or lost. */
    public static void keep(Component component, Broadcaster broadcaster, EmployeeId employee, Runnable reading) {
        component.addAttachListener(attached -> {
            UI ui = attached.getUI();
            // first subscribe, then read: what is said in between wakes
            Registration subscription = broadcaster.subscribe(employee, wake -> wake(ui, component, reading));
            component.addDetachListener(detached -> {
                subscription.remove();
                detached.unregisterListener();
            });
            reading.run();
        });
    }

    private static void wake(UI ui, Component component, Runnable reading) {
        try {
            ui.access(() -> {
                if (component.isAttached()) {
                    reading.run();
                }
            });
        } catch (UIDetachedException closed) {
            // the page was closed between the wake and now: nobody is left to show it to
        }
    }
}
