package org.stationportal.findings.api;

import java.net.URI;
import java.util.Optional;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.stationportal.base.IdempotentRequests;
import org.stationportal.base.Page;
import org.stationportal.base.RuleViolation;
import org.stationportal.findings.FindingFilter;
import org.stationportal.findings.FindingId;
import org.stationportal.findings.FindingKinds;
import org.stationportal.findings.FindingSummary;
import org.stationportal.findings.Findings;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.EmployeeSummary;
import org.stationportal.organization.Employees;

/** Findings for other systems: recorded once on behalf of somebody entitled, and read within his reach. */
@RestController
@PreAuthorize("hasAnyRole('EMPLOYEE', 'INTEGRATION')")
@RequestMapping("/api/v1/findings")
class FindingApi {

    private static final String PATH = "/api/v1/findings/";

    private final Findings findings;
    private final FindingKinds kinds;
    private final Employees employees;
    private final IdempotentRequests requests;

    FindingApi(Findings findings, FindingKinds kinds, Employees employees, IdempotentRequests requests) {
        this.findings = findings;
        this.kinds = kinds;
        this.employees = employees;
        this.requests = requests;
    }

    /** 201 with the finding and its address; a repeat with the same key gets the same answer. */
    @PostMapping
    ResponseEntity<String> record(
            @RequestHeader(name = IdempotentRequests.HEADER, required = false) @Nullable String key,
            @RequestBody FindingRequest request) {
        return requests.once(key, PATH, request, () -> {
            FindingId id = kinds.record(request.command(person(request.personNo())));
            return ResponseEntity.created(URI.create(PATH + id.value())).body(get(id.value()));
        });
    }

    @GetMapping("/{id}")
    FindingAnswer get(@PathVariable long id) {
        return findings.find(new FindingId(id))
                .map(FindingAnswer::of)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** The latest first; pages count from 0, at most 500 rows. */
    @GetMapping
    Page<FindingAnswer> list(@RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size) {
        Page<FindingSummary> found = findings.page(FindingFilter.ALL, page, size);
        return new Page<>(found.rows().stream().map(FindingAnswer::of).toList(), found.total());
    }

    private Optional<EmployeeId> person(@Nullable String no) {
        return Optional.ofNullable(no)
                .map(number -> employees
                        .findByNo(number)
                        .map(EmployeeSummary::id)
                        .orElseThrow(() -> RuleViolation.at("person", "findings.error.person")));
    }
}
