package org.stationportal.reminders;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationportal.base.RuleViolation;
import org.stationportal.deadlines.ObligationId;
import org.stationportal.deadlines.Obligations;
import org.stationportal.organization.Accounts;
import org.stationportal.organization.CurrentUser;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.Employees;
import org.stationportal.organization.Post;
import org.stationportal.organization.SignedIn;

/** Notices and the proof of their service: recorded, delivered, seen, acknowledged, or told in person and signed by both. */
@Service
@Transactional(readOnly = true)
public class Notices {

    private final NoticeRows rows;
    private final NoticeReceipts receipts;
    private final Obligations obligations;
    private final Accounts accounts;
    private final Employees employees;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Notices(
            NoticeRows rows,
            NoticeReceipts receipts,
            Obligations obligations,
            Accounts accounts,
            Employees employees,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.receipts = receipts;
        this.obligations = obligations;
        this.accounts = accounts;
        this.employees = employees;
        this.currentUser = currentUser;
        this.events = events;
        this.clock = clock;
    }

    /** All notices about an obligation that the one signed in may see, in their order. */
    @PreAuthorize("hasAnyRole('EMPLOYEE', 'INTEGRATION')")
    public List<NoticeDetails> of(ObligationId obligation) {
        return obligations.find(obligation).isEmpty()
                ? List.of()
                : rows.read("where n.obligation_id = :id order by n.id", Map.of("id", obligation.value()));
    }

    /** The notices of a run to the reader, which one message carries. */
    @PreAuthorize("hasRole('EMPLOYEE')")
    public List<NoticeDetails> ofRun(long run) {
        return rows.read(
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

    /** All that a message told is received: as {@link #acknowledge} for each of its items; how many notices it was. */
    @Transactional
    @PreAuthorize("hasRole('EMPLOYEE')")
    public int acknowledgeRun(long run) {
        return receipts.acknowledgedRun(run, currentUser.get().person(), clock.instant());
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
        NoticeDetails notice = toBeTold(id);
        if (notice.told().isEmpty()) {
            SignedIn teller = currentUser.get();
            receipts.told(notice, teller.person(), clock.instant());
            events.publishEvent(new NoticeTold(id, notice.recipient(), clock.instant()));
        }
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
        NoticeDetails notice = toBeTold(id);
        requirePassword(notice.recipient(), recipientsPassword);
        receipts.told(notice, currentUser.get().person(), clock.instant());
        receipts.signed(notice, notice.recipient(), clock.instant());
    }

    /** As {@link #witnessRefusal}, at the leader's screen: a colleague who heard it signs there with his password. */
    @Transactional
    @PreAuthorize("hasAnyRole('BUSINESS_TEAM_LEADER', 'READING_TEAM_LEADER', 'DEPUTY_HEAD', 'STATION_HEAD')")
    public void tellAndWitness(NoticeId id, EmployeeId witness, String witnessPassword) {
        NoticeDetails notice = toBeTold(id);
        SignedIn self = currentUser.get();
        EmployeeId teller = notice.told().map(NoticeDetails.Telling::by).orElse(self.person());
        if (witness.equals(notice.recipient()) || witness.equals(teller)) {
            throw RuleViolation.at("witness", "reminders.error.otherWitness");
        }
        if (employees.of(self.station()).stream().noneMatch(e -> e.id().equals(witness))) {
            throw RuleViolation.at("witness", "organization.error.unknown");
        }
        requirePassword(witness, witnessPassword);
        receipts.told(notice, self.person(), clock.instant());
        receipts.signed(notice, witness, clock.instant());
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

    /** A notice that the one signed in may tell to its recipient. */
    private NoticeDetails toBeTold(NoticeId id) {
        NoticeDetails notice = get(id);
        if (currentUser.get().is(notice.recipient()) || !directs(notice)) {
            throw RuleViolation.of("reminders.error.notYours");
        }
        return notice;
    }

    private void requirePassword(EmployeeId signer, String password) {
        if (!accounts.passwordMatches(signer, password)) {
            throw RuleViolation.at("password", "reminders.error.password");
        }
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
        return rows.read("where n.id = :id", Map.of("id", id.value())).stream()
                .findFirst()
                .orElseThrow(() -> RuleViolation.of("reminders.error.unknown"));
    }
}
