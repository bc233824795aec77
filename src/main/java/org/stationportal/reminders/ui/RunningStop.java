package org.stationportal.reminders.ui;

import com.vaadin.flow.component.Component;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stationportal.base.ui.ConfirmWithReason;
import org.stationportal.base.ui.ScreenLocale;
import org.stationportal.base.ui.Shown;
import org.stationportal.deadlines.ObligationSummary;
import org.stationportal.deadlines.Obligations;
import org.stationportal.deadlines.SuspensionSummary;
import org.stationportal.deadlines.Suspensions;
import org.stationportal.deadlines.ui.TimeWords;
import org.stationportal.organization.CurrentUser;
import org.stationportal.organization.SignedIn;

/** A clock that stands: until when, and who may renew the stop or let the time run on. */
@org.springframework.stereotype.Component
class RunningStop {

    private final Suspensions suspensions;
    private final Obligations obligations;
    private final TimeWords time;
    private final CurrentUser currentUser;

    RunningStop(Suspensions suspensions, Obligations obligations, TimeWords time, CurrentUser currentUser) {
        this.suspensions = suspensions;
        this.obligations = obligations;
        this.time = time;
        this.currentUser = currentUser;
    }

    Optional<SuspensionSummary> of(ObligationSummary obligation) {
        return Optional.ofNullable(suspensions.running(List.of(obligation.id())).get(obligation.id()));
    }

    /** The label of each move that the one signed in may make, with what it does; the likeliest first. */
    Map<String, Runnable> moves(SuspensionSummary stop, Component owner, Runnable after) {
        var moves = new LinkedHashMap<String, Runnable>();
        SignedIn self = currentUser.get();
        if (stop.state() != SuspensionSummary.State.RUNNING) {
            return moves;
        }
        if (stop.openEnded() && self.is(stop.approver())) {
            moves.put(
                    owner.getTranslation("reminders.renew"),
                    () -> renewal(stop, owner, after).open());
        }
        if (self.is(stop.approver()) || self.is(stop.requestedBy()) || holds(stop, self)) {
            moves.put(
                    owner.getTranslation("reminders.resume"),
                    () -> resumption(stop, owner, after).open());
        }
        return moves;
    }

    private boolean holds(SuspensionSummary stop, SignedIn self) {
        return obligations.all(List.of(stop.obligation())).stream()
                .flatMap(o -> o.parties().stream())
                .anyMatch(party -> self.is(party.id()));
    }

    private ConfirmWithReason renewal(SuspensionSummary stop, Component owner, Runnable after) {
        return new ConfirmWithReason(
                owner.getTranslation("reminders.renew.title"),
                owner.getTranslation("reminders.renew.explanation", time.moment(stop.until(), ScreenLocale.get())),
                owner.getTranslation("reminders.renew"),
                reason -> {
                    suspensions.renew(stop.id(), reason);
                    Shown.done(owner.getTranslation(
                            "reminders.renew.done",
                            time.moment(suspensions.get(stop.id()).until(), ScreenLocale.get())));
                    after.run();
                });
    }

    private ConfirmWithReason resumption(SuspensionSummary stop, Component owner, Runnable after) {
        return new ConfirmWithReason(
                owner.getTranslation("reminders.resume.title"),
                owner.getTranslation("reminders.resume.explanation"),
                owner.getTranslation("reminders.resume"),
                reason -> {
                    suspensions.resume(stop.id(), reason);
                    Shown.done(owner.getTranslation("reminders.resume.done"));
                    after.run();
                });
    }
}
