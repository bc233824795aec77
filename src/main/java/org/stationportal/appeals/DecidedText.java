package org.stationportal.appeals;

import java.util.Locale;
import org.springframework.stereotype.Component;
import org.stationportal.base.Texts;
import org.stationportal.conversations.CardText;
import org.stationportal.conversations.SentCard;

/** The plain words of the message about a decided appeal, for mail and robots. */
@Component
class DecidedText implements CardText {

    private final AppealSteps steps;
    private final Texts texts;

    DecidedText(AppealSteps steps, Texts texts) {
        this.steps = steps;
        this.texts = texts;
    }

    @Override
    public String type() {
        return Appealing.DECIDED_CARD;
    }

    @Override
    public String subject(SentCard card, Locale locale) {
        return texts.getTranslation("appeals.decided", locale) + " · "
                + texts.getTranslation("appeals.step." + decision(card).kind(), locale);
    }

    @Override
    public String text(SentCard card, Locale locale) {
        return subject(card, locale) + "\n" + decision(card).words();
    }

    private AppealStep decision(SentCard card) {
        return steps.of(new AppealId(Long.parseLong(card.payloadId()))).getLast();
    }
}
