package org.stationportal.reminders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.stationportal.TestClock.at;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import org.stationportal.IntegrationTest;
import org.stationportal.TestClock;
import org.stationportal.TestStation;
import org.stationportal.conversations.Conversations;
import org.stationportal.conversations.MessageId;
import org.stationportal.deadlines.Budget;
import org.stationportal.deadlines.Deadlines;
import org.stationportal.deadlines.ObligationId;
import org.stationportal.deadlines.OpenObligation;
import org.stationportal.deadlines.Subject;
import org.stationportal.deadlines.Watch;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.Employees;
import org.stationportal.organization.Post;

/** What people do while a sweep is at work, and a row that cannot be handled. */
@IntegrationTest(schema = "sweep_races")
class SweepRacesIT {

    @Autowired
    private TestClock clock;

    @Autowired
    private TestStation stations;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private Conversations conversations;

    @Autowired
    private Sweep sweep;

    @Autowired
    private SweepBatch batch;

    @Autowired
    private SweepRuns runs;

    @Autowired
    private Employees employees;

    @Autowired
    private Watch watch;

    @Autowired
    private TransactionOperations transaction;

    @Autowired
    private JdbcClient jdbc;

    private TestStation.People people;
    private EmployeeId fitter;

    @BeforeEach
    void station() {
        clock.set("2026-09-30T09:00");
        people = stations.create();
        fitter = people.get(Post.FITTER);
    }

    @Test
    void aHandoverThatWaitedForASweepIsAnnounced() {
        ObligationId id = fault(4);
        sweep.run();
        EmployeeId another = stations.another(people, people.business(), Post.FITTER);
        Instant asked = at("2026-09-30T10:00");
        clock.set(asked.plusSeconds(1));
        transaction.executeWithoutResult(status -> watch.wakeAt(List.of(id), clock.instant()));
        sweep.run();
        clock.set(asked); // the instant of the request: it had to wait until the sweep let the row go
        stations.run(people.get(Post.BUSINESS_TEAM_LEADER), () -> deadlines.reassign(id, another, "交由他人处理"));
        clock.set(asked.plusSeconds(2));
        sweep.run();
        assertThat(messagesTo(another)).hasSize(1);
    }

    @Test
    void whatComesAfterAMessageWasSeenComesInAnotherMessage() {
        fault(4);
        fault(5);
        sweep.run();
        int before = messagesTo(fitter).size();
        Instant first = at("2026-10-10T08:30");
        clock.set(first);
        long run = runs.start(first);
        transaction.execute(status -> batch.handle(run, first, 100, List.of(), new Recipients(employees, List.of())));
        runs.close(run, first);
        seeEverything(fitter);
        Instant second = at("2026-10-12T08:30");
        assertThatThrownBy(() -> transaction.execute(
                        status -> batch.handle(run, second, 100, List.of(), new Recipients(employees, List.of()))))
                .isInstanceOf(SweepRuns.Closed.class);
        clock.set(second);
        sweep.run();
        clock.set("2026-10-12T08:31");
        seeEverything(fitter);
        assertThat(messagesTo(fitter)).hasSize(before + 2);
        assertThat(jdbc.sql("select count(*) from notice where recipient_id = :p and seen_at is null")
                        .param("p", fitter.value())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void aRowThatCannotBeHandledHoldsUpNobodyElse() {
        ObligationId bad = fault(4);
        ObligationId good = fault(4);
        sweep.run();
        jdbc.sql("update obligation set due_at = '2500-01-01', assessable_from = '2500-01-01', next_at = '2026-10-01'"
                        + " where id = :id")
                .param("id", bad.value())
                .update();
        try {
            clock.set("2026-10-12T17:30");
            sweep.run();
            assertThat(rungs(good)).contains("DUE");
            assertThat(rungs(bad)).hasSize(1);
        } finally {
            jdbc.sql("update obligation set next_at = null where id = :id")
                    .param("id", bad.value())
                    .update();
        }
    }

    private ObligationId fault(int workingDays) {
        String subject = UUID.randomUUID().toString();
        return stations.inTransaction(
                people.get(Post.COUNTER_CLERK),
                () -> deadlines.open(new OpenObligation(
                        "1.3",
                        new Subject("test", subject, "试验 " + subject, "test/" + subject),
                        people.station(),
                        people.business(),
                        List.of(fitter),
                        clock.instant(),
                        new Budget.WorkingDays(workingDays),
                        "RESIDENTIAL_METER",
                        false)));
    }

    private List<Long> messagesTo(EmployeeId person) {
        return jdbc.sql(
                        "select m.id from message m join conversation c on c.id = m.conversation_id where c.owner_id = :p")
                .param("p", person.value())
                .query(Long.class)
                .list();
    }

    private List<String> rungs(ObligationId id) {
        return jdbc.sql("select rung from notice where obligation_id = :id")
                .param("id", id.value())
                .query(String.class)
                .list();
    }

    private void seeEverything(EmployeeId person) {
        stations.run(person, () -> {
            var portal = conversations.portalOf(person);
            var last =
                    new MessageId(messagesTo(person).stream().max(Long::compare).orElseThrow());
            conversations.markDelivered(portal, last);
            conversations.markSeen(portal, last);
        });
    }
}
