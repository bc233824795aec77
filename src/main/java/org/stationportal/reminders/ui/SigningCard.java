package org.stationportal.reminders.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.Locale;
import org.springframework.context.event.EventListener;
import org.stationportal.base.Texts;
import org.stationportal.base.ui.ScreenLocale;
import org.stationportal.conversations.Conversations;
import org.stationportal.conversations.MessageDetails;
import org.stationportal.conversations.ui.CardRenderer;
import org.stationportal.deadlines.ObligationSummary;
import org.stationportal.deadlines.Obligations;
import org.stationportal.deadlines.ui.TimeWords;
import org.stationportal.reminders.NoticeDetails;
import org.stationportal.reminders.NoticeId;
import org.stationportal.reminders.NoticeTold;
import org.stationportal.reminders.Notices;

/** 班长已当面告知,请签收: in the chat of whoever was told in person, until he signs or a second witness does. */
@org.springframework.stereotype.Component
class SigningCard implements CardRenderer {

    private static final String TYPE = "reminders.signing";
    private static final String SHOWN = "shown";

    private final Conversations conversations;
    private final Notices notices;
    private final Obligations obligations;
    private final TellingDialogs telling;
    private final ObligationWords words;
    private final TimeWords time;
    private final Texts texts;

    SigningCard(
            Conversations conversations,
            Notices notices,
            Obligations obligations,
            TellingDialogs telling,
            ObligationWords words,
            TimeWords time,
            Texts texts) {
        this.conversations = conversations;
        this.notices = notices;
        this.obligations = obligations;
        this.telling = telling;
        this.words = words;
        this.time = time;
        this.texts = texts;
    }

    @EventListener
    void on(NoticeTold event) {
        String id = String.valueOf(event.notice().value());
        conversations.cards(List.of(event.recipient()), "told-" + id, TYPE, id, event.at());
    }

    @Override
    public String payloadType() {
        return TYPE;
    }

    @Override
    public Component render(String payloadId, MessageDetails message) {
        var card = new Div();
        card.getElement().setAttribute("data-tone", "amber");
        fill(card, new NoticeId(Long.parseLong(payloadId)));
        return card;
    }

    @Override
    public void refresh(Component card, String payloadId, MessageDetails message) {
        fill((Div) card, new NoticeId(Long.parseLong(payloadId)));
    }

    @Override
    public String line(String payloadId, MessageDetails message, Locale locale) {
        return title(notices.get(new NoticeId(Long.parseLong(payloadId))), locale);
    }

    private String title(NoticeDetails notice, Locale locale) {
        return texts.getTranslation(
                "reminders.told.title",
                locale,
                notice.told().map(NoticeDetails.Telling::byName).orElse(""));
    }

    private void fill(Div card, NoticeId id) {
        Locale locale = ScreenLocale.get();
        NoticeDetails notice = notices.get(id);
        ObligationSummary obligation =
                obligations.all(List.of(notice.obligation())).getFirst();
        String state = List.of(notice.told(), notice.handedOverAt(), obligation).toString();
        if (state.equals(ComponentUtil.getData(card, SHOWN))) {
            return;
        }
        ComponentUtil.setData(card, SHOWN, state);
        card.removeAll();
        var title = new Div(title(notice, locale));
        title.addClassName("sp-item-title");
        card.add(
                title,
                new Div(new RouterLink(
                        words.what(obligation, locale), ObligationView.class, ObligationView.of(obligation.id()))),
                new Div(texts.getTranslation("reminders.card.due", locale, time.due(obligation, locale))));
        var line = new Div();
        line.addClassName("sp-line");
        notice.handedOverAt()
                .ifPresentOrElse(
                        at -> line.add(new Span("✓✓ " + texts.label("reminders.state", notice.state(), locale) + " "
                                + time.moment(at, locale))),
                        () -> telling.signature(notice, card, () -> fill(card, id))
                                .ifPresent(line::add));
        card.add(line);
    }
}
