package org.stationportal.conversations;

import java.util.Locale;

/**
 * The plain words of a card, for ways to a person that show no screen; a module brings a bean for each payload type
 * that it sends. Called without a transaction and while nobody is signed in.
 */
public interface CardText {

    /** The payload type of the cards. */
    String type();

    /** One line, such as the subject of a mail. */
    String subject(SentCard card, Locale locale);

    /** What it says, in lines; complete without the subject. */
    String text(SentCard card, Locale locale);
}
