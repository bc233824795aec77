package org.stationportal.counter.desk;

import java.util.Locale;
import java.util.Optional;
import org.stationportal.organization.SignedIn;

/** A business that is taken in at the counter; features bring theirs as beans. */
public interface CounterBusiness {

    /** The text key of its name on the counter; its drafts are kept under it. */
    String titleKey();

    /** The place on the counter, small numbers first. */
    int order();

    /** Whether the one signed in may take it in. */
    boolean open(SignedIn who);

    /** A new form, empty but for what the system knows. */
    IntakeForm form(Desk desk);

    /** The receipt for the customer; empty where the number is not one of this business, or not the reader's to see. */
    default Optional<Receipt> receipt(String number, Locale language) {
        return Optional.empty();
    }
}
