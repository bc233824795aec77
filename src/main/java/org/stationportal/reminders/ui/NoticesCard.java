package org.stationportal.reminders.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.stationportal.base.Texts;
import org.stationportal.base.ui.ScreenLocale;
import org.stationportal.base.ui.Tone;
import org.stationportal.conversations.MessageDetails;
import org.stationportal.conversations.ui.CardRenderer;
import org.stationportal.deadlines.ObligationId;
import org.stationportal.reminders.NoticeDetails;

/** The notices of one message; of very many the first, and a page with all of them. */
@org.springframework.stereotype.Component
class NoticesCard implements CardRenderer {

    private static final String SHOWN = "shown";
    private static final int MOST = 20;

    private final NoticeItems items;
    private final Texts texts;

    NoticesCard(NoticeItems items, Texts texts) {
        this.items = items;
        this.texts = texts;
    }

    @Override
    public String payloadType() {
        return "reminders.notices";
    }

    @Override
    public Component render(String payloadId, MessageDetails message) {
        var card = new Div();
        card.addClassNames("sp-stack");
        fill(card, Long.parseLong(payloadId));
        return card;
    }

    @Override
    public void refresh(Component card, String payloadId, MessageDetails message) {
        fill((Div) card, Long.parseLong(payloadId));
    }

    @Override
    public String line(String payloadId, MessageDetails message, Locale locale) {
        Map<ObligationId, NoticeDetails> latest = items.latest(Long.parseLong(payloadId));
        return latest.values().stream()
                .findFirst()
                .map(notice -> RungWords.title(notice, texts, locale)
                        + (latest.size() > 1 ? texts.getTranslation("reminders.andMore", locale, latest.size()) : ""))
                .orElse("");
    }

    private void fill(Div card, long run) {
        List<NoticeItems.Item> all = items.of(run);
        // a card that shows the same stays as it is: nobody's click goes to a button that was just replaced
        String state = all.stream().map(NoticeItems.Item::shown).toList().toString();
        if (state.equals(ComponentUtil.getData(card, SHOWN))) {
            return;
        }
        ComponentUtil.setData(card, SHOWN, state);
        card.removeAll();
        card.getElement().setAttribute("data-tone", tone(all).name().toLowerCase(Locale.ROOT));
        all.stream().limit(MOST).forEach(item -> card.add(items.show(item, card, () -> again(card, run))));
        Button receiveAll = items.receiveAll(run, all, card, () -> again(card, run));
        var foot = new Div();
        foot.addClassName("sp-line");
        if (all.size() > MOST) {
            foot.add(new RouterLink(
                    texts.getTranslation("reminders.notices.rest", ScreenLocale.get(), all.size() - MOST),
                    RunNoticesView.class,
                    new RouteParameters("run", String.valueOf(run))));
        }
        if (receiveAll.isVisible()) {
            foot.add(receiveAll);
        }
        if (foot.getComponentCount() > 0) {
            card.add(foot);
        }
    }

    /** Of the gravest item. */
    private static Tone tone(List<NoticeItems.Item> all) {
        var tones = all.stream().map(item -> RungWords.tone(item.notice())).toList();
        return Stream.of(Tone.RED, Tone.AMBER)
                .filter(tones::contains)
                .findFirst()
                .orElse(Tone.BLUE);
    }

    /** After an answer: also what lies beside the notices may have changed, such as an explanation. */
    private void again(Div card, long run) {
        ComponentUtil.setData(card, SHOWN, null);
        fill(card, run);
    }
}
