package org.stationportal.counter;

import java.time.Clock;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationportal.base.RuleViolation;
import org.stationportal.base.Texts;
import org.stationportal.deadlines.Deadlines;
import org.stationportal.deadlines.ObligationId;
import org.stationportal.organization.CurrentUser;

/** Ends an application or a request at the customer's wish; who asked, how and why stays in the history. */
@Service
@Transactional
@PreAuthorize(
        "hasAnyRole('COUNTER_CLERK', 'BUSINESS_TEAM_LEADER', 'READING_TEAM_LEADER', 'STATION_HEAD', 'DEPUTY_HEAD')")
public class Cancellations {

    private final ServiceApplications applications;
    private final ServiceRequests requests;
    private final Deadlines deadlines;
    private final ToldLog told;
    private final CurrentUser currentUser;
    private final Texts texts;
    private final Clock clock;

    Cancellations(
            ServiceApplications applications,
            ServiceRequests requests,
            Deadlines deadlines,
            ToldLog told,
            CurrentUser currentUser,
            Texts texts,
            Clock clock) {
        this.applications = applications;
        this.requests = requests;
        this.deadlines = deadlines;
        this.told = told;
        this.currentUser = currentUser;
        this.texts = texts;
        this.clock = clock;
    }

    /** Refused once it is done, missed or cancelled already. */
    public void cancel(CancelForCustomer command) {
        Optional<ObligationId> owed = applications
                .find(command.number())
                .map(found -> found.total().id())
                .or(() -> requests.find(command.number())
                        .map(found -> found.obligation().id()));
        String words = texts.getTranslation(
                "counter.cancel.words",
                Texts.CHINESE,
                command.askedBy(),
                texts.label("counter.way", command.way(), Texts.CHINESE),
                command.reason());
        deadlines.withdraw(owed.orElseThrow(() -> RuleViolation.of("counter.error.unknownNumber")), words);
        told.note(
                new TellCustomer(command.number(), clock.instant(), command.way(), words),
                currentUser.get(),
                clock.instant());
    }
}
