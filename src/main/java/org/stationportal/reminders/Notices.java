package org.stationportal.reminders;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationportal.base.RuleViolation;
import org.stationportal.base.SqlTime;
import org.stationportal.deadlines.ObligationId;
import org.stationportal.deadlines.Obligations;
import org.stationportal.organization.Accounts;
import org.stationportal.organization.CurrentUser;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.Post;
import org.stationportal.organization.SignedIn;

/** Notices and the proof of their service: recorded, delivered, seen, acknowledged, or told in person and signed by both. */
@Service
@Transactional(readOnly = true)
public class Notices {

    private static final String SELECT = """
            select n.*, r.name as recipient_name, t.name as teller_name, w.name as witness_name from notice n
            join employee r on r.id = n.recipient_id left join employee t on t.id = n.told_by
            left join employee w on w.id = n.refusal_witness
            """;

    private final JdbcClient jdbc;
    private final NoticeReceipts receipts;
    private final Obligations obligations;
    private final Accounts accounts;
    private final CurrentUser currentUser;
    private final Clock clock;

    Notices(
            JdbcClient jdbc,
            NoticeReceipts receipts,
            Obligations obligations,
            Accounts accounts,
            CurrentUser currentUser,
            Clock clock) {
        this.jdbc = jdbc;
        this.receipts = receipts;
        this.obligations = obligations;
        this.accounts = accounts;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** All notices about an obligation that the one signed in may see, in their order. */
    @PreAuthorize("hasAnyRole('EMPLOYEE', 'INTEGRATION')")
    public List<NoticeDetails> of(ObligationId obligation) {
        return obligations.find(obligation).isEmpty()
                ? List.of()
                : read("where n.obligation_id = :id order by n.id", Map.of("id", obligation.value()));
    }

    /** The notices of a run to the reader, which one message carries. */
    @PreAuthorize("hasRole('EMPLOYEE')")
    public List<NoticeDetails> ofRun(long run) {
        return read(
                "where n.run_id = :run and n.recipient_id = :self order by n.rung_at desc, n.id desc",
                Map.of("run", run, "self", currentUser.get().person().value()));
    }

    /**
     * The recipient has received it 已收到: acknowledges this and every earlier notice to him about the same
     * obligation. Again changes nothing.
     */
    @Transactional
    @PreAuthorize("hasRole('EMPLOYEE')")
    public void acknowledge(NoticeId id) {
        NoticeDetails notice = get(id);
        if (!currentUser.get().is(notice.recipient())) {
            throw RuleViolation.of("reminders.error.notYours");
        }
        receipts.acknowledged(notice.obligation(), notice.recipient(), clock.instant());
    }

    /** Acknowledges all notices to the one signed in about an obligation: whoever acts on it has received them. */
    @Transactional
    @PreAuthorize("hasRole('EMPLOYEE')")
    public void acknowledgeAll(ObligationId obligation) {
        receipts.acknowledged(obligation, currentUser.get().person(), clock.instant());
    }

    /** The leader has told it to the recipient in person 当面告知 and signs; never one's own notice. Again changes nothing. */
    @Transactional
    @PreAuthorize("hasAnyRole('BUSINESS_TEAM_LEADER', 'READING_TEAM_LEADER', 'DEPUTY_HEAD', 'STATION_HEAD')")
    public void told(NoticeId id) {
        NoticeDetails notice = get(id);
        if (currentUser.get().is(notice.recipient()) || !directs(notice)) {
            throw RuleViolation.of("reminders.error.notYours");
        }
        receipts.told(notice, currentUser.get().person(), clock.instant());
    }

    /** The recipient signs that he was told in person, in his own session. */
    @Transactional
    @PreAuthorize("hasRole('EMPLOYEE')")
    public void sign(NoticeId id) {
        NoticeDetails notice = get(id);
        if (!currentUser.get().is(notice.recipient())) {
            throw RuleViolation.of("reminders.error.notYours");
        }
        requireTold(notice);
        receipts.signed(notice, notice.recipient(), clock.instant());
    }

    /** As {@link #sign}, at the leader's screen: the recipient signs there with his password. */
    @Transactional
    @PreAuthorize("hasAnyRole('BUSINESS_TEAM_LEADER', 'READING_TEAM_LEADER', 'DEPUTY_HEAD', 'STATION_HEAD')")
    public void tellAndSign(NoticeId id, String recipientsPassword) {
        told(id);
        NoticeDetails notice = get(id);
        if (!accounts.passwordMatches(notice.recipient(), recipientsPassword)) {
            throw RuleViolation.at("password", "reminders.error.password");
        }
        receipts.signed(notice, notice.recipient(), clock.instant());
    }

    /** A second witness, who is not the one who told it, signs that the recipient was told and refuses to sign 拒签. */
    @Transactional
    @PreAuthorize("hasRole('EMPLOYEE')")
    public void witnessRefusal(NoticeId id) {
        NoticeDetails notice = get(id);
        SignedIn witness = currentUser.get();
        requireTold(notice);
        if (witness.is(notice.recipient())
                || obligations.find(notice.obligation()).isEmpty()) {
            throw RuleViolation.of("reminders.error.notYours");
        }
        if (notice.told().filter(told -> witness.is(told.by())).isPresent()) {
            throw RuleViolation.of("reminders.error.otherWitness");
        }
        receipts.signed(notice, witness.person(), clock.instant());
    }

    private void requireTold(NoticeDetails notice) {
        if (notice.told().isEmpty()) {
            throw RuleViolation.of("reminders.error.notTold");
        }
    }

    private boolean directs(NoticeDetails notice) {
        SignedIn self = currentUser.get();
        return self.reach() == Post.Reach.STATION
                || obligations
                        .find(notice.obligation())
                        .filter(o -> self.teams().contains(o.team()))
                        .isPresent();
    }

    @PreAuthorize("hasAnyRole('EMPLOYEE', 'INTEGRATION')")
    public NoticeDetails get(NoticeId id) {
        return read("where n.id = :id", Map.of("id", id.value())).stream()
                .findFirst()
                .orElseThrow(() -> RuleViolation.of("reminders.error.unknown"));
    }

    private List<NoticeDetails> read(String where, Map<String, Object> parameters) {
        return jdbc.sql(SELECT + where)
                .params(parameters)
                .query(Notices::notice)
                .list();
    }

    private static NoticeDetails notice(ResultSet rs, int row) throws SQLException {
        return new NoticeDetails(
                new NoticeId(rs.getLong("id")),
                new ObligationId(rs.getLong("obligation_id")),
                rs.getInt("deadline_version"),
                rs.getString("rung"),
                NoticeDetails.Kind.valueOf(rs.getString("kind")),
                new EmployeeId(rs.getLong("recipient_id")),
                rs.getString("recipient_name"),
                NoticeDetails.Role.valueOf(rs.getString("role")),
                SqlTime.instant(rs, "rung_at"),
                SqlTime.instant(rs, "recorded_at"),
                SqlTime.optionalInstant(rs, "delivered_at"),
                Optional.ofNullable(rs.getString("delivered_by")),
                SqlTime.optionalInstant(rs, "seen_at"),
                SqlTime.optionalInstant(rs, "acknowledged_at"),
                SqlTime.optionalInstant(rs, "told_at").map(at -> telling(rs, at)),
                SqlTime.optionalInstant(rs, "handed_over_at"),
                Optional.ofNullable(rs.getString("witness_name")),
                SqlTime.optionalInstant(rs, "served_at"),
                SqlTime.optionalInstant(rs, "lead_until"));
    }

    private static NoticeDetails.Telling telling(ResultSet rs, Instant at) {
        try {
            return new NoticeDetails.Telling(at, new EmployeeId(rs.getLong("told_by")), rs.getString("teller_name"));
        } catch (SQLException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
