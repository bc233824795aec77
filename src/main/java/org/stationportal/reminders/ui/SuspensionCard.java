package org.stationportal.reminders.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.Locale;
import org.springframework.context.event.EventListener;
import org.stationportal.base.Texts;
import org.stationportal.base.ui.ConfirmWithReason;
import org.stationportal.base.ui.ScreenLocale;
import org.stationportal.base.ui.Shown;
import org.stationportal.conversations.Conversations;
import org.stationportal.conversations.MessageDetails;
import org.stationportal.conversations.ui.CardRenderer;
import org.stationportal.deadlines.ObligationSummary;
import org.stationportal.deadlines.Obligations;
import org.stationportal.deadlines.SuspensionDecided;
import org.stationportal.deadlines.SuspensionRequested;
import org.stationportal.deadlines.SuspensionSummary;
import org.stationportal.deadlines.Suspensions;
import org.stationportal.deadlines.ui.TimeWords;
import org.stationportal.organization.CurrentUser;

/** A request for a suspension in the chat: the approver decides in it, the applicant reads the decision. */
@org.springframework.stereotype.Component
class SuspensionCard implements CardRenderer {

    private static final String TYPE = "reminders.suspension";
    private static final String SHOWN = "shown";

    private final Conversations conversations;
    private final Suspensions suspensions;
    private final Obligations obligations;
    private final ObligationWords words;
    private final RunningStop stops;
    private final TimeWords time;
    private final Texts texts;
    private final CurrentUser currentUser;

    SuspensionCard(
            Conversations conversations,
            Suspensions suspensions,
            Obligations obligations,
            ObligationWords words,
            RunningStop stops,
            TimeWords time,
            Texts texts,
            CurrentUser currentUser) {
        this.conversations = conversations;
        this.suspensions = suspensions;
        this.obligations = obligations;
        this.words = words;
        this.stops = stops;
        this.time = time;
        this.texts = texts;
        this.currentUser = currentUser;
    }

    @EventListener
    void on(SuspensionRequested event) {
        String id = String.valueOf(event.suspension());
        conversations.cards(List.of(event.approver()), "suspension-" + id, TYPE, id, event.at());
    }

    @EventListener
    void on(SuspensionDecided event) {
        String id = String.valueOf(event.suspension());
        conversations.cards(List.of(event.applicant()), "suspension-decided-" + id, TYPE, id, event.at());
    }

    @Override
    public String payloadType() {
        return TYPE;
    }

    @Override
    public Component render(String payloadId, MessageDetails message) {
        var card = new Div();
        card.addClassNames("sp-bubble", "sp-notice");
        fill(card, Long.parseLong(payloadId));
        return card;
    }

    @Override
    public void refresh(Component card, String payloadId, MessageDetails message) {
        fill((Div) card, Long.parseLong(payloadId));
    }

    @Override
    public String line(String payloadId, MessageDetails message, Locale locale) {
        return texts.getTranslation("reminders.suspension.title", locale);
    }

    private void fill(Div card, long id) {
        Locale locale = ScreenLocale.get();
        SuspensionSummary suspension = suspensions.get(id);
        ObligationSummary obligation =
                obligations.all(List.of(suspension.obligation())).getFirst();
        String state = suspension + "" + obligation;
        if (state.equals(ComponentUtil.getData(card, SHOWN))) {
            return;
        }
        ComponentUtil.setData(card, SHOWN, state);
        card.removeAll();
        var title = new Div(texts.getTranslation("reminders.suspension.title", locale) + " · "
                + texts.label("reminders.suspension.state", suspension.state(), locale));
        title.getStyle().setFontWeight("600");
        card.add(
                title,
                new Div(new RouterLink(
                        words.what(obligation, locale), ObligationView.class, ObligationView.of(obligation.id()))),
                new Div(texts.getTranslation(
                        suspension.openEnded() ? "reminders.suspension.asksOpenEnded" : "reminders.suspension.asks",
                        locale,
                        suspension.requesterName(),
                        time.moment(suspension.until(), locale))),
                new Div(texts.getTranslation("reminders.suspension.reason", locale, suspension.reason())));
        if (!suspension.proof().isEmpty()) {
            card.add(new Div(texts.getTranslation("reminders.suspension.proof", locale, suspension.proof())));
        }
        if (suspension.state() == SuspensionSummary.State.REQUESTED
                && currentUser.get().is(suspension.approver())) {
            card.add(decision(card, suspension, locale));
        }
        if (suspension.state() == SuspensionSummary.State.RUNNING) {
            var line = new Div();
            line.addClassName("sp-line");
            stops.moves(suspension, card, () -> fill(card, id))
                    .forEach((label, move) -> line.add(new Button(label, click -> move.run())));
            card.add(line);
        }
    }

    private Div decision(Div card, SuspensionSummary suspension, Locale locale) {
        var grant = new Button(texts.getTranslation("reminders.suspension.grant", locale), click -> {
            if (Shown.asNotice(card, () -> suspensions.decide(suspension.id(), true, ""))) {
                fill(card, suspension.id());
            }
        });
        grant.addThemeVariants(ButtonVariant.PRIMARY);
        var refuse = new Button(
                texts.getTranslation("reminders.suspension.refuse", locale),
                click -> new ConfirmWithReason(
                                texts.getTranslation("reminders.suspension.refuse", locale),
                                "",
                                texts.getTranslation("reminders.suspension.refuse", locale),
                                reason -> {
                                    suspensions.decide(suspension.id(), false, reason);
                                    fill(card, suspension.id());
                                })
                        .open());
        var line = new Div(grant, refuse);
        line.addClassName("sp-line");
        return line;
    }
}
