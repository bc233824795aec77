package org.stationportal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.stationportal.base.PortalTime;

/** The clock of the tests: stands until it is set. */
@Component
@Profile("test")
public class TestClock extends Clock {

    private volatile Instant now = Instant.parse("2026-09-30T00:20:00Z");

    public void set(Instant instant) {
        now = instant;
    }

    /** Sets it to a local date and time of the station, for example {@code 2026-10-09T08:30}. */
    public void set(String local) {
        now = at(local);
    }

    public void advance(Duration duration) {
        now = now.plus(duration);
    }

    public static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(PortalTime.ZONE).toInstant();
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return PortalTime.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }
}
