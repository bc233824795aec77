package org.stationportal.appeals;

import java.time.LocalDate;
import java.util.Optional;
import org.stationportal.base.RuleViolation;

/**
 * Whether an entry's person may appeal now.
 *
 * @param instance in which instance it would be, 1 or 2
 * @param until    the last day (inclusive); empty as long as it does not stand yet, before the month is published
 * @param refused  why he may not
 */
public record NextAppeal(int instance, Optional<LocalDate> until, Optional<RuleViolation> refused) {

    public boolean isPossible() {
        return refused.isEmpty();
    }

    static NextAppeal refused(int instance, String key, Object... arguments) {
        return new NextAppeal(instance, Optional.empty(), Optional.of(RuleViolation.of(key, arguments)));
    }
}
