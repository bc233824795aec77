package org.stationportal.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stationportal.TestClock.at;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stationportal.IntegrationTest;
import org.stationportal.TestClock;

/** The day's work is done once a day, and one that fails is tried again without keeping another from its own. */
@IntegrationTest
class DaysIT {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestClock clock;

    private final List<LocalDate> done = new ArrayList<>();
    private boolean failing;

    private Days days;

    @BeforeEach
    void works() {
        days = new Days(List.of(new Broken(), new Counted()), jdbc, clock);
    }

    @Test
    void onceADayHoweverOftenItTicks() {
        clock.set("2026-10-01T00:09");
        days.begin();
        assertThat(done).as("the day before is not over for ten minutes").isEmpty();
        assertThat(days.next()).isEqualTo(at("2026-10-01T00:10"));
        clock.set("2026-10-01T00:10");
        days.begin();
        days.begin();
        assertThat(days.next()).isEqualTo(at("2026-10-02T00:10"));
        clock.set("2026-10-04T09:00");
        days.begin();
        assertThat(done).containsExactly(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 4));
    }

    @Test
    void whatFailedIsTriedAgainAndKeepsNoOtherFromItsWork() {
        clock.set("2026-11-01T08:00");
        failing = true;
        days.begin();
        assertThat(done).hasSize(1);
        failing = false;
        days.begin();
        assertThat(done).hasSize(2);
    }

    private final class Broken implements DailyWork {

        private final String name = "broken-" + UUID.randomUUID();

        @Override
        public String name() {
            return name;
        }

        @Override
        public void run(LocalDate today) {
            if (today.getMonthValue() != 11) {
                return;
            }
            if (failing) {
                throw new IllegalStateException("the test lets it fail");
            }
            done.add(today);
        }
    }

    private final class Counted implements DailyWork {

        private final String name = "counted-" + UUID.randomUUID();

        @Override
        public String name() {
            return name;
        }

        @Override
        public void run(LocalDate today) {
            done.add(today);
        }
    }
}
