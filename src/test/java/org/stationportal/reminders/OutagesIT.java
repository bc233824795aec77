package org.stationportal.reminders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stationportal.TestClock.at;

import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stationportal.IntegrationTest;
import org.stationportal.TestClock;
import org.stationportal.TestStation;
import org.stationportal.UseCase;
import org.stationportal.base.SqlTime;
import org.stationportal.deadlines.Budget;
import org.stationportal.deadlines.ObligationId;
import org.stationportal.deadlines.ObligationStatus;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.Post;

/** Promise 1 in an outage: the time in which no sweep ran is known, and lead times that fell into it are given again. */
@IntegrationTest(schema = "outages", properties = "portal.sweep.outage-after=PT10M")
class OutagesIT {

    @Autowired
    private TestClock clock;

    @Autowired
    private TestStation stations;

    @Autowired
    private ReminderStage stage;

    @Autowired
    private Sweep sweep;

    @Autowired
    private JdbcClient jdbc;

    private TestStation.People people;
    private EmployeeId fitter;

    @BeforeEach
    void station() {
        clock.set("2026-10-09T09:00"); // a Friday
        people = stations.create();
        fitter = people.get(Post.FITTER);
        sweep.countAsWatched(clock.instant());
    }

    @Test
    @UseCase("UC-007")
    void aLeadTimeThatFellIntoAnOutageIsGivenAgainAndOneThatHadPassedStands() {
        ObligationId before = stage.open(people, new Budget.WorkingDays(3), fitter);
        sweepAt("2026-10-09T09:01", true);
        stage.see(fitter); // lead time until Saturday, a make-up workday, 9:01
        sweepAt("2026-10-12T09:00", true);
        ObligationId within = stage.open(people, new Budget.WorkingDays(1), fitter);
        sweepAt("2026-10-12T09:01", true);
        stage.see(fitter); // lead time until Tuesday 9:01; both are due on Tuesday at 17:30
        sweepAt("2026-10-13T08:50", true);
        sweepAt("2026-10-14T11:00", false); // the portal was down from Tuesday 8:50 on
        assertThat(outages()).isEqualTo(1);
        assertThat(stage.obligation(before).status()).isEqualTo(ObligationStatus.MISSED);
        assertThat(stage.obligation(within).status()).isEqualTo(ObligationStatus.OPEN);
        sweepAt("2026-10-15T10:59", true);
        assertThat(stage.obligation(within).status()).isEqualTo(ObligationStatus.OPEN);
        sweepAt("2026-10-15T11:00", true); // one working day after the portal was back
        assertThat(stage.obligation(within).status()).isEqualTo(ObligationStatus.MISSED);
    }

    private void sweepAt(String local, boolean watched) {
        Instant now = TestClock.at(local);
        clock.set(now);
        if (watched) {
            sweep.countAsWatched(now);
        }
        sweep.run();
    }

    private long outages() {
        return jdbc.sql("select count(*) from sweep_outage where from_at = :from and until_at = :until")
                .param("from", SqlTime.param(at("2026-10-13T08:50")))
                .param("until", SqlTime.param(at("2026-10-14T11:00")))
                .query(Long.class)
                .single();
    }
}
