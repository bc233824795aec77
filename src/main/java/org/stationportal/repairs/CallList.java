package org.stationportal.repairs;

import java.util.Set;

/** Which repair calls a list shows. */
public enum CallList {
    RUNNING(Set.of(Step.LOGGED, Step.DISPATCHED, Step.ACCEPTED, Step.ARRIVED)),
    TO_CALL_BACK(Set.of(Step.RESTORED)),
    CLOSED(Set.of(Step.CALLED_BACK));

    private final Set<Step> steps;

    CallList(Set<Step> steps) {
        this.steps = steps;
    }

    Set<Step> steps() {
        return steps;
    }
}
