package org.stationportal.meters.api;

import java.net.URI;
import java.time.Clock;
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
import org.stationportal.customers.MeterNo;
import org.stationportal.customers.Multiplier;
import org.stationportal.customers.ReplaceMeter;
import org.stationportal.meters.MeterDetails;
import org.stationportal.meters.MeterWork;
import org.stationportal.meters.Meters;
import org.stationportal.meters.ReportAbnormality;
import org.stationportal.organization.CurrentUser;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.EmployeeSummary;
import org.stationportal.organization.Employees;

/** Meters for other systems: read, reported as abnormal, replaced. */
@RestController
@PreAuthorize("hasAnyRole('EMPLOYEE', 'INTEGRATION')")
@RequestMapping("/api/v1/meters")
class MeterApi {

    private static final String PATH = "/api/v1/meters/";

    private final Meters meters;
    private final MeterWork work;
    private final Employees employees;
    private final CurrentUser currentUser;
    private final IdempotentRequests requests;
    private final Clock clock;

    MeterApi(
            Meters meters,
            MeterWork work,
            Employees employees,
            CurrentUser currentUser,
            IdempotentRequests requests,
            Clock clock) {
        this.meters = meters;
        this.work = work;
        this.employees = employees;
        this.currentUser = currentUser;
        this.requests = requests;
        this.clock = clock;
    }

    @GetMapping("/{no}")
    MeterAnswer get(@PathVariable String no) {
        return MeterAnswer.of(find(no));
    }

    /** 201 with the new meter and its address; a repeat with the same key gets the same answer. */
    @PostMapping("/{no}/replacement")
    ResponseEntity<String> replace(
            @PathVariable String no,
            @RequestHeader(name = IdempotentRequests.HEADER, required = false) @Nullable String key,
            @RequestBody ReplacementRequest request) {
        return requests.once(key, PATH + no + "/replacement", request, () -> {
            var newNo = new MeterNo(present("meterNo", request.meterNo()));
            work.replace(new ReplaceMeter(
                    find(no).meter().id(),
                    newNo,
                    new Multiplier(present("multiplier", request.multiplier())),
                    present("lastReading", request.lastReading()),
                    present("firstReading", request.firstReading()),
                    Objects.requireNonNullElseGet(request.replacedAt(), clock::instant),
                    replacer(request.employeeNo()),
                    Objects.requireNonNullElse(request.reason(), ""),
                    present("verifiedOn", request.verifiedOn()),
                    false));
            return ResponseEntity.created(URI.create(PATH + newNo.value())).body(get(newNo.value()));
        });
    }

    /** 200 with the meter as it stands then. */
    @PostMapping("/{no}/abnormalities")
    ResponseEntity<String> report(
            @PathVariable String no,
            @RequestHeader(name = IdempotentRequests.HEADER, required = false) @Nullable String key,
            @RequestBody AbnormalityRequest request) {
        return requests.once(key, PATH + no + "/abnormalities", request, () -> {
            work.report(new ReportAbnormality(
                    UUID.randomUUID(),
                    find(no).meter().id(),
                    present("kind", request.kind()),
                    Objects.requireNonNullElseGet(request.foundAt(), clock::instant),
                    Objects.requireNonNullElse(request.remark(), "")));
            return ResponseEntity.ok(get(no));
        });
    }

    private MeterDetails find(String no) {
        return meters.find(no).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** An integration account replaces nothing itself and names who did. */
    private EmployeeId replacer(@Nullable String employeeNo) {
        if (employeeNo == null) {
            return currentUser
                    .get()
                    .employee()
                    .orElseThrow(() -> RuleViolation.at("employeeNo", "meters.error.missing"));
        }
        return employees
                .findByNo(employeeNo)
                .map(EmployeeSummary::id)
                .orElseThrow(() -> RuleViolation.at("employeeNo", "meters.error.unknownEmployee", employeeNo));
    }

    private static <T> T present(String field, @Nullable T value) {
        if (value == null) {
            throw RuleViolation.at(field, "meters.error.missing");
        }
        return value;
    }
}
