package org.stationportal.deadlines;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationportal.base.RuleViolation;
import org.stationportal.base.SqlTime;
import org.stationportal.organization.CurrentUser;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.EmployeeSummary;
import org.stationportal.organization.Employees;
import org.stationportal.organization.Post;
import org.stationportal.organization.SignedIn;

/**
 * Suspensions 中止: asked for with a reason by whoever holds the obligation, decided by a leader or the head who is not
 * the applicant. The clock stands from the decision to the end asked for, or until somebody resumes it earlier.
 */
@Service
@Transactional
@PreAuthorize("hasRole('EMPLOYEE')")
public class Suspensions {

    /** The longest suspension; a longer one has to be asked for again. */
    private static final Duration LONGEST = Duration.ofDays(60);

    private static final String SELECT = """
            select s.*, r.name as requester_name, a.name as approver_name from suspension s
            join employee r on r.id = s.requested_by join employee a on a.id = s.approver_id
            """;

    private final JdbcClient jdbc;
    private final Deadlines deadlines;
    private final ObligationRepository obligations;
    private final History history;
    private final Employees employees;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Suspensions(
            JdbcClient jdbc,
            Deadlines deadlines,
            ObligationRepository obligations,
            History history,
            Employees employees,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.deadlines = deadlines;
        this.obligations = obligations;
        this.history = history;
        this.employees = employees;
        this.currentUser = currentUser;
        this.events = events;
        this.clock = clock;
    }

    /** Who may be asked: the leaders, the deputy and the head, but not oneself. */
    @Transactional(readOnly = true)
    public List<EmployeeSummary> approvers() {
        SignedIn self = currentUser.get();
        return employees
                .holding(
                        self.station(),
                        Post.BUSINESS_TEAM_LEADER,
                        Post.READING_TEAM_LEADER,
                        Post.DEPUTY_HEAD,
                        Post.STATION_HEAD)
                .stream()
                .filter(e -> !self.is(e.id()))
                .toList();
    }

    /** Asks for a suspension until an instant (exclusive) within the next 60 days. */
    public long request(ObligationId id, String reason, EmployeeId approver, Instant until) {
        Instant now = clock.instant();
        EmployeeId self = currentUser.get().person();
        Rules.reason(reason);
        Obligation obligation = obligations.lock(id.value()).orElseThrow(Rules::unknown);
        if (!history.holders(obligation.id()).contains(self)) {
            throw RuleViolation.of("deadlines.error.notYours");
        }
        if (obligation.status() != ObligationStatus.OPEN) {
            throw RuleViolation.of("deadlines.error.notPossible." + obligation.status());
        }
        if (approvers().stream().noneMatch(e -> e.id().equals(approver))) {
            throw RuleViolation.at("approver", "deadlines.error.approver");
        }
        if (!until.isAfter(now) || until.isAfter(now.plus(LONGEST))) {
            throw RuleViolation.at("until", "deadlines.error.suspensionUntil", LONGEST.toDays());
        }
        if (of(id).stream().anyMatch(s -> s.state() == SuspensionSummary.State.REQUESTED)) {
            throw RuleViolation.of("deadlines.error.alreadyRequested");
        }
        jdbc.sql("""
                insert into suspension (obligation_id, requested_by, requested_at, reason, approver_id, until_at, state)
                values (:id, :self, :now, :reason, :approver, :until, 'REQUESTED')""")
                .param("id", id.value())
                .param("self", self.value())
                .param("now", SqlTime.param(now))
                .param("reason", reason)
                .param("approver", approver.value())
                .param("until", SqlTime.param(until))
                .update();
        long suspension = jdbc.sql("select last_insert_id()").query(Long.class).single();
        history.add(obligation, ObligationEvent.Kind.SUSPENSION_REQUESTED, now, now, approver, reason);
        events.publishEvent(new SuspensionRequested(suspension, id, approver, now));
        return suspension;
    }

    /** Grants or refuses; only the approver who was asked, while it is open and not missed meanwhile. */
    public void decide(long suspensionId, boolean granted, String note) {
        Instant now = clock.instant();
        SuspensionSummary suspension = get(suspensionId);
        if (!currentUser.get().is(suspension.approver())) {
            throw RuleViolation.of("deadlines.error.notYours");
        }
        Obligation obligation =
                obligations.lock(suspension.obligation().value()).orElseThrow(Rules::unknown);
        if (granted && obligation.status() != ObligationStatus.OPEN) {
            throw RuleViolation.of("deadlines.error.notPossible." + obligation.status());
        }
        if (!granted) {
            Rules.reason(note);
        }
        int changed = jdbc.sql("""
                update suspension set state = :state, decided_at = :now, decision_note = :note, suspended_at = :from
                where id = :id and state = 'REQUESTED'""")
                .param("state", granted ? "RUNNING" : "REFUSED")
                .param("now", SqlTime.param(now))
                .param("note", note)
                .param("from", granted ? SqlTime.param(now) : null)
                .param("id", suspensionId)
                .update();
        if (changed == 0) {
            throw RuleViolation.of("deadlines.error.alreadyDecided");
        }
        if (granted) {
            deadlines.suspend(suspension.obligation(), suspension.until(), now, suspension.reason());
        } else {
            history.add(obligation, ObligationEvent.Kind.SUSPENSION_REFUSED, now, now, suspension.requestedBy(), note);
        }
        events.publishEvent(
                new SuspensionDecided(suspensionId, suspension.obligation(), suspension.requestedBy(), now));
    }

    /** Ends a running suspension before its time; whoever asked for it or granted it. */
    public void resume(long suspensionId, String reason) {
        SuspensionSummary suspension = get(suspensionId);
        SignedIn self = currentUser.get();
        if (!self.is(suspension.approver()) && !self.is(suspension.requestedBy())) {
            throw RuleViolation.of("deadlines.error.notYours");
        }
        Rules.reason(reason);
        deadlines.resume(suspension.obligation(), clock.instant(), reason);
    }

    @Transactional(readOnly = true)
    public SuspensionSummary get(long id) {
        return jdbc.sql(SELECT + " where s.id = :id")
                .param("id", id)
                .query((rs, i) -> suspension(rs))
                .optional()
                .orElseThrow(Rules::unknown);
    }

    /** The suspensions of an obligation, the latest first. */
    @Transactional(readOnly = true)
    public List<SuspensionSummary> of(ObligationId id) {
        return jdbc.sql(SELECT + " where s.obligation_id = :id order by s.id desc")
                .param("id", id.value())
                .query((rs, i) -> suspension(rs))
                .list();
    }

    /** What waits for the decision of the one signed in. */
    @Transactional(readOnly = true)
    public List<SuspensionSummary> waitingForMe() {
        return jdbc.sql(SELECT + " where s.state = 'REQUESTED' and s.approver_id = :self order by s.id")
                .param("self", currentUser.get().person().value())
                .query((rs, i) -> suspension(rs))
                .list();
    }

    private static SuspensionSummary suspension(ResultSet rs) throws SQLException {
        return new SuspensionSummary(
                rs.getLong("id"),
                new ObligationId(rs.getLong("obligation_id")),
                new EmployeeId(rs.getLong("requested_by")),
                rs.getString("requester_name"),
                rs.getString("reason"),
                new EmployeeId(rs.getLong("approver_id")),
                rs.getString("approver_name"),
                SqlTime.instant(rs, "requested_at"),
                SqlTime.instant(rs, "until_at"),
                SuspensionSummary.State.valueOf(rs.getString("state")),
                SqlTime.optionalInstant(rs, "suspended_at"),
                SqlTime.optionalInstant(rs, "resumed_at"));
    }
}
