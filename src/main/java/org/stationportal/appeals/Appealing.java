package org.stationportal.appeals;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationportal.assessment.EntryAppeals;
import org.stationportal.assessment.EntrySummary;
import org.stationportal.assessment.Ledger;
import org.stationportal.base.RuleViolation;
import org.stationportal.base.Texts;
import org.stationportal.conversations.Conversations;
import org.stationportal.deadlines.Deadlines;
import org.stationportal.deadlines.ObligationId;
import org.stationportal.deadlines.OpenObligation;
import org.stationportal.deadlines.Subject;
import org.stationportal.organization.CurrentUser;
import org.stationportal.organization.EmployeeSummary;
import org.stationportal.organization.SignedIn;

/** What people do with appeals: the entry's person files and withdraws one, whoever it was given to decides it. */
@Service
@Transactional
@PreAuthorize("hasRole('EMPLOYEE')")
public class Appealing {

    /** The type of the card that tells the person of the decision. */
    static final String DECIDED_CARD = "appeals.decided";

    private final AppealRepository repository;
    private final AppealReader reader;
    private final AppealSteps steps;
    private final AppealTimes times;
    private final DecidingPerson deciding;
    private final EntryAppeals entries;
    private final Ledger ledger;
    private final Deadlines deadlines;
    private final Conversations conversations;
    private final CurrentUser currentUser;
    private final Texts texts;
    private final Clock clock;

    Appealing(
            AppealRepository repository,
            AppealReader reader,
            AppealSteps steps,
            AppealTimes times,
            DecidingPerson deciding,
            EntryAppeals entries,
            Ledger ledger,
            Deadlines deadlines,
            Conversations conversations,
            CurrentUser currentUser,
            Texts texts,
            Clock clock) {
        this.repository = repository;
        this.reader = reader;
        this.steps = steps;
        this.times = times;
        this.deciding = deciding;
        this.entries = entries;
        this.ledger = ledger;
        this.deadlines = deadlines;
        this.conversations = conversations;
        this.currentUser = currentUser;
        this.texts = texts;
        this.clock = clock;
    }

    /** Files an appeal against one's own entry: suspends the entry and opens the obligation to decide. */
    public AppealId file(FileAppeal command) {
        Instant now = clock.instant();
        SignedIn self = currentUser.get();
        EntrySummary entry =
                ledger.find(command.entry()).orElseThrow(() -> RuleViolation.of("assessment.error.unknown"));
        if (!self.is(entry.employee())) {
            throw RuleViolation.of("appeals.error.notYours");
        }
        NextAppeal next = times.next(entry, reader.of(self, entry.id()));
        next.refused().ifPresent(refused -> {
            throw refused;
        });
        EmployeeSummary decider = decider(entry, next.instance());
        Appeal appeal = save(new Appeal(entry, next.instance(), command.kind(), command.reason(), decider.id(), now));
        appeal.owedAs(open(appeal, entry, decider, now));
        repository.flush();
        steps.add(appeal.id(), AppealStep.Kind.FILED, now, self.person(), decider.id(), command.reason());
        entries.appeal(entry, command.reason());
        return appeal.id();
    }

    /** Takes one's own pending appeal back; the entry stands as before it, and while there is time one may appeal again. */
    public void withdraw(AppealId id, String reason) {
        String words = FileAppeal.words(reason);
        Appeal appeal = lock(id);
        if (!currentUser.get().is(appeal.person())) {
            throw RuleViolation.of("appeals.error.notYours");
        }
        end(appeal, AppealState.WITHDRAWN, AppealStep.Kind.WITHDRAWN, words);
        deadlines.withdraw(appeal.obligation(), words);
        entries.withdraw(appeal.entry(), words);
    }

    /** The entry stands 维持; the person is told. */
    public void uphold(AppealId id, String reason) {
        String words = FileAppeal.words(reason);
        Appeal appeal = decide(id, AppealState.UPHELD, AppealStep.Kind.UPHELD, words);
        entries.uphold(appeal.entry(), words);
        tell(appeal);
    }

    /** The appeal has succeeded 成立: the entry does not count any more, in a sealed month by a counter-entry. */
    public void overturn(AppealId id, String reason) {
        String words = FileAppeal.words(reason);
        Appeal appeal = decide(id, AppealState.OVERTURNED, AppealStep.Kind.OVERTURNED, words);
        entries.overturn(appeal.entry(), words);
        tell(appeal);
    }

    private Appeal decide(AppealId id, AppealState decision, AppealStep.Kind step, String words) {
        Appeal appeal = lock(id);
        SignedIn self = currentUser.get();
        if (self.is(appeal.person())) {
            throw RuleViolation.of("appeals.error.oneself");
        }
        boolean mine = self.is(appeal.decider())
                && deciding.candidates(appeal).stream().anyMatch(able -> self.is(able.id()));
        if (!mine) {
            throw RuleViolation.of("appeals.error.notDecider");
        }
        end(appeal, decision, step, words);
        deadlines.settle(
                appeal.obligation(), clock.instant(), texts.getTranslation("appeals.state." + decision, Texts.CHINESE));
        return appeal;
    }

    private void end(Appeal appeal, AppealState how, AppealStep.Kind step, String words) {
        Instant now = clock.instant();
        appeal.end(how, now);
        repository.flush();
        steps.add(appeal.id(), step, now, currentUser.get().person(), null, words);
    }

    private EmployeeSummary decider(EntrySummary entry, int instance) {
        return deciding
                .candidates(new DecidingPerson.Case(
                        entry.station(), entry.team(), entry.employee(), entry.id(), entry.obligation(), instance))
                .stream()
                .findFirst()
                .orElseThrow(() -> RuleViolation.of("appeals.error.nobody"));
    }

    /** Of two at once the unique key lets one through. */
    private Appeal save(Appeal appeal) {
        try {
            return repository.saveAndFlush(appeal);
        } catch (DataIntegrityViolationException twice) {
            throw RuleViolation.of("appeals.error.pending");
        }
    }

    private ObligationId open(Appeal appeal, EntrySummary entry, EmployeeSummary decider, Instant now) {
        String title = texts.getTranslation(
                "appeals.title." + appeal.instance(), Texts.CHINESE, entry.employeeName(), entry.title());
        return deadlines.open(new OpenObligation(
                        Appeals.CLAUSE,
                        new Subject(
                                Appeals.SUBJECT_TYPE,
                                String.valueOf(appeal.id().value()),
                                title,
                                "appeals/" + entry.id().value()),
                        entry.station(),
                        decider.team().orElse(entry.team()),
                        List.of(decider.id()),
                        now,
                        times.timeToDecide(entry.station()),
                        "CASE",
                        false)
                .doneOnItsPage()
                .notAssessed());
    }

    private void tell(Appeal appeal) {
        String id = String.valueOf(appeal.id().value());
        conversations.cards(List.of(appeal.person()), "appeal-decided-" + id, DECIDED_CARD, id, clock.instant());
    }

    private Appeal lock(AppealId id) {
        return reader.find(currentUser.get(), id)
                .flatMap(found -> repository.lock(id.value()))
                .orElseThrow(() -> RuleViolation.of("appeals.error.unknown"));
    }
}
