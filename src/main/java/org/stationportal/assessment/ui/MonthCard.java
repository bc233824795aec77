package org.stationportal.assessment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.util.Locale;
import org.stationportal.assessment.MonthLetters;
import org.stationportal.base.Texts;
import org.stationportal.base.ui.ScreenLocale;
import org.stationportal.conversations.MessageDetails;
import org.stationportal.conversations.ui.CardRenderer;

/** In the chat: entries wait for the recipient's decision, teams are not done, or a month is published; with its page. */
@org.springframework.stereotype.Component
class MonthCard implements CardRenderer {

    private final MonthLetters letters;
    private final Texts texts;

    MonthCard(MonthLetters letters, Texts texts) {
        this.letters = letters;
        this.texts = texts;
    }

    @Override
    public String payloadType() {
        return MonthLetters.TYPE;
    }

    @Override
    public Component render(String payloadId, MessageDetails message) {
        Locale locale = ScreenLocale.get();
        var title = new Div(letters.title(payloadId, locale));
        title.addClassName("sp-item-title");
        var card = new Div(title);
        card.addClassNames("sp-bubble", "sp-notice");
        letters.text(payloadId, locale).lines().forEach(line -> card.add(new Div(line)));
        card.add(new Anchor(letters.path(payloadId), texts.getTranslation("assessment.letter.open", locale)));
        return card;
    }

    @Override
    public String line(String payloadId, MessageDetails message, Locale locale) {
        return letters.title(payloadId, locale);
    }
}
