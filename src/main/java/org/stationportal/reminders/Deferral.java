package org.stationportal.reminders;

/** Why a breach that could be judged makes no entry yet, or none at all. */
enum Deferral {
    /** Nobody was notified, or the notice has not been seen, acknowledged or handed over. */
    NOT_SERVED,
    /** Served, but the lead time after it has not passed. */
    LEAD_TIME,
    /** Whoever held it at due had got it too late; the leader is asked instead. */
    SHORT_HANDOVER
}
