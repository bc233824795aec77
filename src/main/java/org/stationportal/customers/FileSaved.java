package org.stationportal.customers;

import java.util.Set;

/**
 * A customer file was made or changed; published in the transaction that saves it, so that what follows is of one piece.
 *
 * @param made    whether the file is new, or was opened at the counter and is to be judged now
 * @param emptied the fields of the command that had something in them before
 */
public record FileSaved(CustomerId customer, boolean made, Set<String> emptied) {

    public FileSaved {
        emptied = Set.copyOf(emptied);
    }

    public static FileSaved made(CustomerId customer) {
        return new FileSaved(customer, true, Set.of());
    }

    public static FileSaved changed(CustomerId customer) {
        return new FileSaved(customer, false, Set.of());
    }
}
