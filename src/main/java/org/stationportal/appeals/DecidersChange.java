package org.stationportal.appeals;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.stationportal.base.DailyWork;
import org.stationportal.base.Texts;
import org.stationportal.deadlines.Deadlines;
import org.stationportal.organization.EmployeeSummary;

/** Hands a pending appeal on when whoever decides it has changed his post, left, or become concerned. */
@Component
public class DecidersChange implements DailyWork {

    private final AppealRepository repository;
    private final AppealSteps steps;
    private final DecidingPerson deciding;
    private final Deadlines deadlines;
    private final Texts texts;
    private final Clock clock;
    private final TransactionTemplate transaction;

    DecidersChange(
            AppealRepository repository,
            AppealSteps steps,
            DecidingPerson deciding,
            Deadlines deadlines,
            Texts texts,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.repository = repository;
        this.steps = steps;
        this.deciding = deciding;
        this.deadlines = deadlines;
        this.texts = texts;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public String name() {
        return "appeals.deciders";
    }

    @Override
    public void run(LocalDate today) {
        for (Long id : repository.pending()) {
            transaction.executeWithoutResult(status -> repository
                    .lock(id)
                    .filter(appeal -> appeal.state() == AppealState.PENDING)
                    .ifPresent(this::look));
        }
    }

    /** Without anybody who may decide it stays where it is, and climbs as what is overdue does. */
    private void look(Appeal appeal) {
        var able = deciding.candidates(appeal);
        if (able.stream().noneMatch(person -> person.id().equals(appeal.decider()))) {
            able.stream().findFirst().ifPresent(next -> handOn(appeal, next));
        }
    }

    private void handOn(Appeal appeal, EmployeeSummary next) {
        String words = texts.getTranslation("appeals.handedOn", Texts.CHINESE);
        appeal.handTo(next.id());
        repository.flush();
        steps.add(appeal.id(), AppealStep.Kind.HANDED_ON, clock.instant(), null, next.id(), words);
        deadlines.handOn(appeal.obligation(), next.id(), next.team().orElse(appeal.team()), words);
    }
}
