package org.stationportal.base;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Does the day's {@link DailyWork} once; what failed is tried again with the next tick. */
@Component
public class Days {

    /** After midnight, so that whatever looks at the day before finds it over. */
    private static final LocalTime BEGINS = LocalTime.of(0, 10);

    private static final Logger log = LoggerFactory.getLogger(Days.class);

    private final List<DailyWork> works;
    private final JdbcClient jdbc;
    private final Clock clock;

    Days(List<DailyWork> works, JdbcClient jdbc, Clock clock) {
        this.works = List.copyOf(works);
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Does what is not done today; one that fails keeps no other from its work. */
    public synchronized void begin() {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, PortalTime.ZONE);
        if (now.isBefore(beginning(today))) {
            return;
        }
        List<String> done = done(today);
        works.stream().filter(work -> !done.contains(work.name())).forEach(work -> {
            try {
                work.run(today);
                jdbc.sql("insert ignore into daily_work (name, day, done_at) values (:name, :day, :now)")
                        .param("name", work.name())
                        .param("day", today)
                        .param("now", SqlTime.param(now))
                        .update();
            } catch (RuntimeException failure) {
                log.error("The work of {} failed for {}; the next tick repeats it", today, work.name(), failure);
            }
        });
    }

    /** When the next day's work begins, after now. */
    public Instant next() {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, PortalTime.ZONE);
        Instant beginning = beginning(today);
        return now.isBefore(beginning) ? beginning : beginning(today.plusDays(1));
    }

    private List<String> done(LocalDate day) {
        return jdbc.sql("select name from daily_work where day = :day")
                .param("day", day)
                .query(String.class)
                .list();
    }

    private static Instant beginning(LocalDate day) {
        return day.atTime(BEGINS).atZone(PortalTime.ZONE).toInstant();
    }
}
