package org.stationportal.repairs;

import java.util.Optional;

/** How far a repair call has come; each step follows the one before and is stamped once. */
public enum Step {
    LOGGED,
    DISPATCHED,
    ACCEPTED,
    ARRIVED,
    RESTORED,
    CALLED_BACK;

    /** What comes next; nothing after the call-back. */
    public Optional<Step> next() {
        return switch (this) {
            case LOGGED -> Optional.of(DISPATCHED);
            case DISPATCHED -> Optional.of(ACCEPTED);
            case ACCEPTED -> Optional.of(ARRIVED);
            case ARRIVED -> Optional.of(RESTORED);
            case RESTORED -> Optional.of(CALLED_BACK);
            case CALLED_BACK -> Optional.empty();
        };
    }

    public boolean canBecome(Step other) {
        return next().filter(other::equals).isPresent();
    }

    /** Whether it has come at least as far as the other. */
    public boolean reached(Step other) {
        return compareTo(other) >= 0;
    }

    /** Counts from 1, as the database does. */
    int position() {
        return ordinal() + 1;
    }
}
