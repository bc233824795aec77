package org.stationportal.reminders;

import java.time.Instant;
import java.util.Optional;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Down when something due has waited longer than the tolerance; says since when. */
@Component
class SweepHealth implements HealthIndicator {

    private final Completeness completeness;

    SweepHealth(Completeness completeness) {
        this.completeness = completeness;
    }

    @Override
    public Health health() {
        Optional<Instant> oldest = completeness.oldestDue();
        Health.Builder health = oldest.map(completeness::tolerates).orElse(true) ? Health.up() : Health.down();
        oldest.ifPresent(due -> health.withDetail("oldestUnhandledDue", due.toString()));
        return health.build();
    }
}
