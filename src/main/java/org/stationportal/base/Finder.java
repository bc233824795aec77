package org.stationportal.base;

import java.util.List;

/**
 * What one feature finds by a text from the search field, brought as a bean. It finds only what the one signed in may
 * see, answers at once (by an index, whatever the text), and finds nothing where it does not know the text.
 */
public interface Finder {

    /** The place among the kinds, small numbers first. */
    int order();

    /** At most {@code limit} hits, the best first; the text is stripped, not blank, and at most 100 signs. */
    List<Found> find(String text, int limit);
}
