package org.stationportal.reminders;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
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
import org.stationportal.organization.CurrentUser;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.Post;
import org.stationportal.organization.SignedIn;

/** Notices and the proof of their service: recorded, delivered, seen, acknowledged, or handed over in person. */
@Service
@Transactional(readOnly = true)
public class Notices {

    private static final String SELECT = """
            select n.*, r.name as recipient_name, w.name as witness_name from notice n
            join employee r on r.id = n.recipient_id left join employee w on w.id = n.handed_over_by
            """;

    private final JdbcClient jdbc;
    private final NoticeReceipts receipts;
    private final Obligations obligations;
    private final CurrentUser currentUser;
    private final Clock clock;

    Notices(JdbcClient jdbc, NoticeReceipts receipts, Obligations obligations, CurrentUser currentUser, Clock clock) {
        this.jdbc = jdbc;
        this.receipts = receipts;
        this.obligations = obligations;
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

    /** The notices that one of the reader's own messages carries. */
    @PreAuthorize("hasRole('EMPLOYEE')")
    public List<NoticeDetails> inMessage(long messageId) {
        return read(
                "where n.message_id = :id and n.recipient_id = :self order by n.rung_at desc, n.id desc",
                Map.of("id", messageId, "self", currentUser.get().person().value()));
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

    /** The leader tells it to the recipient in person 当面告知 and is the witness; never one's own notice. */
    @Transactional
    @PreAuthorize("hasAnyRole('BUSINESS_TEAM_LEADER', 'READING_TEAM_LEADER', 'DEPUTY_HEAD', 'STATION_HEAD')")
    public void handedOver(NoticeId id) {
        NoticeDetails notice = get(id);
        SignedIn witness = currentUser.get();
        boolean directs = witness.reach() == Post.Reach.STATION
                || obligations
                        .find(notice.obligation())
                        .filter(o -> witness.teams().contains(o.team()))
                        .isPresent();
        if (witness.is(notice.recipient()) || !directs) {
            throw RuleViolation.of("reminders.error.notYours");
        }
        receipts.handedOver(notice, witness.person(), clock.instant());
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
                SqlTime.optionalInstant(rs, "seen_at"),
                SqlTime.optionalInstant(rs, "acknowledged_at"),
                SqlTime.optionalInstant(rs, "handed_over_at"),
                Optional.ofNullable(rs.getString("witness_name")),
                SqlTime.optionalInstant(rs, "served_at"),
                SqlTime.optionalInstant(rs, "lead_until"));
    }
}
