package org.stationportal.findings;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
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
import org.stationportal.base.Texts;
import org.stationportal.deadlines.Subject;
import org.stationportal.organization.CurrentUser;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.Employees;
import org.stationportal.organization.Post;
import org.stationportal.organization.SignedIn;

/** UC-023: people record what they have found, each kind by those entitled, nobody against himself. */
@Service
@Transactional
@PreAuthorize("hasRole('EMPLOYEE')")
public class FindingKinds {

    private static final Set<Post> EVERY_KIND =
            EnumSet.of(Post.OPERATIONS_SPECIALIST, Post.LINE_LOSS_SPECIALIST, Post.STATION_HEAD, Post.DEPUTY_HEAD);

    private final Findings findings;
    private final FindingParticulars particulars;
    private final FindingSubjects subjects;
    private final Employees employees;
    private final Texts texts;
    private final CurrentUser currentUser;
    private final Clock clock;

    FindingKinds(
            Findings findings,
            FindingParticulars particulars,
            FindingSubjects subjects,
            Employees employees,
            Texts texts,
            CurrentUser currentUser,
            Clock clock) {
        this.findings = findings;
        this.particulars = particulars;
        this.subjects = subjects;
        this.employees = employees;
        this.texts = texts;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** Records it against the person, who is told and has the clause's time to correct or to object. */
    @PreAuthorize("hasAnyRole('OPERATIONS_SPECIALIST', 'LINE_LOSS_SPECIALIST', 'BUSINESS_TEAM_LEADER',"
            + " 'READING_TEAM_LEADER', 'STATION_HEAD', 'DEPUTY_HEAD')")
    public FindingId record(RecordKind command) {
        SignedIn user = currentUser.get();
        if (command.kind().isReward()) {
            throw RuleViolation.at("kind", "findings.error.theftIsReported");
        }
        if (!mayRecord(user, command.kind())) {
            throw new AccessDeniedException("this kind is recorded by others");
        }
        check(command);
        FoundSubject about = about(command, user);
        var found = new RecordFinding(
                command.kind().clause(),
                about.about(),
                List.of(person(command, about, user)),
                command.kind().amountCategory(about.dedicated()),
                command.quantity(),
                command.facts(),
                command.foundOn().atStartOfDay(PortalTime.ZONE).toInstant());
        FindingId id =
                findings.record(command.grave() ? found.gravely() : found).getFirst();
        particulars.add(id, command);
        return id;
    }

    /** The kinds that the one signed in may record; a theft that he found himself everybody may report. */
    @Transactional(readOnly = true)
    public Set<FindingKind> recordable() {
        SignedIn user = currentUser.get();
        var kinds = EnumSet.allOf(FindingKind.class);
        kinds.removeIf(kind -> !mayRecord(user, kind));
        return kinds;
    }

    /** What the number stands for, and who managed it on the day. */
    @Transactional(readOnly = true)
    public Optional<FoundSubject> subject(SubjectKind kind, String no, LocalDate on) {
        return subjects.find(kind, no, on);
    }

    /** What a finding that the one signed in may see was recorded with; empty where a feature recorded it. */
    @Transactional(readOnly = true)
    public Optional<Particulars> particulars(FindingId id) {
        return findings.find(id).flatMap(found -> particulars.of(id));
    }

    private FoundSubject about(RecordKind command, SignedIn user) {
        if (command.kind().isAboutHall()) {
            String hall = texts.getTranslation("findings.hall", Texts.CHINESE);
            String station = String.valueOf(user.station().value());
            return new FoundSubject(new Subject("findings.hall", station, hall, "findings"), Optional.empty(), false);
        }
        return subjects.find(command.subject(), command.no(), command.faultOn())
                .orElseThrow(() -> RuleViolation.at("no", "findings.error.no." + command.subject()));
    }

    private EmployeeId person(RecordKind command, FoundSubject about, SignedIn user) {
        EmployeeId person = command.person()
                .or(() -> about.responsible().filter(manager -> command.kind().isOfAreaManager()))
                .orElseThrow(() -> RuleViolation.at("person", "findings.error.person"));
        if (user.is(person)) {
            throw RuleViolation.at("person", "findings.error.oneself");
        }
        if (!employees.get(person).station().equals(user.station())) {
            throw RuleViolation.at("person", "findings.error.otherStation");
        }
        return person;
    }

    private void check(RecordKind command) {
        if (command.quantity() < 1) {
            throw RuleViolation.at("quantity", "findings.error.quantity");
        }
        LocalDate today = LocalDate.now(clock.withZone(PortalTime.ZONE));
        FindingDays.check(command.foundOn(), today);
        if (command.faultOn().isAfter(command.foundOn())) {
            throw RuleViolation.at("faultOn", "findings.error.faultOn");
        }
        if (command.invoice().isPresent() != (command.kind() == FindingKind.RED_LETTER_INVOICE)) {
            throw RuleViolation.at("invoice", "findings.error.invoice");
        }
        if (command.loss().isPresent() != (command.kind() == FindingKind.DEMOLITION_LOSS)) {
            throw RuleViolation.at("loss", "findings.error.loss");
        }
        if (command.grave() && !command.kind().maybeGrave()) {
            throw RuleViolation.at("grave", "findings.error.grave");
        }
        command.invoice().ifPresent(invoice -> {
            if (invoice.period().isAfter(YearMonth.from(today))) {
                throw RuleViolation.at("period", "findings.error.period");
            }
        });
        command.loss().ifPresent(loss -> check(loss, command.faultOn(), today));
    }

    private static void check(DemolitionLoss loss, LocalDate lostOn, LocalDate today) {
        if (loss.reportedOn().filter(day -> day.isAfter(today)).isPresent()) {
            throw RuleViolation.at("reportedOn", "findings.error.reportedOn");
        }
        if (loss.reportedInTime(lostOn)) {
            throw RuleViolation.at("reportedOn", "findings.error.reportedInTime");
        }
    }

    /** Leaders of both teams record, but the reading team's not the hall's conduct, which the business team answers for. */
    private static boolean mayRecord(SignedIn user, FindingKind kind) {
        return switch (kind) {
            case HALL_CONDUCT, RED_LETTER_INVOICE -> user.holds(Post.BUSINESS_TEAM_LEADER) || holdsAny(user);
            case THEFT_FOUND -> true;
            default -> findsFaults(user);
        };
    }

    /** Whether he records what others did: leaders, specialists and heads. */
    static boolean findsFaults(SignedIn user) {
        return user.posts().stream().anyMatch(Post::leadsTeam) || holdsAny(user);
    }

    private static boolean holdsAny(SignedIn user) {
        return user.posts().stream().anyMatch(EVERY_KIND::contains);
    }
}
