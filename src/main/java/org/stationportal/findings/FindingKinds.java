package org.stationportal.findings;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationportal.base.PortalTime;
import org.stationportal.base.RuleViolation;
import org.stationportal.organization.CurrentUser;
import org.stationportal.organization.Employees;
import org.stationportal.organization.Post;
import org.stationportal.organization.SignedIn;

/** UC-023: people record what they have found, each kind by those entitled, nobody against himself. */
@Service
@Transactional
@PreAuthorize("hasRole('EMPLOYEE')")
public class FindingKinds {

    private static final int OLDEST_DAYS = 90;
    private static final Set<Post> EVERY_KIND =
            EnumSet.of(Post.OPERATIONS_SPECIALIST, Post.LINE_LOSS_SPECIALIST, Post.STATION_HEAD, Post.DEPUTY_HEAD);

    private final Findings findings;
    private final FindingParticulars particulars;
    private final Employees employees;
    private final CurrentUser currentUser;
    private final Clock clock;

    FindingKinds(
            Findings findings,
            FindingParticulars particulars,
            Employees employees,
            CurrentUser currentUser,
            Clock clock) {
        this.findings = findings;
        this.particulars = particulars;
        this.employees = employees;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** Records it against the person, who is told and has the clause's time to correct or to object. */
    @PreAuthorize("hasAnyRole('OPERATIONS_SPECIALIST', 'LINE_LOSS_SPECIALIST', 'BUSINESS_TEAM_LEADER',"
            + " 'READING_TEAM_LEADER', 'STATION_HEAD', 'DEPUTY_HEAD')")
    public FindingId record(RecordKind command) {
        SignedIn user = currentUser.get();
        if (!mayRecord(user, command.kind())) {
            throw new AccessDeniedException("this kind is recorded by others");
        }
        check(command, user);
        var id = findings.record(new RecordFinding(
                        command.kind().clause(),
                        command.about(),
                        List.of(command.person()),
                        command.kind().amountCategory(command.dedicated()),
                        command.quantity(),
                        command.facts(),
                        command.foundOn().atStartOfDay(PortalTime.ZONE).toInstant()))
                .getFirst();
        particulars.add(id, command);
        return id;
    }

    /** Whether the one signed in may record findings of the kind. */
    @Transactional(readOnly = true)
    public boolean mayRecord(FindingKind kind) {
        return mayRecord(currentUser.get(), kind);
    }

    /** The kind of a finding that the one signed in may see; empty where a feature recorded it. */
    @Transactional(readOnly = true)
    public Optional<FindingKind> kind(FindingId id) {
        return findings.find(id).flatMap(found -> particulars.kind(id));
    }

    private void check(RecordKind command, SignedIn user) {
        if (user.is(command.person())) {
            throw RuleViolation.at("person", "findings.error.oneself");
        }
        if (!employees.get(command.person()).station().equals(user.station())) {
            throw RuleViolation.at("person", "findings.error.otherStation");
        }
        if (command.quantity() < 1) {
            throw RuleViolation.at("quantity", "findings.error.quantity");
        }
        LocalDate today = LocalDate.now(clock.withZone(PortalTime.ZONE));
        if (command.foundOn().isAfter(today) || command.foundOn().isBefore(today.minusDays(OLDEST_DAYS))) {
            throw RuleViolation.at("foundOn", "findings.error.foundOn", OLDEST_DAYS);
        }
        if (command.faultOn().isAfter(command.foundOn())) {
            throw RuleViolation.at("faultOn", "findings.error.faultOn");
        }
        if (command.invoice().isPresent() != (command.kind() == FindingKind.RED_LETTER_INVOICE)) {
            throw RuleViolation.at("invoice", "findings.error.invoice");
        }
        if (command.loss().isPresent() != (command.kind() == FindingKind.DEMOLITION_LOSS)) {
            throw RuleViolation.at("loss", "findings.error.loss");
        }
        if (command.loss()
                .filter(loss -> loss.reportedInTime(command.faultOn()))
                .isPresent()) {
            throw RuleViolation.at("loss", "findings.error.reportedInTime");
        }
    }

    /** Leaders of both teams record, but the reading team's not the hall's conduct, which the business team answers for. */
    private static boolean mayRecord(SignedIn user, FindingKind kind) {
        return switch (kind) {
            case HALL_CONDUCT, RED_LETTER_INVOICE -> user.holds(Post.BUSINESS_TEAM_LEADER) || holdsAny(user);
            default -> user.posts().stream().anyMatch(Post::leadsTeam) || holdsAny(user);
        };
    }

    private static boolean holdsAny(SignedIn user) {
        return user.posts().stream().anyMatch(EVERY_KIND::contains);
    }
}
