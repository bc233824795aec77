package org.stationportal.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.stationportal.base.Days;
import org.stationportal.base.RuleViolation;
import org.stationportal.conversations.Broadcaster;
import org.stationportal.deadlines.Watch;
import org.stationportal.organization.EmployeeId;
import org.stationportal.reminders.Sweep;

/**
 * Moves the time of the demo forward: plays every due instant in order, as if the days had passed, or jumps over them
 * like an outage, after which the sweep catches up by itself.
 */
@Service
@Profile("demo")
public class DemoTime {

    private static final Duration LONGEST = Duration.ofDays(400);
    // sweeps at the same instant that change nothing: the row is held by somebody's transaction, so wait a little
    private static final int PATIENCE = 20;

    private final DemoClock clock;
    private final Watch watch;
    private final Sweep sweep;
    private final Days days;
    private final Broadcaster broadcaster;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final ReentrantLock playing = new ReentrantLock();

    DemoTime(
            DemoClock clock,
            Watch watch,
            Sweep sweep,
            Days days,
            Broadcaster broadcaster,
            JdbcClient jdbc,
            ApplicationEventPublisher events) {
        this.clock = clock;
        this.watch = watch;
        this.sweep = sweep;
        this.days = days;
        this.broadcaster = broadcaster;
        this.jdbc = jdbc;
        this.events = events;
    }

    /** The present of the demo. */
    public Instant present() {
        return clock.instant();
    }

    /** Plays all due instants and the days' work up to {@code to} (inclusive); the listener hears each instant. */
    public Played advance(Instant to, Consumer<Instant> listener) {
        return alone(() -> {
            refuseUnlessSoonAhead(to);
            try {
                Played played = play(to, listener);
                return played.and(sweep.run());
            } finally {
                clock.runOn();
                wakeEverybody();
            }
        });
    }

    /** The next instant at which something is due, after everything that is due now has been handled. */
    public Instant nextDue() {
        sweep.run();
        return watch.nextDue().orElseThrow(() -> RuleViolation.of("demo.error.nothingDue"));
    }

    /** Jumps without sweeping, as if the portal had been down: the next tick finds what has become due meanwhile. */
    public Played outage(Instant to) {
        return alone(() -> {
            refuseUnlessSoonAhead(to);
            Instant from = clock.stand();
            clock.standAt(to);
            clock.runOn();
            wakeEverybody();
            return Played.nothing(from, to);
        });
    }

    /** Plays up to the instant, where the clock then stands; the history of the demo station is made of such steps. */
    Played play(Instant to, Consumer<Instant> listener) {
        Instant from = clock.stand();
        Played played = Played.nothing(from, to);
        int idle = 0;
        beginDay();
        while (idle < PATIENCE) {
            Instant due = earlier(watch.nextDue().orElse(Instant.MAX), days.next());
            if (due.isAfter(to)) {
                break;
            }
            if (due.isAfter(clock.instant())) {
                sweep.countAsWatched(due);
                clock.standAt(due);
                beginDay();
                listener.accept(due);
                idle = 0;
            } else if (idle++ > 0) {
                pause();
            }
            played = played.and(sweep.run());
        }
        if (to.isAfter(clock.instant())) {
            sweep.countAsWatched(to);
            clock.standAt(to);
        }
        return played;
    }

    private Played alone(Supplier<Played> work) {
        if (!playing.tryLock()) {
            throw RuleViolation.of("demo.error.playing");
        }
        try {
            return work.get();
        } finally {
            playing.unlock();
        }
    }

    private void refuseUnlessSoonAhead(Instant to) {
        Instant present = clock.instant();
        if (!to.isAfter(present)) {
            throw RuleViolation.at("to", "demo.error.notAhead");
        }
        if (to.isAfter(present.plus(LONGEST))) {
            throw RuleViolation.at("to", "demo.error.tooFar", LONGEST.toDays());
        }
    }

    private void wakeEverybody() {
        events.publishEvent(new TimeMoved(clock.instant()));
        broadcaster.wake(jdbc.sql("select id from employee where active")
                .query((rs, i) -> new EmployeeId(rs.getLong("id")))
                .list());
    }

    /** The history of the demo is a script: what each day brings begins with the present. */
    private void beginDay() {
        if (clock.isKept()) {
            days.begin();
        }
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
