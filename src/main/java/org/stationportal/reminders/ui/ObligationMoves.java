package org.stationportal.reminders.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import java.time.Clock;
import org.stationportal.base.ui.ConfirmWithReason;
import org.stationportal.base.ui.Shown;
import org.stationportal.deadlines.Deadlines;
import org.stationportal.deadlines.ObligationStatus;
import org.stationportal.deadlines.ObligationSummary;
import org.stationportal.deadlines.Suspensions;
import org.stationportal.reminders.Urging;

/** What moves a clock or a person, behind the dots: each only for whom the service allows it, while it is possible. */
@org.springframework.stereotype.Component
class ObligationMoves {

    private final Deadlines deadlines;
    private final Suspensions suspensions;
    private final Urging urging;
    private final MoveDialogs dialogs;
    private final RunningStop stops;
    private final Clock clock;

    ObligationMoves(
            Deadlines deadlines,
            Suspensions suspensions,
            Urging urging,
            MoveDialogs dialogs,
            RunningStop stops,
            Clock clock) {
        this.deadlines = deadlines;
        this.suspensions = suspensions;
        this.urging = urging;
        this.dialogs = dialogs;
        this.stops = stops;
        this.clock = clock;
    }

    MenuBar menu(ObligationSummary obligation, Component owner, Runnable after, boolean mine, boolean directs) {
        var bar = new MenuBar();
        bar.addThemeVariants(MenuBarVariant.TERTIARY);
        MenuItem dots = bar.addItem(VaadinIcon.ELLIPSIS_DOTS_H.create());
        dots.setAriaLabel(owner.getTranslation("reminders.more"));
        boolean running = obligation.status().isRunning();
        boolean single = !obligation.isTotal();
        if (mine && obligation.status() == ObligationStatus.OPEN && single) {
            item(dots, owner, "reminders.suspend", () -> new SuspensionDialog(obligation, suspensions, clock, after));
        }
        if (obligation.status() == ObligationStatus.SUSPENDED) {
            stops.of(obligation)
                    .ifPresent(stop -> stops.moves(stop, owner, after)
                            .forEach((label, action) -> dots.getSubMenu().addItem(label, click -> action.run())));
        }
        if (directs && single) {
            if (!mine && obligation.status() == ObligationStatus.OPEN) {
                dots.getSubMenu()
                        .addItem(owner.getTranslation("reminders.urge"), click -> urge(obligation, owner, after));
            }
            if (!mine && mayGetTime(obligation)) {
                dots.getSubMenu()
                        .addItem(
                                owner.getTranslation("reminders.extend"),
                                click -> dialogs.extend(obligation, owner, after));
            }
            if (running) {
                item(dots, owner, "reminders.reassign", () -> dialogs.reassignment(obligation, after));
            }
        }
        if (directs && !running && mayBeReopened(obligation)) {
            dots.getSubMenu()
                    .addItem(
                            owner.getTranslation("reminders.reopen"),
                            click -> dialogs.reopen(obligation, owner, after));
        }
        if (directs && running) {
            item(dots, owner, "reminders.merge", () -> dialogs.merging(obligation, after));
            item(dots, owner, "reminders.cancel", () -> cancellation(obligation, owner, after));
        }
        return bar;
    }

    void urge(ObligationSummary obligation, Component owner, Runnable after) {
        if (Shown.asNotice(owner, () -> urging.urge(obligation.id()))) {
            String names = String.join(
                    "、", obligation.parties().stream().map(p -> p.name()).toList());
            Shown.done(owner.getTranslation("reminders.urge.done", names));
            after.run();
        }
    }

    void reassign(ObligationSummary obligation, Runnable after) {
        dialogs.reassignment(obligation, after).open();
    }

    private boolean mayGetTime(ObligationSummary obligation) {
        boolean graceOver = obligation.assessed() && !clock.instant().isBefore(obligation.assessableFrom());
        return obligation.status() == ObligationStatus.SUSPENDED
                || obligation.status() == ObligationStatus.OPEN && !graceOver;
    }

    private static boolean mayBeReopened(ObligationSummary obligation) {
        return (obligation.chain().isEmpty() || obligation.isTotal())
                && obligation.mergedInto().isEmpty();
    }

    private ConfirmWithReason cancellation(ObligationSummary obligation, Component owner, Runnable after) {
        return new ConfirmWithReason(
                owner.getTranslation("reminders.cancel.title"),
                owner.getTranslation("reminders.cancel.explanation"),
                owner.getTranslation("reminders.cancel"),
                reason -> {
                    deadlines.cancel(obligation.id(), reason);
                    Shown.done(owner.getTranslation("reminders.cancel.done"));
                    after.run();
                });
    }

    private static void item(
            MenuItem dots,
            Component owner,
            String key,
            java.util.function.Supplier<? extends com.vaadin.flow.component.dialog.Dialog> dialog) {
        dots.getSubMenu()
                .addItem(owner.getTranslation(key), click -> dialog.get().open());
    }
}
