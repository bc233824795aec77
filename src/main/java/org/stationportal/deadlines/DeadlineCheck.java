package org.stationportal.deadlines;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.stationportal.base.SqlTime;
import org.stationportal.calendar.Calendars;

/**
 * Computes every open deadline again from its history and compares it with what is stored. In chunks, each of them one
 * view of the rows and their events, so that what changes meanwhile makes no difference.
 */
@Component
class DeadlineCheck {

    private static final Logger log = LoggerFactory.getLogger(DeadlineCheck.class);
    private static final int SIZE = 5_000;

    private final JdbcClient jdbc;
    private final Steps steps;
    private final DeadlineChecks checks;
    private final Clauses clauses;
    private final Calendars calendars;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DeadlineCheck(
            JdbcClient jdbc,
            Steps steps,
            DeadlineChecks checks,
            Clauses clauses,
            Calendars calendars,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.jdbc = jdbc;
        this.steps = steps;
        this.checks = checks;
        this.clauses = clauses;
        this.calendars = calendars;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.clock = clock;
    }

    /** All that is open or stopped; stages that wait have projected deadlines only. */
    DeadlineCheckRun run() {
        long run = checks.start(clock.instant());
        Optional<Long> last = Optional.of(0L);
        while (last.isPresent()) {
            long after = last.get();
            last = transaction.execute(status -> chunk(run, after));
        }
        return transaction.execute(status -> finish(run));
    }

    private DeadlineCheckRun finish(long run) {
        DeadlineCheckRun finished = checks.finish(run, clock.instant());
        if (finished.differing() > 0) {
            log.error("{} of {} deadlines are not what their history yields", finished.differing(), finished.checked());
            events.publishEvent(new DeadlinesDiffer(finished.differing()));
        }
        return finished;
    }

    private Optional<Long> chunk(long run, long after) {
        List<Stored> stored = jdbc.sql("select id, due_at, assessable_from from obligation"
                        + " where id > :after and status in ('OPEN', 'SUSPENDED') order by id limit :size")
                .param("after", after)
                .param("size", SIZE)
                .query((rs, i) -> new Stored(
                        rs.getLong("id"), SqlTime.instant(rs, "due_at"), SqlTime.instant(rs, "assessable_from")))
                .list();
        if (stored.isEmpty()) {
            return Optional.empty();
        }
        long last = stored.getLast().id();
        Map<Long, List<Replay.Step>> histories = steps.ofOpen(after, last);
        // each version once: the look at the latest number, by which a version is known, costs a question each time
        var times = new java.util.HashMap<Long, org.stationportal.calendar.WorkingTime>();
        var differences = new ArrayList<DeadlineDifference>();
        for (Stored one : stored) {
            Optional<Deadline> replayed = Replay.deadline(
                    histories.getOrDefault(one.id(), List.of()),
                    clauses::version,
                    version -> times.computeIfAbsent(version, calendars::at));
            one.differsFrom(replayed).ifPresent(differences::add);
        }
        checks.add(run, stored.size(), differences);
        return Optional.of(last);
    }

    private record Stored(long id, Instant due, Instant assessableFrom) {

        Optional<DeadlineDifference> differsFrom(Optional<Deadline> replayed) {
            Optional<Instant> itsDue = replayed.map(Deadline::due);
            Optional<Instant> assessable = replayed.map(Deadline::assessableFrom);
            boolean same = itsDue.filter(due::equals).isPresent()
                    && assessable.filter(assessableFrom::equals).isPresent();
            return same
                    ? Optional.empty()
                    : Optional.of(
                            new DeadlineDifference(new ObligationId(id), due, itsDue, assessableFrom, assessable));
        }
    }
}
