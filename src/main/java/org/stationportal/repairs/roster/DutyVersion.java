package org.stationportal.repairs.roster;

import java.time.Instant;
import java.util.List;

/** One version in the history of a day: who entered it when and why, and who was on duty by it. */
public record DutyVersion(int no, Instant changedAt, String changedBy, String reason, List<DutyDay.Person> people) {

    public DutyVersion {
        people = List.copyOf(people);
    }
}
