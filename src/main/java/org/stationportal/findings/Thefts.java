package org.stationportal.findings;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationportal.attachments.Attachments;
import org.stationportal.attachments.Owner;
import org.stationportal.base.Page;
import org.stationportal.base.PortalTime;
import org.stationportal.base.RuleViolation;
import org.stationportal.conversations.Conversations;
import org.stationportal.deadlines.Subject;
import org.stationportal.organization.CurrentUser;
import org.stationportal.organization.EmployeeSummary;
import org.stationportal.organization.Employees;
import org.stationportal.organization.SignedIn;

/**
 * UC-025: electricity theft found 查获窃电 (clause 2.4c). Everybody reports what he found himself, and who records findings
 * also for others; somebody who is not concerned verifies it, and the finder's reward goes the way of every finding.
 */
@Service
@Transactional
@PreAuthorize("hasRole('EMPLOYEE')")
public class Thefts {

    public static final String SUBJECT_TYPE = "findings.theft";

    private final TheftRows rows;
    private final Findings findings;
    private final FindingParticulars particulars;
    private final FindingKinds kinds;
    private final Attachments attachments;
    private final Conversations conversations;
    private final Employees employees;
    private final CurrentUser currentUser;
    private final Clock clock;

    Thefts(
            TheftRows rows,
            Findings findings,
            FindingParticulars particulars,
            FindingKinds kinds,
            Attachments attachments,
            Conversations conversations,
            Employees employees,
            CurrentUser currentUser,
            Clock clock) {
        this.rows = rows;
        this.findings = findings;
        this.particulars = particulars;
        this.kinds = kinds;
        this.attachments = attachments;
        this.conversations = conversations;
        this.employees = employees;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** Reports it; the evidence is attached to it afterwards. */
    public TheftId report(ReportTheft command) {
        SignedIn user = currentUser.get();
        if (!user.is(command.finder()) && !FindingKinds.findsFaults(user)) {
            throw new AccessDeniedException("a theft that somebody else found is reported by others");
        }
        FindingDays.check(command.foundOn(), LocalDate.now(clock.withZone(PortalTime.ZONE)));
        EmployeeSummary finder = employees.get(command.finder());
        if (!finder.station().equals(user.station())) {
            throw RuleViolation.at("person", "findings.error.otherStation");
        }
        if (finder.team().isEmpty()) {
            throw RuleViolation.at("person", "findings.error.noTeam", finder.name());
        }
        Subject about = kinds.subject(command.subject(), command.no(), command.foundOn())
                .orElseThrow(() -> RuleViolation.at("no", "findings.error.no." + command.subject()))
                .about();
        if (rows.stands(about, command.foundOn())) {
            throw RuleViolation.at("no", "findings.error.theftReported");
        }
        return rows.add(command, about, finder, user, clock.instant());
    }

    /** The facts and the evidence hold: the finder is told of his reward, and may accept it or object. */
    @PreAuthorize("hasAnyRole('BUSINESS_TEAM_LEADER', 'READING_TEAM_LEADER', 'STATION_HEAD', 'DEPUTY_HEAD')")
    public FindingId verify(TheftId id, String words) {
        String checked = FindingWords.reason(words);
        SignedIn user = currentUser.get();
        TheftSummary theft = undecided(id, user);
        if (!hasEvidence(id)) {
            throw RuleViolation.of("findings.error.noEvidence");
        }
        FindingKind kind = FindingKind.THEFT_FOUND;
        FindingId finding = findings.record(new RecordFinding(
                                kind.clause(),
                                theft.about(),
                                List.of(theft.finder().id()),
                                kind.amountCategory(false),
                                1,
                                theft.facts(),
                                theft.foundOn().atStartOfDay(PortalTime.ZONE).toInstant())
                        .reportedBy(theft.reporter()))
                .getFirst();
        particulars.add(finding, kind, theft.foundOn());
        rows.decide(id, Optional.of(finding), checked, user, clock.instant());
        return finding;
    }

    /** It does not hold: no reward, and who reported it and the finder are told why. */
    @PreAuthorize("hasAnyRole('BUSINESS_TEAM_LEADER', 'READING_TEAM_LEADER', 'STATION_HEAD', 'DEPUTY_HEAD')")
    public void refuse(TheftId id, String words) {
        String reason = FindingWords.reason(words);
        SignedIn user = currentUser.get();
        TheftSummary theft = undecided(id, user);
        Instant now = clock.instant();
        rows.decide(id, Optional.empty(), reason, user, now);
        for (var person : List.of(theft.reporter(), theft.finder().id()).stream()
                .distinct()
                .toList()) {
            conversations.note(
                    conversations.portalOf(person),
                    user.employee(),
                    "findings/theft/" + id.value() + "/refused",
                    "findings.theft.note.refused",
                    List.of(theft.about().title(), reason),
                    now);
        }
    }

    /** Whether the one signed in reports also what others have found. */
    @Transactional(readOnly = true)
    public boolean mayReportForOthers() {
        return FindingKinds.findsFaults(currentUser.get());
    }

    /** Whether the one signed in may verify or refuse it now. */
    @Transactional(readOnly = true)
    public boolean mayDecide(TheftSummary theft) {
        return theft.decision().isEmpty() && mayDecide(theft, currentUser.get());
    }

    /** A report that the one signed in may see. */
    @Transactional(readOnly = true)
    public Optional<TheftSummary> find(TheftId id) {
        return rows.find(currentUser.get(), id);
    }

    /** The report that a reward rests on. */
    @Transactional(readOnly = true)
    public Optional<TheftId> reportOf(FindingId finding) {
        return rows.of(currentUser.get(), finding).map(TheftSummary::id);
    }

    /** What the one signed in may see, what waits first; pages count from 0, at most 500 rows. */
    @Transactional(readOnly = true)
    public Page<TheftSummary> page(int page, int size) {
        return rows.page(currentUser.get(), Math.max(page, 0), Math.clamp(size, 1, Findings.LARGEST_PAGE));
    }

    /** How many wait to be verified by the one signed in. */
    @Transactional(readOnly = true)
    public long waiting() {
        return rows.waiting(currentUser.get());
    }

    private TheftSummary undecided(TheftId id, SignedIn user) {
        rows.lock(id);
        TheftSummary theft = rows.find(user, id).orElseThrow(() -> RuleViolation.of("findings.error.theftUnknown"));
        if (theft.decision().isPresent()) {
            throw RuleViolation.of("findings.error.theftDecided");
        }
        if (!mayDecide(theft, user)) {
            throw RuleViolation.of("findings.error.theftConcerned");
        }
        return theft;
    }

    private static boolean mayDecide(TheftSummary theft, SignedIn user) {
        return Directing.may(user, theft.team()) && !user.is(theft.finder().id()) && !user.is(theft.reporter());
    }

    private boolean hasEvidence(TheftId id) {
        return attachments.of(new Owner(SUBJECT_TYPE, String.valueOf(id.value()))).stream()
                .anyMatch(file -> file.withdrawal().isEmpty());
    }
}
