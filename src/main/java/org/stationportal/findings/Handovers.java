package org.stationportal.findings;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationportal.attachments.Attachments;
import org.stationportal.attachments.Owner;
import org.stationportal.base.PortalTime;
import org.stationportal.base.RuleViolation;
import org.stationportal.organization.CurrentUser;
import org.stationportal.organization.SignedIn;

/**
 * UC-025: grave cases 情节严重 (clause 2.5) go to the superior department once the person was heard, and are followed until
 * it has answered. The station makes no entry of its own (decision 0041).
 */
@Service
@Transactional
@PreAuthorize("hasRole('EMPLOYEE')")
public class Handovers {

    private static final String MAY = "hasAnyRole('OPERATIONS_SPECIALIST', 'LINE_LOSS_SPECIALIST',"
            + " 'BUSINESS_TEAM_LEADER', 'READING_TEAM_LEADER', 'STATION_HEAD', 'DEPUTY_HEAD')";

    private final HandoverRows rows;
    private final Findings findings;
    private final FindingRepository repository;
    private final FollowUp followUp;
    private final Attachments attachments;
    private final CurrentUser currentUser;
    private final Clock clock;

    Handovers(
            HandoverRows rows,
            Findings findings,
            FindingRepository repository,
            FollowUp followUp,
            Attachments attachments,
            CurrentUser currentUser,
            Clock clock) {
        this.rows = rows;
        this.findings = findings;
        this.repository = repository;
        this.followUp = followUp;
        this.attachments = attachments;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** Handed over with its papers; whoever does it is reminded when no answer has come after the clause's time. */
    @PreAuthorize(MAY)
    public void handOver(HandToSuperior command) {
        SignedIn user = currentUser.get();
        Finding locked = lock(command.finding());
        FindingSummary finding = findings.find(command.finding()).orElseThrow();
        if (!finding.isGrave()) {
            throw RuleViolation.of("findings.error.notGrave");
        }
        notConcerned(finding, user);
        if (rows.has(finding.id())) {
            throw RuleViolation.of("findings.error.handedOver");
        }
        if (!isHeard(finding)) {
            throw RuleViolation.of("findings.error.notHeard");
        }
        notLater("handedOn", command.handedOn(), finding.recordedAt());
        if (!hasPapers(finding.id())) {
            throw RuleViolation.of("findings.error.noPapers");
        }
        Instant now = clock.instant();
        followUp.endOfHearing(locked, command.department(), now);
        rows.add(command, followUp.open(command, finding, user, now), user, now);
    }

    /** What the superior department decided, in its words; that closes the case. */
    @PreAuthorize(MAY)
    public void answer(FindingId id, LocalDate answeredOn, String words) {
        String decision = FindingWords.reason(words);
        SignedIn user = currentUser.get();
        lock(id);
        FindingSummary finding = findings.find(id).orElseThrow();
        notConcerned(finding, user);
        Handover handover = find(id).orElseThrow(() -> RuleViolation.of("findings.error.notHandedOver"));
        if (handover.answer().isPresent()) {
            throw RuleViolation.of("findings.error.answered");
        }
        notLater(
                "answeredOn",
                answeredOn,
                handover.handedOn().atStartOfDay(PortalTime.ZONE).toInstant());
        Instant now = clock.instant();
        rows.answer(id, answeredOn, decision, user, now);
        followUp.answered(handover, decision, now);
    }

    /** How a finding that the one signed in may see was handed over. */
    @Transactional(readOnly = true)
    public Optional<Handover> find(FindingId id) {
        return findings.find(id)
                .flatMap(found -> Optional.ofNullable(of(List.of(id)).get(id)));
    }

    /** Of findings that the one signed in has read. */
    @Transactional(readOnly = true)
    public Map<FindingId, Handover> of(Collection<FindingId> ids) {
        return rows.of(ids);
    }

    /** Whether the one signed in may hand it over now. */
    @Transactional(readOnly = true)
    public boolean mayHandOver(FindingSummary finding) {
        return mayAct(finding) && finding.isGrave() && isHeard(finding) && !rows.has(finding.id());
    }

    /** Whether the one signed in may take down the answer now. */
    @Transactional(readOnly = true)
    public boolean mayAnswer(FindingSummary finding) {
        return mayAct(finding)
                && find(finding.id())
                        .filter(handover -> handover.answer().isEmpty())
                        .isPresent();
    }

    private boolean mayAct(FindingSummary finding) {
        SignedIn user = currentUser.get();
        return FindingKinds.findsFaults(user) && !user.is(finding.person().id());
    }

    /** He has accepted it, his objection was not taken, or his time is over. */
    private boolean isHeard(FindingSummary finding) {
        return switch (finding.state()) {
            case ACCEPTED, UPHELD -> true;
            case OPEN -> finding.obligation().dueAt().isBefore(clock.instant());
            case OBJECTED, DROPPED, CORRECTION_SHOWN, CORRECTION_REFUSED, CORRECTED -> false;
        };
    }

    private static void notConcerned(FindingSummary finding, SignedIn user) {
        if (user.is(finding.person().id())) {
            throw RuleViolation.of("findings.error.concernsYou");
        }
    }

    private void notLater(String field, LocalDate day, Instant earliest) {
        LocalDate today = LocalDate.now(clock.withZone(PortalTime.ZONE));
        if (day.isAfter(today) || day.isBefore(LocalDate.ofInstant(earliest, PortalTime.ZONE))) {
            throw RuleViolation.at(field, "findings.error." + field);
        }
    }

    private boolean hasPapers(FindingId id) {
        return attachments.of(new Owner(Findings.SUBJECT_TYPE, String.valueOf(id.value()))).stream()
                .anyMatch(file -> file.withdrawal().isEmpty());
    }

    private Finding lock(FindingId id) {
        return findings.find(id)
                .flatMap(found -> repository.lock(id.value()))
                .orElseThrow(() -> RuleViolation.of("findings.error.unknown"));
    }
}
