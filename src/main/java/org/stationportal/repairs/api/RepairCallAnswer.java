package org.stationportal.repairs.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stationportal.deadlines.ObligationStatus;
import org.stationportal.organization.EmployeeSummary;
import org.stationportal.repairs.Outage;
import org.stationportal.repairs.Place;
import org.stationportal.repairs.RepairCallDetails;
import org.stationportal.repairs.Source;
import org.stationportal.repairs.Step;
import org.stationportal.repairs.StepStamp;

/** A repair call as other systems read it. */
record RepairCallAnswer(
        String callNo,
        Source source,
        String externalNo,
        String customerNo,
        String caller,
        String phone,
        String address,
        Outage outage,
        boolean danger,
        Place place,
        String description,
        Instant loggedAt,
        Step step,
        List<Stamp> steps,
        List<String> sentNos,
        List<String> onDutyNos,
        List<String> responsibleNos,
        Instant arriveBy,
        ObligationStatus arrival,
        long obligationId) {

    static RepairCallAnswer of(RepairCallDetails call) {
        return new RepairCallAnswer(
                call.callNo(),
                call.source(),
                call.externalNo(),
                call.customerNo(),
                call.caller(),
                call.phone(),
                call.address(),
                call.outage(),
                call.danger(),
                call.place(),
                call.description(),
                call.loggedAt(),
                call.step(),
                call.steps().stream().map(Stamp::of).toList(),
                numbers(call.workers()),
                numbers(call.onDuty()),
                numbers(call.obligation().parties()),
                call.obligation().dueAt(),
                call.obligation().status(),
                call.obligation().id().value());
    }

    private static List<String> numbers(List<EmployeeSummary> people) {
        return people.stream().map(EmployeeSummary::employeeNo).toList();
    }

    /** A step that has been taken. */
    record Stamp(
            Step step,
            Instant at,
            String by,
            String remark,
            @Nullable Boolean satisfied) {

        static Stamp of(StepStamp stamp) {
            return new Stamp(
                    stamp.step(),
                    stamp.at(),
                    stamp.by(),
                    stamp.remark(),
                    stamp.satisfied().orElse(null));
        }
    }
}
