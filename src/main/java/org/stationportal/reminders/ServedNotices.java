package org.stationportal.reminders;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.stationportal.deadlines.ObligationId;
import org.stationportal.deadlines.ObligationSummary;
import org.stationportal.organization.EmployeeId;

/** What is served of the notices of a batch of obligations, and to whom. */
final class ServedNotices {

    private final List<Served> served;
    private final Set<ObligationId> overdueAcknowledged = new HashSet<>();

    ServedNotices(List<Served> served) {
        this.served = served;
        served.stream()
                .filter(s -> s.overdueAcknowledged() && s.role() == NoticeDetails.Role.RESPONSIBLE)
                .forEach(s -> overdueAcknowledged.add(s.obligation()));
    }

    /** The notice of the present deadline to that person whose lead time passes first. */
    Optional<Served> first(ObligationSummary obligation, EmployeeId person) {
        return served.stream()
                .filter(s -> s.obligation().equals(obligation.id())
                        && s.deadlineVersion() == obligation.deadlineVersion()
                        && s.recipient().equals(person))
                .min((a, b) -> a.leadUntil().compareTo(b.leadUntil()));
    }

    boolean overdueAcknowledged(ObligationId obligation) {
        return overdueAcknowledged.contains(obligation);
    }

    /** A served notice with the instant at which its lead time has passed. */
    record Served(
            NoticeId notice,
            ObligationId obligation,
            int deadlineVersion,
            EmployeeId recipient,
            NoticeDetails.Role role,
            boolean overdueAcknowledged,
            Instant leadUntil) {}
}
