package org.stationportal.appeals;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.stationportal.deadlines.ObligationId;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.EmployeeSummary;
import org.stationportal.reminders.Superiors;

/**
 * An appeal that waits climbs to those who may decide it after its decider, and never to whom it concerns.
 *
 * @see "Design decision 0043: who decides an appeal, and until when it is in time"
 */
@Component
class AboveDeciders implements Superiors {

    private final AppealRepository repository;
    private final DecidingPerson deciding;

    AboveDeciders(AppealRepository repository, DecidingPerson deciding) {
        this.repository = repository;
        this.deciding = deciding;
    }

    @Override
    public Optional<Above> of(String clauseCode, ObligationId obligation) {
        return clauseCode.equals(Appeals.CLAUSE)
                ? repository.pendingOf(List.of(obligation.value())).stream()
                        .findFirst()
                        .map(appeal -> new Above(after(appeal), deciding.concerned(appeal)))
                : Optional.empty();
    }

    /** One who may not decide any more has all of them above himself, until it is handed on. */
    private List<EmployeeId> after(Appeal appeal) {
        List<EmployeeId> able =
                deciding.candidates(appeal).stream().map(EmployeeSummary::id).toList();
        return able.subList(able.indexOf(appeal.decider()) + 1, able.size());
    }
}
