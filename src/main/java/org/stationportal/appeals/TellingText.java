package org.stationportal.appeals;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.stationportal.base.Texts;
import org.stationportal.conversations.CardText;
import org.stationportal.conversations.SentCard;

/** The plain words of the message about new entries, for mail and robots. */
@Component
class TellingText implements CardText {

    private static final int MOST_LINES = 20;

    private final ToldEntries told;
    private final Texts texts;

    TellingText(ToldEntries told, Texts texts) {
        this.told = told;
        this.texts = texts;
    }

    @Override
    public String type() {
        return TellingOfEntries.CARD;
    }

    @Override
    public String subject(SentCard card, Locale locale) {
        return texts.getTranslation("appeals.told.title", locale, titles(card).size());
    }

    @Override
    public String text(SentCard card, Locale locale) {
        return String.join("\n", titles(card).stream().limit(MOST_LINES).toList())
                + "\n"
                + texts.getTranslation("appeals.told.hint", locale);
    }

    private List<String> titles(SentCard card) {
        return told.titles(Long.parseLong(card.payloadId()), card.recipient());
    }
}
