package org.stationportal.counter.api;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.stationportal.base.IdempotentRequests;
import org.stationportal.base.RuleViolation;
import org.stationportal.counter.MeterFaultDetails;
import org.stationportal.counter.MeterFaults;
import org.stationportal.counter.ReportMeterFault;
import org.stationportal.counter.Urgency;
import org.stationportal.customers.Customers;
import org.stationportal.customers.DeviceClass;
import org.stationportal.deadlines.ObligationStatus;
import org.stationportal.deadlines.ObligationSummary;
import org.stationportal.organization.EmployeeSummary;

/** Metering faults for other systems: reported once, read, completed. */
@RestController
@PreAuthorize("hasAnyRole('EMPLOYEE', 'INTEGRATION')")
@RequestMapping("/api/v1/meter-faults")
class MeterFaultApi {

    private static final String PATH = "/api/v1/meter-faults/";

    private final MeterFaults faults;
    private final Customers customers;
    private final Asked asked;
    private final IdempotentRequests requests;
    private final Clock clock;

    MeterFaultApi(MeterFaults faults, Customers customers, Asked asked, IdempotentRequests requests, Clock clock) {
        this.faults = faults;
        this.customers = customers;
        this.asked = asked;
        this.requests = requests;
        this.clock = clock;
    }

    /** 201 with the fault and its address; a repeat with the same key gets the same answer. */
    @PostMapping
    ResponseEntity<String> report(
            @RequestHeader(name = IdempotentRequests.HEADER, required = false) @Nullable String key,
            @RequestBody FaultRequest request) {
        return requests.once(key, PATH, request, () -> {
            var meter = customers
                    .findMeter(Asked.present("meterNo", request.meterNo()))
                    .orElseThrow(() -> RuleViolation.at("meterNo", "customers.error.unknownMeter"));
            String no = faults.report(new ReportMeterFault(
                    UUID.randomUUID(),
                    meter.id(),
                    Asked.present("urgency", request.urgency()),
                    Asked.text(request.description()),
                    Objects.requireNonNullElseGet(request.foundAt(), clock::instant),
                    asked.employee("assigneeNo", request.assigneeNo())));
            return ResponseEntity.created(URI.create(PATH + no)).body(get(no));
        });
    }

    @GetMapping("/{no}")
    FaultAnswer get(@PathVariable String no) {
        return faults.find(no)
                .map(FaultAnswer::of)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** 200 with the fault as it stands then. */
    @PostMapping("/{no}/completion")
    ResponseEntity<String> complete(
            @PathVariable String no,
            @RequestHeader(name = IdempotentRequests.HEADER, required = false) @Nullable String key,
            @RequestBody Completion completion) {
        return requests.once(key, PATH + no, completion, () -> {
            get(no);
            var at = Objects.requireNonNullElseGet(completion.completedAt(), clock::instant);
            faults.complete(no, at, Asked.text(completion.remark()));
            return ResponseEntity.ok(get(no));
        });
    }

    /** A fault that another system reports; found now, unless an instant is given. */
    record FaultRequest(
            @Nullable String meterNo,
            @Nullable Urgency urgency,
            @Nullable String description,
            @Nullable Instant foundAt,
            @Nullable String assigneeNo) {}

    /** A metering fault as other systems read it. */
    record FaultAnswer(
            String faultNo,
            String meterNo,
            DeviceClass deviceClass,
            Urgency urgency,
            String description,
            Instant foundAt,
            String reportedBy,
            Instant dueAt,
            ObligationStatus status,
            @Nullable Instant completedAt,
            List<String> responsibleNos,
            long obligationId) {

        static FaultAnswer of(MeterFaultDetails fault) {
            ObligationSummary obligation = fault.obligation();
            return new FaultAnswer(
                    fault.faultNo(),
                    fault.meter().meterNo(),
                    fault.meter().deviceClass(),
                    fault.urgency(),
                    fault.description(),
                    fault.foundAt(),
                    fault.reportedBy(),
                    obligation.dueAt(),
                    obligation.status(),
                    obligation.completedAt().orElse(null),
                    obligation.parties().stream()
                            .map(EmployeeSummary::employeeNo)
                            .toList(),
                    obligation.id().value());
        }
    }
}
