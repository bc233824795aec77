package org.stationportal.reminders;

import org.stationportal.deadlines.ObligationId;
import org.stationportal.organization.EmployeeId;

/** A breach that could be judged and makes no entry yet, or none at all. */
record Deferral(ObligationId obligation, EmployeeId employee, Reason reason) {

    enum Reason {
        /** Nobody was notified, or the notice has not been seen, acknowledged or handed over. */
        NOT_SERVED,
        /** Served, but the lead time after it has not passed. */
        LEAD_TIME,
        /** Whoever held it at due had got it too late; the leader is asked instead. */
        SHORT_HANDOVER
    }
}
