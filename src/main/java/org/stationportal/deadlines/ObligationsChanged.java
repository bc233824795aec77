package org.stationportal.deadlines;

import java.util.List;

/** Obligations were opened, or their deadline, state or responsible changed; published in the same transaction. */
public record ObligationsChanged(List<ObligationId> ids) {

    public ObligationsChanged {
        ids = List.copyOf(ids);
    }
}
