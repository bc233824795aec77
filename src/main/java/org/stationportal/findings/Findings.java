package org.stationportal.findings;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.stationportal.base.Page;
import org.stationportal.base.Texts;
import org.stationportal.deadlines.Deadlines;
import org.stationportal.deadlines.OpenObligation;
import org.stationportal.deadlines.Subject;
import org.stationportal.organization.CurrentUser;
import org.stationportal.organization.EmployeeSummary;
import org.stationportal.organization.Employees;
import org.stationportal.organization.SignedIn;

/**
 * Findings 查实问题. Each is an obligation to answer it: what is corrected in time makes no entry, an objection is decided
 * by somebody who is not concerned, and what is left when the time is over the engine judges as any other breach.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyRole('EMPLOYEE', 'INTEGRATION')")
public class Findings {

    static final String SUBJECT_TYPE = "findings.finding";
    static final int LARGEST_PAGE = 500;

    private final FindingRepository repository;
    private final FindingReader reader;
    private final FindingSteps steps;
    private final FindingCourse course;
    private final Deadlines deadlines;
    private final Employees employees;
    private final CurrentUser currentUser;
    private final Texts texts;
    private final Clock clock;

    Findings(
            FindingRepository repository,
            FindingReader reader,
            FindingSteps steps,
            FindingCourse course,
            Deadlines deadlines,
            Employees employees,
            CurrentUser currentUser,
            Texts texts,
            Clock clock) {
        this.repository = repository;
        this.reader = reader;
        this.steps = steps;
        this.course = course;
        this.deadlines = deadlines;
        this.employees = employees;
        this.currentUser = currentUser;
        this.texts = texts;
        this.clock = clock;
    }

    /** Records one finding for each person and opens the obligation to answer it; joins the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    @PreAuthorize("permitAll()") // the feature has checked who may, also in its own nightly work
    public List<FindingId> record(RecordFinding command) {
        Instant now = clock.instant();
        SignedIn by = currentUser.find().orElse(null);
        return command.people().stream()
                .distinct()
                .map(person -> record(command, employees.get(person), by, now))
                .toList();
    }

    /** Everything of the clause about the subject has been put right: what still runs is settled, without an entry. */
    @Transactional(propagation = Propagation.MANDATORY)
    @PreAuthorize("permitAll()") // as above
    public void corrected(Subject about, String clauseCode, String words) {
        SignedIn by = currentUser.find().orElse(null);
        Instant now = clock.instant();
        for (Finding finding : repository.lockUndecided(about.type(), about.id(), clauseCode)) {
            if (course.runs(finding)) {
                deadlines.settle(finding.obligation(), now, words);
                course.become(finding, FindingState.CORRECTED, by, now, words);
            } else if (finding.state().awaitsDecision()) {
                course.become(finding, FindingState.CORRECTED, by, now, words);
            }
        }
    }

    /** So many of the clause about the subject are left to be put right; none is {@link #corrected}. */
    @Transactional(propagation = Propagation.MANDATORY)
    @PreAuthorize("permitAll()") // as above
    public void quantity(Subject about, String clauseCode, int left) {
        String words = texts.getTranslation("findings.left", Texts.CHINESE, left);
        if (left == 0) {
            corrected(about, clauseCode, words);
            return;
        }
        for (Finding finding : repository.lockUndecided(about.type(), about.id(), clauseCode)) {
            if (finding.quantity() != left && course.runs(finding)) {
                finding.isLeft(left);
                deadlines.leftOver(finding.obligation(), left, words);
            }
        }
    }

    /** The ids of the subjects of a type of which findings of the clause are undecided: what a correction of many looks at. */
    @Transactional(propagation = Propagation.MANDATORY)
    @PreAuthorize("permitAll()") // as above
    public Set<String> undecided(String subjectType, String clauseCode) {
        return repository.undecided(subjectType, clauseCode);
    }

    /** A finding that the one signed in may see. */
    public Optional<FindingSummary> find(FindingId id) {
        return reader.find(currentUser.get(), id);
    }

    /** What was answered and decided, in the order in which it was; empty for whoever may not see the finding. */
    public List<FindingStep> steps(FindingId id) {
        return find(id).map(found -> steps.of(id)).orElse(List.of());
    }

    /** The findings about a fact that the one signed in may see. */
    public List<FindingSummary> about(String subjectType, String subjectId) {
        return reader.about(currentUser.get(), subjectType, subjectId);
    }

    /** What the one signed in may see, the latest first; pages count from 0, at most 500 rows. */
    public Page<FindingSummary> page(FindingFilter filter, int page, int size) {
        return reader.page(currentUser.get(), filter, Math.max(page, 0), Math.clamp(size, 1, LARGEST_PAGE));
    }

    public long count(FindingFilter filter) {
        return reader.count(currentUser.get(), filter);
    }

    private FindingId record(RecordFinding command, EmployeeSummary person, @Nullable SignedIn by, Instant now) {
        var finding = repository.saveAndFlush(new Finding(command, person, by, course.portal(), now));
        String title = texts.getTranslation(
                "findings.title",
                Texts.CHINESE,
                command.clauseCode(),
                command.about().title());
        long number = finding.id().value();
        var answer = new OpenObligation(
                        command.clauseCode(),
                        new Subject(SUBJECT_TYPE, String.valueOf(number), title, "findings/" + number),
                        person.station(),
                        person.team().orElseThrow(),
                        List.of(person.id()),
                        now,
                        course.timeToAnswer(person.station(), command.clauseCode(), now),
                        command.amountCategory(),
                        false)
                .counting(command.quantity())
                .doneOnItsPage();
        finding.answeredBy(deadlines.open(command.grave() ? answer.notAssessed() : answer));
        repository.flush(); // readers go by SQL, also within this transaction
        return finding.id();
    }
}
