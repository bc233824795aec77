package org.stationportal.assessment;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.stationportal.TestClock;
import org.stationportal.TestStation;
import org.stationportal.base.SqlTime;
import org.stationportal.deadlines.ObligationId;
import org.stationportal.deadlines.Obligations;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.TeamId;
import org.stationportal.reminders.NoticeId;
import org.stationportal.reminders.ObligationMissed;

/** Makes obligations, served notices and breaches by plain rows and the event that the sweep publishes. */
@Component
@Profile("test")
public class AssessmentFixture {

    private final JdbcClient jdbc;
    private final Obligations obligations;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final TestClock clock;

    AssessmentFixture(
            JdbcClient jdbc,
            Obligations obligations,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            TestClock clock) {
        this.jdbc = jdbc;
        this.obligations = obligations;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** A breach by that person now, with a notice served two days ago; the entry that it made. */
    public EntryId breach(
            TestStation.People people, EmployeeId who, TeamId team, String clause, String category, String title) {
        ObligationId obligation = obligation(people, who, team, clause, category, title);
        Instant now = clock.instant();
        NoticeId notice = notice(obligation, who, now.minus(Duration.ofDays(2)), now.minus(Duration.ofDays(1)));
        miss(obligation, who, notice, now);
        return entryOf(obligation, who);
    }

    public ObligationId obligation(
            TestStation.People people, EmployeeId who, TeamId team, String clause, String category, String title) {
        Instant now = clock.instant();
        return new ObligationId(transaction.execute(status -> {
            jdbc.sql("""
                    insert into obligation (station_id, team_id, clause_code, clause_version_id, subject_type, subject_id,
                        subject_title, subject_path, position, assessed, amount_category, urgent, budget, opened_at,
                        due_at, assessable_from, provisional, deadline_version, deadline_set_at, calendar_version, status,
                        handled_until)
                    select :station, :team, :clause, max(id), 'test', uuid(), :title, 'test/1', 0, true, :category, false,
                        'WD:4', :opened, :due, :due, false, 1, :opened, 1, 'MISSED', :due
                    from clause_version where station_id = :station and clause_code = :clause""")
                    .param("station", people.station().value())
                    .param("team", team.value())
                    .param("clause", clause)
                    .param("title", title)
                    .param("category", category)
                    .param("opened", SqlTime.param(now.minus(Duration.ofDays(6))))
                    .param("due", SqlTime.param(now.minus(Duration.ofHours(1))))
                    .update();
            long id = jdbc.sql("select last_insert_id()").query(Long.class).single();
            jdbc.sql("insert into obligation_party (obligation_id, employee_id, held_from) values (:id, :who, :from)")
                    .param("id", id)
                    .param("who", who.value())
                    .param("from", SqlTime.param(now.minus(Duration.ofDays(6))))
                    .update();
            return id;
        }));
    }

    /** A notice to that person, acknowledged at {@code served}; with neither instant it is only recorded. */
    public NoticeId notice(
            ObligationId obligation, EmployeeId who, @Nullable Instant served, @Nullable Instant leadUntil) {
        return new NoticeId(transaction.execute(status -> {
            jdbc.sql("insert into sweep_run (started_at, finished_at, closed_at, millis) values (:now, :now, :now, 0)")
                    .param("now", SqlTime.param(clock.instant()))
                    .update();
            long run = jdbc.sql("select last_insert_id()").query(Long.class).single();
            jdbc.sql("""
                    insert into notice (obligation_id, deadline_version, rung, kind, recipient_id, role, run_id,
                        rung_at, recorded_at, acknowledged_at, lead_until)
                    values (:obligation, 1, 'ANNOUNCED', 'REMINDER', :who, 'RESPONSIBLE', :run, :recorded, :recorded, :served,
                        :lead)""")
                    .param("obligation", obligation.value())
                    .param("who", who.value())
                    .param("run", run)
                    .param("recorded", SqlTime.param(clock.instant().minus(Duration.ofDays(5))))
                    .param("served", SqlTime.nullableParam(served))
                    .param("lead", SqlTime.nullableParam(leadUntil))
                    .update();
            return jdbc.sql("select last_insert_id()").query(Long.class).single();
        }));
    }

    public void miss(ObligationId obligation, EmployeeId who, NoticeId notice, Instant at) {
        transaction.executeWithoutResult(status -> events.publishEvent(
                new ObligationMissed(obligations.all(List.of(obligation)).getFirst(), who, notice, at)));
    }

    public EntryId entryOf(ObligationId obligation, EmployeeId who) {
        return new EntryId(
                jdbc.sql("select id from ledger_entry where obligation_id = :obligation and employee_id = :who"
                                + " and reverses_entry_id is null")
                        .param("obligation", obligation.value())
                        .param("who", who.value())
                        .query(Long.class)
                        .single());
    }
}
