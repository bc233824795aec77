package org.stationportal.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.stationportal.base.PortalTime;

/**
 * The clock of the demo: the real one plus an offset that a restart keeps. While time is being played it stands still at
 * the instant that is played. It never goes backwards once the demo station is there.
 */
@Component
@Profile("demo")
@DependsOnDatabaseInitialization
class DemoClock extends Clock {

    /** Wednesday, 08:20, the day before the National Day holiday. */
    static final Instant BEGINNING = Instant.parse("2026-09-30T00:20:00Z");

    private final JdbcClient jdbc;
    private final Clock real = Clock.system(PortalTime.ZONE);
    private volatile Duration offset;
    private volatile @Nullable Instant standing;

    DemoClock(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.offset = kept().orElseGet(() -> Duration.between(real.instant(), BEGINNING));
    }

    @Override
    public Instant instant() {
        Instant played = standing;
        return played == null ? real.instant().plus(offset).truncatedTo(ChronoUnit.MICROS) : played;
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new InZone(zone);
    }

    /** Stands still at an instant that is not before the present one; kept at once, so that no restart falls behind it. */
    synchronized void standAt(Instant instant) {
        if (instant.isBefore(instant())) {
            throw new IllegalArgumentException("the demo clock never goes backwards: " + instant);
        }
        standing = instant;
        keep(instant);
    }

    /** Stands still at the present instant. */
    synchronized Instant stand() {
        Instant present = instant();
        standing = present;
        keep(present);
        return present;
    }

    /** Runs on from where it stands. */
    synchronized void runOn() {
        Instant from = instant();
        offset = Duration.between(real.instant(), from);
        standing = null;
        keep(from);
    }

    /** Back to an instant before the demo station has a history; refused afterwards. */
    synchronized void beginHistory(Instant instant) {
        if (isKept()) {
            throw new IllegalStateException("the history has been played");
        }
        standing = instant;
    }

    /** The history is complete: from now on the offset is kept. */
    synchronized void endHistory() {
        jdbc.sql("insert into demo_clock (id, offset_micros) values (1, 0)").update();
        runOn();
    }

    /** Whether a demo station with its whole history is there. */
    boolean isKept() {
        return kept().isPresent();
    }

    private Optional<Duration> kept() {
        return jdbc.sql("select offset_micros from demo_clock")
                .query(Long.class)
                .optional()
                .map(micros -> Duration.of(micros, ChronoUnit.MICROS));
    }

    private void keep(Instant instant) {
        jdbc.sql("update demo_clock set offset_micros = :micros")
                .param("micros", ChronoUnit.MICROS.between(real.instant(), instant))
                .update();
    }

    /** The same clock read in another zone. */
    private final class InZone extends Clock {

        private final ZoneId zone;

        InZone(ZoneId zone) {
            this.zone = zone;
        }

        @Override
        public Instant instant() {
            return DemoClock.this.instant();
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new InZone(other);
        }
    }
}
