package org.stationportal.channels;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.stationportal.base.Texts;
import org.stationportal.conversations.CardText;
import org.stationportal.conversations.SentCard;

/** Puts a card into words; when nobody can, the person is told to look into the portal rather than nothing. */
@Component
class Letters {

    private static final Logger LOG = LoggerFactory.getLogger(Letters.class);

    private final ObjectProvider<CardText> words;
    private final Texts texts;

    Letters(ObjectProvider<CardText> words, Texts texts) {
        this.words = words;
        this.texts = texts;
    }

    Letter of(Parcel parcel) {
        return words.stream()
                .filter(text -> text.type().equals(parcel.payloadType()))
                .findFirst()
                .flatMap(text -> written(parcel, text))
                .orElseGet(() -> letter(parcel, general("channels.letter.subject"), general("channels.letter.text")));
    }

    private static Optional<Letter> written(Parcel parcel, CardText text) {
        var card = new SentCard(parcel.message(), parcel.payloadId(), parcel.employee());
        try {
            return Optional.of(letter(parcel, text.subject(card, Texts.CHINESE), text.text(card, Texts.CHINESE)));
        } catch (RuntimeException e) {
            LOG.error(
                    "the card of message {} cannot be put into words",
                    parcel.message().value(),
                    e);
            return Optional.empty();
        }
    }

    private static Letter letter(Parcel parcel, String subject, String text) {
        return new Letter(parcel.key(), parcel.employeeNo(), parcel.employeeName(), subject, text);
    }

    private String general(String key) {
        return texts.getTranslation(key, Texts.CHINESE);
    }
}
