package org.stationportal.assessment;

import java.util.Optional;

/** What a recomputation of a station's chain found: how many entries it read, and the first thing that differs. */
public record ChainCheck(long checked, Optional<Difference> first) {

    public boolean whole() {
        return first.isEmpty();
    }

    /**
     * The first difference; the entry is empty when entries at the end are gone.
     *
     * @param position the place in the chain at which it was found
     */
    public record Difference(Kind kind, long position, Optional<EntryId> entry) {}

    /** How a chain can differ. */
    public enum Kind {
        /** The entry does not say what its hash sealed. */
        CONTENT,
        /** The entry does not continue the entry before it: something is missing or was put in between. */
        LINK,
        /** The chain is shorter than its recorded end. */
        END
    }
}
