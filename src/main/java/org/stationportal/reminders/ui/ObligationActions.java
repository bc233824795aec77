package org.stationportal.reminders.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.menubar.MenuBar;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.stationportal.base.ui.Shown;
import org.stationportal.deadlines.Deadlines;
import org.stationportal.deadlines.ObligationStatus;
import org.stationportal.deadlines.ObligationSummary;
import org.stationportal.organization.CurrentUser;
import org.stationportal.organization.Post;
import org.stationportal.organization.SignedIn;
import org.stationportal.reminders.Notices;

/** What the one signed in may do with an obligation: one main action, the others behind the dots. */
@org.springframework.stereotype.Component
class ObligationActions {

    private final Deadlines deadlines;
    private final ObligationMoves moves;
    private final Notices notices;
    private final CurrentUser currentUser;
    private final Clock clock;

    ObligationActions(
            Deadlines deadlines, ObligationMoves moves, Notices notices, CurrentUser currentUser, Clock clock) {
        this.deadlines = deadlines;
        this.moves = moves;
        this.notices = notices;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    boolean isMine(ObligationSummary obligation) {
        SignedIn self = currentUser.get();
        return obligation.parties().stream().anyMatch(party -> self.is(party.id()));
    }

    boolean mayDirect(ObligationSummary obligation) {
        SignedIn self = currentUser.get();
        boolean leads =
                self.posts().stream().anyMatch(Post::leadsTeam) && self.teams().contains(obligation.team());
        return leads || self.holds(Post.STATION_HEAD) || self.holds(Post.DEPUTY_HEAD);
    }

    /** The buttons; {@code after} runs when one of them changed something. */
    List<Component> of(ObligationSummary obligation, Component owner, Runnable after) {
        var buttons = new ArrayList<Component>();
        boolean mine = isMine(obligation);
        boolean directs = mayDirect(obligation);
        boolean done = obligation.completedAt().isPresent();
        boolean startable = obligation.status() == ObligationStatus.OPEN
                || obligation.status() == ObligationStatus.SUSPENDED
                || obligation.status() == ObligationStatus.MISSED;
        if (!obligation.isTotal() && startable && !done && (mine || directs)) {
            var complete = obligation.onItsPage()
                    ? new Button(
                            owner.getTranslation("reminders.toItsPage"),
                            click -> owner.getUI()
                                    .ifPresent(ui ->
                                            ui.navigate(obligation.subject().path())))
                    : new Button(
                            owner.getTranslation("reminders.complete"), click -> complete(obligation, owner, after));
            complete.addThemeVariants(mine ? ButtonVariant.PRIMARY : ButtonVariant.TERTIARY);
            buttons.add(complete);
        }
        MenuBar more = moves.menu(obligation, owner, after, mine, directs);
        if (!more.getItems().getFirst().getSubMenu().getItems().isEmpty()) {
            buttons.add(more);
        }
        return buttons;
    }

    private void complete(ObligationSummary obligation, Component owner, Runnable after) {
        new CompletionDialog(owner.getTranslation("reminders.complete.title"), clock, (at, remark) -> {
                    if (isMine(obligation)) {
                        notices.acknowledgeAll(obligation.id());
                    }
                    deadlines.fulfil(obligation.id(), at, remark);
                    Shown.done(owner.getTranslation("reminders.complete.done"));
                    after.run();
                })
                .open();
    }
}
