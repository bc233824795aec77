package org.stationportal.counter;

import java.time.Clock;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationportal.base.RuleViolation;
import org.stationportal.organization.CurrentUser;

/** What the customer of an application, a request or a fault was told and when 告知记录; the promised date is the first line. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyRole('EMPLOYEE', 'INTEGRATION')")
public class CustomerLog {

    private final ToldLog rows;
    private final ServiceApplications applications;
    private final ServiceRequests requests;
    private final MeterFaults faults;
    private final CurrentUser currentUser;
    private final Clock clock;

    CustomerLog(
            ToldLog rows,
            ServiceApplications applications,
            ServiceRequests requests,
            MeterFaults faults,
            CurrentUser currentUser,
            Clock clock) {
        this.rows = rows;
        this.applications = applications;
        this.requests = requests;
        this.faults = faults;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** By whoever may see the business, for whoever speaks with the customer has something to say about it. */
    @Transactional
    public void tell(TellCustomer command) {
        visible(command.number());
        IntakeRules.happened("at", command.at(), clock.instant());
        rows.note(command, currentUser.get(), clock.instant());
    }

    /** In the order in which it was said. */
    public List<ToldCustomer> of(String number) {
        visible(number);
        return rows.of(currentUser.get(), number);
    }

    private void visible(String number) {
        boolean found = applications.find(number).isPresent()
                || requests.find(number).isPresent()
                || faults.find(number).isPresent();
        if (!found) {
            throw RuleViolation.of("counter.error.unknownNumber");
        }
    }
}
