package org.stationportal.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stationportal.IntegrationTest;
import org.stationportal.TestClock;
import org.stationportal.TestStation;
import org.stationportal.deadlines.Budget;
import org.stationportal.deadlines.DeadlinesDiffer;
import org.stationportal.deadlines.ObligationId;
import org.stationportal.organization.Post;

/** Promise 3: an independent check sees what the sweep left, whatever the due table says, and alarms once. */
@IntegrationTest(schema = "completeness")
class CompletenessIT {

    @Autowired
    private TestClock clock;

    @Autowired
    private TestStation stations;

    @Autowired
    private ReminderStage stage;

    @Autowired
    private Completeness completeness;

    @Autowired
    private SweepHealth health;

    @Autowired
    private Sweep sweep;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationEventPublisher events;

    private TestStation.People people;
    private ObligationId id;

    @BeforeEach
    void station() {
        clock.set("2026-10-12T09:00");
        people = stations.create();
        id = stage.open(people, new Budget.WorkingDays(1), people.get(Post.FITTER));
        sweep.run();
        stage.see(people.get(Post.FITTER)); // or the leader would be told in the afternoon
    }

    @Test
    void aSweepThatDoesNotRunIsSeen() {
        assertThat(completeness.check().complete()).isTrue();
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        clock.set("2026-10-13T08:29");
        sweep.run();
        clock.set("2026-10-13T08:34"); // something was due at 8:30: still within the tolerance
        assertThat(completeness.check().complete()).isTrue();
        clock.set("2026-10-13T08:36");
        long before = alarms();
        assertThat(completeness.check().unhandled()).isPositive();
        assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
        completeness.check();
        assertThat(alarms()).isEqualTo(before + 1);
        sweep.run();
        assertThat(completeness.check().complete()).isTrue();
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void aRowThatTheDueTableHasLostIsSeen() {
        jdbc.sql("update obligation set next_at = null where id = :id")
                .param("id", id.value())
                .update();
        clock.set("2026-10-14T09:00");
        sweep.run();
        Completeness.Check check = completeness.check();
        assertThat(check.unhandled()).isZero();
        assertThat(check.unwatched()).isPositive();
        assertThat(check.untold()).isPositive();
        assertThat(check.complete()).isFalse();
        jdbc.sql("update obligation set next_at = due_at where id = :id")
                .param("id", id.value())
                .update();
        sweep.run();
    }

    @Test
    void theAdministratorIsToldOfDeadlinesThatDifferFromTheirHistory() {
        events.publishEvent(new DeadlinesDiffer(3)); // after the check, outside its transaction
        assertThat(told("reminders.alarm.differing")).isEqualTo(1);
    }

    private long alarms() {
        return told("reminders.alarm.incomplete");
    }

    private long told(String text) {
        return jdbc.sql("""
                select count(*) from message m join conversation c on c.id = m.conversation_id
                where c.owner_id = :administrator and m.payload_id = :text""")
                .param("text", text)
                .param("administrator", people.get(Post.ADMINISTRATOR).value())
                .query(Long.class)
                .single();
    }
}
