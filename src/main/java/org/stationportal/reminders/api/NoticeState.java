package org.stationportal.reminders.api;

import java.time.Instant;
import java.util.Optional;
import org.stationportal.reminders.NoticeDetails;

/** A notice and how far its service has come. */
record NoticeState(
        long id,
        long obligation,
        String rung,
        NoticeDetails.Kind kind,
        String recipient,
        NoticeDetails.Role role,
        NoticeDetails.State state,
        Instant recordedAt,
        Optional<Instant> deliveredAt,
        Optional<String> deliveredBy,
        Optional<Instant> seenAt,
        Optional<Instant> acknowledgedAt,
        Optional<Instant> toldAt,
        Optional<Instant> handedOverAt,
        Optional<String> refusalWitness,
        Optional<Instant> leadUntil) {

    static NoticeState of(NoticeDetails notice) {
        return new NoticeState(
                notice.id().value(),
                notice.obligation().value(),
                notice.rung(),
                notice.kind(),
                notice.recipientName(),
                notice.role(),
                notice.state(),
                notice.recordedAt(),
                notice.deliveredAt(),
                notice.deliveredBy(),
                notice.seenAt(),
                notice.acknowledgedAt(),
                notice.told().map(NoticeDetails.Telling::at),
                notice.handedOverAt(),
                notice.refusalWitness(),
                notice.leadUntil());
    }
}
