package org.stationportal.summaries.ui;

import org.stationportal.summaries.SummaryId;

/** The page as its parts see it: what they write is kept at once. */
interface Writing {

    SummaryId id();

    /** Runs what keeps something that is on the screen already, and says that it is kept. */
    void keep(Runnable action);

    /** As {@link #keep}, and shows the lists anew. */
    void change(Runnable action);

    /** Shows the lists anew. */
    void refresh();
}
