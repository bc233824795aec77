package org.stationportal.reminders;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.stationportal.base.SqlTime;
import org.stationportal.calendar.Calendars;
import org.stationportal.deadlines.Budget;
import org.stationportal.deadlines.Clauses;
import org.stationportal.deadlines.ObligationId;
import org.stationportal.deadlines.Watch;

/**
 * Knows from the records of the runs when no sweep ran. A lead time that fell into such a time is given again, whole,
 * from its end: while the portal was down nobody could answer.
 */
@Component
class Outages {

    private static final Logger log = LoggerFactory.getLogger(Outages.class);

    private final JdbcClient jdbc;
    private final Calendars calendars;
    private final Clauses clauses;
    private final Watch watch;
    private final Duration longestPause;

    Outages(
            JdbcClient jdbc,
            Calendars calendars,
            Clauses clauses,
            Watch watch,
            @Value("${portal.sweep.outage-after:PT10M}") Duration longestPause) {
        this.jdbc = jdbc;
        this.calendars = calendars;
        this.clauses = clauses;
        this.watch = watch;
        this.longestPause = longestPause;
    }

    /** To be called before a sweep does anything: the time since the last record, when it is too long, was an outage. */
    @Transactional
    public void lookBack(long run, Instant lastSeen, Instant now) {
        if (Duration.between(lastSeen, now).compareTo(longestPause) <= 0) {
            return;
        }
        int given = giveLeadTimesAgain(lastSeen, now);
        jdbc.sql(
                        "insert into sweep_outage (run_id, from_at, until_at, lead_times) values (:run, :from, :until, :given)")
                .param("run", run)
                .param("from", SqlTime.param(lastSeen))
                .param("until", SqlTime.param(now))
                .param("given", given)
                .update();
        log.warn("No sweep ran from {} to {}; {} lead times are given again", lastSeen, now, given);
    }

    boolean isLong(Optional<Instant> lastSeen, Instant now) {
        return lastSeen.filter(last -> Duration.between(last, now).compareTo(longestPause) > 0)
                .isPresent();
    }

    private int giveLeadTimesAgain(Instant from, Instant until) {
        record Lead(long notice, long obligation, Budget budget, long clauseVersion) {}
        List<Lead> running = jdbc.sql("""
                select n.id, n.obligation_id, o.budget, o.clause_version_id from notice n
                join obligation o on o.id = n.obligation_id
                where n.lead_until > :from and n.served_at < :until
                and o.status in ('OPEN', 'SUSPENDED') and o.deadline_version = n.deadline_version""")
                .param("from", SqlTime.param(from))
                .param("until", SqlTime.param(until))
                .query((rs, i) -> new Lead(
                        rs.getLong("id"),
                        rs.getLong("obligation_id"),
                        Budget.parse(rs.getString("budget")),
                        rs.getLong("clause_version_id")))
                .list();
        var byEnd = new HashMap<Instant, List<Lead>>();
        var time = calendars.current();
        running.forEach(lead -> byEnd.computeIfAbsent(
                        LeadTime.after(until, lead.budget(), clauses.version(lead.clauseVersion()), time),
                        k -> new java.util.ArrayList<>())
                .add(lead));
        for (Map.Entry<Instant, List<Lead>> leads : byEnd.entrySet()) {
            jdbc.sql("update notice set lead_until = :until where id in (:ids) and lead_until < :until")
                    .param("until", SqlTime.param(leads.getKey()))
                    .param("ids", leads.getValue().stream().map(Lead::notice).toList())
                    .update();
            watch.wakeAt(
                    leads.getValue().stream()
                            .map(lead -> new ObligationId(lead.obligation()))
                            .toList(),
                    leads.getKey());
        }
        return running.size();
    }
}
