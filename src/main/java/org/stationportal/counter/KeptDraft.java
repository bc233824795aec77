package org.stationportal.counter;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** A draft as it was kept: the identity of the form, the values by the names of the fields, and since when. */
public record KeptDraft(UUID submission, Map<String, String> values, Instant keptAt) {

    public KeptDraft {
        values = Map.copyOf(values);
    }
}
