package org.stationportal.repairs;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.stationportal.customers.CustomerId;
import org.stationportal.deadlines.ObligationSummary;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.EmployeeSummary;

/**
 * A repair call, in lists and on its page; its obligation tells how much time is left to arrive.
 *
 * @param externalNo   the number of the hotline, empty for none
 * @param customerNo   empty for a caller who was not found among the customers, as customerName
 * @param areaName     the transformer area, empty when it is not known
 * @param step         the latest step
 * @param steps        what has been stamped, in order
 * @param workers      who is sent now
 * @param onDuty       who was on duty when it came in; empty when nobody was
 */
public record RepairCallDetails(
        String callNo,
        Source source,
        String externalNo,
        Optional<CustomerId> customer,
        String customerNo,
        String customerName,
        String caller,
        String phone,
        String address,
        String areaName,
        Outage outage,
        boolean danger,
        Place place,
        String description,
        Instant loggedAt,
        String loggedBy,
        Step step,
        List<StepStamp> steps,
        List<EmployeeSummary> workers,
        List<EmployeeSummary> onDuty,
        List<Escalation> escalations,
        ObligationSummary obligation) {

    public RepairCallDetails {
        steps = List.copyOf(steps);
        workers = List.copyOf(workers);
        onDuty = List.copyOf(onDuty);
        escalations = List.copyOf(escalations);
    }

    public Optional<StepStamp> stamp(Step asked) {
        return steps.stream().filter(stamp -> stamp.step() == asked).findFirst();
    }

    public boolean sentTo(EmployeeId person) {
        return workers.stream().anyMatch(worker -> worker.id().equals(person));
    }

    /** Whether the person answers for the arrival. */
    public boolean heldBy(EmployeeId person) {
        return obligation.parties().stream().anyMatch(party -> party.id().equals(person));
    }
}
