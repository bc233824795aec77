package org.stationportal.findings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.stationportal.base.PortalTime;
import org.stationportal.base.Texts;
import org.stationportal.deadlines.Budget;
import org.stationportal.deadlines.Clauses;
import org.stationportal.deadlines.ObligationStatus;
import org.stationportal.deadlines.ObligationSummary;
import org.stationportal.deadlines.Obligations;
import org.stationportal.organization.SignedIn;
import org.stationportal.organization.StationId;

/** What recording, answering and deciding share: the state and the step beside it, and the clause's time to answer. */
@Component
class FindingCourse {

    private static final String TIME_TO_ANSWER = "answerWorkingDays";
    private static final String TIME_OF_THE_SUPERIOR = "superiorWorkingDays";

    private final FindingRepository repository;
    private final FindingSteps steps;
    private final Obligations obligations;
    private final Clauses clauses;
    private final Texts texts;

    FindingCourse(
            FindingRepository repository, FindingSteps steps, Obligations obligations, Clauses clauses, Texts texts) {
        this.repository = repository;
        this.steps = steps;
        this.obligations = obligations;
        this.clauses = clauses;
        this.texts = texts;
    }

    void become(Finding finding, FindingState state, @Nullable SignedIn by, Instant now, String words) {
        finding.become(state);
        repository.flush();
        steps.add(finding.id(), state, now, by, by == null ? portal() : by.name(), words);
    }

    /** Whether the time to answer still runs. */
    boolean runs(Finding finding) {
        return obligations.all(List.of(finding.obligation())).stream()
                .anyMatch(o -> o.status() == ObligationStatus.OPEN || o.status() == ObligationStatus.SUSPENDED);
    }

    /** Whether it is so grave that it makes no entry here, see {@link FindingSummary#isGrave}. */
    boolean isGrave(Finding finding) {
        return obligations.all(List.of(finding.obligation())).stream().noneMatch(ObligationSummary::assessed);
    }

    Budget timeToAnswer(StationId station, String clause, Instant from) {
        return workingDays(station, clause, TIME_TO_ANSWER, from);
    }

    /** After which an answer of the superior department is asked for. */
    Budget timeOfTheSuperior(StationId station, String clause, Instant from) {
        return workingDays(station, clause, TIME_OF_THE_SUPERIOR, from);
    }

    private Budget workingDays(StationId station, String clause, String figure, Instant from) {
        var version = clauses.inForce(station, clause, LocalDate.ofInstant(from, PortalTime.ZONE));
        return new Budget.WorkingDays(version.figure(figure));
    }

    /** The name under which the portal itself records. */
    String portal() {
        return texts.getTranslation("findings.portal", Texts.CHINESE);
    }
}
