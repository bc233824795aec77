package org.stationportal.findings;

import java.util.Optional;

/** How far a grave case has come. */
public enum HandoverState {
    NOT_YET,
    HANDED_OVER,
    ANSWERED;

    public static HandoverState of(Optional<Handover> handover) {
        return handover.map(made -> made.answer().isPresent() ? ANSWERED : HANDED_OVER)
                .orElse(NOT_YET);
    }
}
