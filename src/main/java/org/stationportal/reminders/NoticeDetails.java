package org.stationportal.reminders;

import java.time.Instant;
import java.util.Optional;
import org.stationportal.deadlines.ObligationId;
import org.stationportal.organization.EmployeeId;

/**
 * A notice and the proof of its service.
 *
 * @param rung       which step of the ladder, for example {@code DUE}
 * @param rewarding  whether it tells of a reward
 * @param rungAt     when the ladder said so; {@code recordedAt} is when the sweep did it
 * @param deliveredBy over which channel it was first delivered, for example {@code CHAT}
 * @param told       the leader told it in person 当面告知 and signed; it counts once {@code handedOverAt} is there too,
 *                   when the recipient signed, or a second witness that he refused to
 * @param servedAt   the earliest of seen (after delivery), acknowledged and handed over in person
 * @param leadUntil  when the lead time after the service has passed: a breach before it makes no entry
 */
public record NoticeDetails(
        NoticeId id,
        ObligationId obligation,
        int deadlineVersion,
        String rung,
        Kind kind,
        boolean rewarding,
        EmployeeId recipient,
        String recipientName,
        Role role,
        Instant rungAt,
        Instant recordedAt,
        Optional<Instant> deliveredAt,
        Optional<String> deliveredBy,
        Optional<Instant> seenAt,
        Optional<Instant> acknowledgedAt,
        Optional<Telling> told,
        Optional<Instant> handedOverAt,
        Optional<String> refusalWitness,
        Optional<Instant> servedAt,
        Optional<Instant> leadUntil) {

    /** Who told it in person, and when. */
    public record Telling(Instant at, EmployeeId by, String byName) {}

    /** What a notice tells. */
    public enum Kind {
        REMINDER,
        OVERDUE_ALERT,
        /** Nobody read it, received it or did anything: somebody else is told. */
        ESCALATION,
        BREACH
    }

    /** As what the recipient gets it. */
    public enum Role {
        RESPONSIBLE,
        /** For somebody who is away; it serves notice on nobody. */
        STAND_IN,
        TEAM_LEADER,
        DEPUTY_HEAD,
        STATION_HEAD,
        /** Who granted the suspension that is about to end. */
        APPROVER
    }

    /** How far the notice has come, for example 已送达. */
    public enum State {
        RECORDED,
        DELIVERED,
        SEEN,
        ACKNOWLEDGED,
        /** Told in person; the other signature is still missing. */
        TOLD,
        /** Told in person, and signed by the recipient. */
        HANDED_OVER,
        /** Told in person; the recipient refused to sign, which a second person witnessed. */
        REFUSED
    }

    /** Whether the leader has signed and the other signature is still missing. */
    public boolean awaitsSignature() {
        return told.isPresent() && handedOverAt.isEmpty();
    }

    public State state() {
        if (acknowledgedAt.isPresent()) {
            return State.ACKNOWLEDGED;
        }
        if (handedOverAt.isPresent()) {
            return refusalWitness.isPresent() ? State.REFUSED : State.HANDED_OVER;
        }
        if (seenAt.isPresent()) {
            return State.SEEN;
        }
        if (told.isPresent()) {
            return State.TOLD;
        }
        return deliveredAt.isPresent() ? State.DELIVERED : State.RECORDED;
    }
}
