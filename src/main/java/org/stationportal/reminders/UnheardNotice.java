package org.stationportal.reminders;

import java.time.Instant;
import java.util.Optional;
import org.stationportal.deadlines.ObligationId;
import org.stationportal.organization.EmployeeId;

/**
 * A responsible whom nothing has reached yet about the present deadline.
 *
 * @param notice      the one to tell in person: the one that waits for his signature, else the latest
 * @param since       when the first was recorded
 * @param deliveredAt when one of them reached a channel of his, without being seen
 * @param toldAt      when a leader told him in person; his signature is still missing
 */
public record UnheardNotice(
        ObligationId obligation,
        EmployeeId person,
        String name,
        NoticeId notice,
        Instant since,
        Optional<Instant> deliveredAt,
        Optional<Instant> toldAt) {}
