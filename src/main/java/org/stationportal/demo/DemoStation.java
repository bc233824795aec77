package org.stationportal.demo;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Objects;
import java.util.SplittableRandom;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.stationportal.base.PortalTime;
import org.stationportal.base.SqlTime;
import org.stationportal.base.Texts;
import org.stationportal.deadlines.Clauses;

/**
 * Loads the demo station into an empty database, before the web server accepts and before the scheduler ticks. What it
 * loads is the same each time.
 */
@Component
@Profile("demo")
class DemoStation implements SmartLifecycle {

    private static final long SEED = 20260930;
    private static final String ADMINISTRATOR = "9009";

    private final People people;
    private final Network network;
    private final Clauses clauses;
    private final Past past;
    private final ActAs actAs;
    private final DemoClock clock;
    private final Printed printed;
    private final Texts texts;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private boolean running;

    DemoStation(
            People people,
            Network network,
            Clauses clauses,
            Past past,
            ActAs actAs,
            DemoClock clock,
            Printed printed,
            Texts texts,
            JdbcClient jdbc,
            PlatformTransactionManager transactions) {
        this.people = people;
        this.network = network;
        this.clauses = clauses;
        this.past = past;
        this.actAs = actAs;
        this.clock = clock;
        this.printed = printed;
        this.texts = texts;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void start() {
        running = true;
        if (people.isEmpty()) {
            load();
        } else if (!clock.isKept()) {
            tell("demo.load.incomplete");
            clock.endHistory();
        }
    }

    private void load() {
        long started = System.nanoTime();
        tell("demo.load.begin");
        var random = new SplittableRandom(SEED);
        People.Station station = Objects.requireNonNull(transaction.execute(status -> {
            People.Station written = people.write();
            network.write(written, random);
            return written;
        }));
        actAs.run(ADMINISTRATOR, () -> clauses.giveFirstVersions(station.id(), People.SINCE, true, "叶子轩"));
        tell("demo.load.people", station.people().size(), Network.CUSTOMERS);
        past.play(random, month -> tell("demo.load.month", month.toString()));
        monthBeginsAnew();
        tell("demo.load.end", Duration.ofNanos(System.nanoTime() - started).toSeconds());
    }

    /** What September's last day adds to its plans was not played; the day's work begins with October. */
    private void monthBeginsAnew() {
        jdbc.sql("insert into daily_work (name, day, done_at) values ('plans', :day, :at)")
                .param("day", LocalDate.ofInstant(DemoClock.BEGINNING, PortalTime.ZONE))
                .param("at", SqlTime.param(DemoClock.BEGINNING))
                .update();
    }

    private void tell(String key, Object... arguments) {
        printed.line(texts.getTranslation(key, Texts.CHINESE, arguments) + " / "
                + texts.getTranslation(key, Texts.ENGLISH, arguments));
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Long before the web server and the scheduler. */
    @Override
    public int getPhase() {
        return 0;
    }
}
