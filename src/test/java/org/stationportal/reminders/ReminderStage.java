package org.stationportal.reminders;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.stationportal.TestClock;
import org.stationportal.TestStation;
import org.stationportal.conversations.Conversations;
import org.stationportal.conversations.MessageId;
import org.stationportal.deadlines.Budget;
import org.stationportal.deadlines.Deadlines;
import org.stationportal.deadlines.ObligationId;
import org.stationportal.deadlines.ObligationSummary;
import org.stationportal.deadlines.Obligations;
import org.stationportal.deadlines.OpenObligation;
import org.stationportal.deadlines.Subject;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.Post;

/** Opens obligations, plays the days, sees messages and reads what was told, for the tests of this module. */
@Component
@Profile("test")
class ReminderStage {

    private final TestClock clock;
    private final TestStation stations;
    private final Deadlines deadlines;
    private final Obligations obligations;
    private final Conversations conversations;
    private final Sweep sweep;
    private final JdbcClient jdbc;

    ReminderStage(
            TestClock clock,
            TestStation stations,
            Deadlines deadlines,
            Obligations obligations,
            Conversations conversations,
            Sweep sweep,
            JdbcClient jdbc) {
        this.clock = clock;
        this.stations = stations;
        this.deadlines = deadlines;
        this.obligations = obligations;
        this.conversations = conversations;
        this.sweep = sweep;
        this.jdbc = jdbc;
    }

    /** A metering fault of clause 1.3 that the people owe from now on. */
    ObligationId open(TestStation.People people, Budget budget, EmployeeId... owing) {
        return stations.inTransaction(
                people.get(Post.COUNTER_CLERK),
                () -> deadlines.open(new OpenObligation(
                        "1.3",
                        subject(),
                        people.station(),
                        people.business(),
                        List.of(owing),
                        clock.instant(),
                        budget,
                        "RESIDENTIAL_METER",
                        budget.roundTheClock())));
    }

    static Subject subject() {
        String id = UUID.randomUUID().toString();
        return new Subject("test", id, "试验 " + id, "test/" + id);
    }

    /** Sweeps at every instant at which something is due at the station, up to a local time. */
    void play(TestStation.People people, String local) {
        Instant to = TestClock.at(local);
        sweep.run();
        for (Instant next = next(people); !next.isAfter(to); next = next(people)) {
            clock.set(next.isBefore(clock.instant()) ? clock.instant() : next);
            sweep.run();
        }
        clock.set(to);
        sweep.run();
    }

    private Instant next(TestStation.People people) {
        return jdbc.sql("select min(next_at) from obligation where station_id = :station")
                .param("station", people.station().value())
                .query((rs, i) -> rs.getObject(1, LocalDateTime.class))
                .optional()
                .map(time -> time.toInstant(ZoneOffset.UTC))
                .orElse(Instant.MAX);
    }

    /** Everything in the person's talk with the portal stands in the visible part of his open browser. */
    void see(EmployeeId person) {
        stations.run(person, () -> {
            var portal = conversations.portalOf(person);
            long last = jdbc.sql("select coalesce(max(id), 0) from message where conversation_id = :c")
                    .param("c", portal.value())
                    .query(Long.class)
                    .single();
            conversations.markDelivered(portal, new MessageId(last));
            conversations.markSeen(portal, new MessageId(last));
        });
    }

    ObligationSummary obligation(ObligationId id) {
        return obligations.all(List.of(id)).getFirst();
    }

    /** {@code RUNG → ROLE} of all that was told, in its order; rungs without the numbers and dates in their codes. */
    List<String> told(ObligationId id) {
        return jdbc.sql("select rung, role from notice where obligation_id = :id order by rung_at, id")
                .param("id", id.value())
                .query((rs, i) -> rs.getString("rung").replaceAll("_[0-9-]+$", "") + " → " + rs.getString("role"))
                .list();
    }

    List<String> rungsTo(ObligationId id, EmployeeId person) {
        return jdbc.sql(
                        "select rung from notice where obligation_id = :id and recipient_id = :person order by rung_at, id")
                .param("id", id.value())
                .param("person", person.value())
                .query((rs, i) -> rs.getString("rung").replaceAll("_[0-9-]+$", ""))
                .list();
    }

    NoticeId noticeTo(ObligationId id, EmployeeId person) {
        return new NoticeId(jdbc.sql("select max(id) from notice where obligation_id = :id and recipient_id = :person")
                .param("id", id.value())
                .param("person", person.value())
                .query(Long.class)
                .single());
    }

    long runOf(NoticeId notice) {
        return jdbc.sql("select run_id from notice where id = :id")
                .param("id", notice.value())
                .query(Long.class)
                .single();
    }

    long messages(EmployeeId person) {
        return jdbc.sql("""
                select count(*) from message m join conversation c on c.id = m.conversation_id
                where c.owner_id = :person and m.kind = 'CARD'""").param("person", person.value()).query(Long.class).single();
    }
}
