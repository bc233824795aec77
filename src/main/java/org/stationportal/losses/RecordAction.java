package org.stationportal.losses;

import java.time.LocalDate;
import java.util.UUID;
import org.stationportal.base.RuleViolation;

/** Records what was done about the loss of an area; the same submission twice is one action. */
public record RecordAction(UUID submission, String areaNo, LocalDate doneOn, String words) {

    public RecordAction {
        words = words.strip();
        if (words.length() < 2 || words.length() > 1000) {
            throw RuleViolation.at("action", "losses.error.plannedAction", 2, 1000);
        }
    }
}
