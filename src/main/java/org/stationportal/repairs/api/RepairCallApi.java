package org.stationportal.repairs.api;

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
import org.stationportal.customers.AreaId;
import org.stationportal.customers.AreaSummary;
import org.stationportal.customers.CustomerDetails;
import org.stationportal.customers.CustomerId;
import org.stationportal.customers.Customers;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.EmployeeSummary;
import org.stationportal.organization.Employees;
import org.stationportal.repairs.LogRepairCall;
import org.stationportal.repairs.RepairCalls;
import org.stationportal.repairs.RepairSteps;
import org.stationportal.repairs.Step;

/** Repair calls for other systems, such as the orders of 95598 and 12345: taken in once, read, carried on step by step. */
@RestController
@PreAuthorize("hasAnyRole('EMPLOYEE', 'INTEGRATION')")
@RequestMapping("/api/v1/repair-calls")
class RepairCallApi {

    private static final String PATH = "/api/v1/repair-calls/";

    private final RepairCalls calls;
    private final RepairSteps steps;
    private final Customers customers;
    private final Employees employees;
    private final IdempotentRequests requests;
    private final Clock clock;

    RepairCallApi(
            RepairCalls calls,
            RepairSteps steps,
            Customers customers,
            Employees employees,
            IdempotentRequests requests,
            Clock clock) {
        this.calls = calls;
        this.steps = steps;
        this.customers = customers;
        this.employees = employees;
        this.requests = requests;
        this.clock = clock;
    }

    /** 201 with the call and its address; a repeat with the same key gets the same answer. */
    @PostMapping
    ResponseEntity<String> log(
            @RequestHeader(name = IdempotentRequests.HEADER, required = false) @Nullable String key,
            @RequestBody RepairCallRequest request) {
        return requests.once(key, PATH, request, () -> {
            String no = calls.log(new LogRepairCall(
                    UUID.randomUUID(),
                    present("source", request.source()),
                    text(request.externalNo()),
                    customer(request.customerNo()),
                    text(request.caller()),
                    text(request.phone()),
                    text(request.address()),
                    area(request.areaNo()),
                    present("outage", request.outage()),
                    Boolean.TRUE.equals(request.danger()),
                    present("place", request.place()),
                    text(request.description()),
                    Objects.requireNonNullElseGet(request.loggedAt(), clock::instant),
                    List.of()));
            return ResponseEntity.created(URI.create(PATH + no)).body(get(no));
        });
    }

    @GetMapping("/{no}")
    RepairCallAnswer get(@PathVariable String no) {
        return calls.find(no)
                .map(RepairCallAnswer::of)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** 200 with the call as it stands then; a step that has been taken already stays as it was. */
    @PostMapping("/{no}/steps/{step}")
    ResponseEntity<String> take(
            @PathVariable String no,
            @PathVariable Step step,
            @RequestHeader(name = IdempotentRequests.HEADER, required = false) @Nullable String key,
            @RequestBody StepRequest request) {
        return requests.once(key, PATH + no + "/" + step, request, () -> {
            get(no);
            Instant at = Objects.requireNonNullElseGet(request.at(), clock::instant);
            String remark = text(request.remark());
            switch (step) {
                case DISPATCHED ->
                    steps.dispatch(
                            no,
                            present("employeeNos", request.employeeNos()).stream()
                                    .map(this::employee)
                                    .toList(),
                            remark);
                case CALLED_BACK -> steps.callBack(no, present("satisfied", request.satisfied()), at, remark);
                case LOGGED, ACCEPTED, ARRIVED, RESTORED -> steps.take(no, step, at, remark);
            }
            return ResponseEntity.ok(get(no));
        });
    }

    private @Nullable CustomerId customer(@Nullable String customerNo) {
        if (customerNo == null || customerNo.isBlank()) {
            return null;
        }
        return customers
                .findByNo(customerNo)
                .map(CustomerDetails::id)
                .orElseThrow(() -> RuleViolation.at("customerNo", "repairs.error.unknownCustomer", customerNo));
    }

    private @Nullable AreaId area(@Nullable String areaNo) {
        if (areaNo == null || areaNo.isBlank()) {
            return null;
        }
        return customers.areas().stream()
                .filter(area -> area.areaNo().equals(areaNo.strip()))
                .map(AreaSummary::id)
                .findFirst()
                .orElseThrow(() -> RuleViolation.at("areaNo", "repairs.error.unknownArea", areaNo));
    }

    private EmployeeId employee(String employeeNo) {
        return employees
                .findByNo(employeeNo)
                .map(EmployeeSummary::id)
                .orElseThrow(() -> RuleViolation.at("employeeNos", "repairs.error.unknownEmployee", employeeNo));
    }

    private static <T> T present(String field, @Nullable T value) {
        if (value == null) {
            throw RuleViolation.at(field, "repairs.error.missing", field);
        }
        return value;
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
