package org.stationportal.counter.api;

import java.net.URI;
import java.time.Clock;
import java.util.Objects;
import java.util.Set;
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
import org.stationportal.counter.ServiceApplications;
import org.stationportal.counter.Stage;
import org.stationportal.counter.Supply;
import org.stationportal.counter.TakeInApplication;
import org.stationportal.customers.CustomerDetails;
import org.stationportal.customers.Customers;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.EmployeeSummary;

/** Service applications for other systems: taken in once, read, followed stage by stage. */
@RestController
@PreAuthorize("hasAnyRole('EMPLOYEE', 'INTEGRATION')")
@RequestMapping("/api/v1/service-applications")
class ServiceApplicationApi {

    private static final String PATH = "/api/v1/service-applications/";

    private final ServiceApplications applications;
    private final Customers customers;
    private final Asked asked;
    private final IdempotentRequests requests;
    private final Clock clock;

    ServiceApplicationApi(
            ServiceApplications applications,
            Customers customers,
            Asked asked,
            IdempotentRequests requests,
            Clock clock) {
        this.applications = applications;
        this.customers = customers;
        this.asked = asked;
        this.requests = requests;
        this.clock = clock;
    }

    /** 201 with the application and its address; a repeat with the same key gets the same answer. */
    @PostMapping
    ResponseEntity<String> takeIn(
            @RequestHeader(name = IdempotentRequests.HEADER, required = false) @Nullable String key,
            @RequestBody ApplicationRequest request) {
        return requests.once(key, PATH, request, () -> {
            String no = applications.takeIn(command(request));
            return ResponseEntity.created(URI.create(PATH + no)).body(get(no));
        });
    }

    @GetMapping("/{no}")
    ApplicationAnswer get(@PathVariable String no) {
        return applications
                .find(no)
                .map(ApplicationAnswer::of)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** 200 with the application as it stands then. */
    @PostMapping("/{no}/stages/{stage}/completion")
    ResponseEntity<String> complete(
            @PathVariable String no,
            @PathVariable Stage stage,
            @RequestHeader(name = IdempotentRequests.HEADER, required = false) @Nullable String key,
            @RequestBody Completion completion) {
        return requests.once(key, PATH + no + "/" + stage, completion, () -> {
            get(no);
            var at = Objects.requireNonNullElseGet(completion.completedAt(), clock::instant);
            applications.completeStage(no, stage, at, Asked.text(completion.remark()));
            return ResponseEntity.ok(get(no));
        });
    }

    private TakeInApplication command(ApplicationRequest request) {
        CustomerDetails customer = customers
                .findByNo(Asked.present("customerNo", request.customerNo()))
                .orElseThrow(() -> RuleViolation.at("customerNo", "customers.error.unknown"));
        return new TakeInApplication(
                UUID.randomUUID(),
                customer.id(),
                Asked.present("kind", request.kind()),
                Objects.requireNonNullElse(request.category(), customer.category()),
                Objects.requireNonNullElse(request.voltage(), customer.voltage()),
                Objects.requireNonNullElse(request.supply(), Supply.SINGLE),
                Asked.present("capacityKw", request.capacityKw()),
                Objects.requireNonNullElse(request.contact(), customer.contact()),
                Objects.requireNonNullElse(request.phone(), customer.phone()),
                Objects.requireNonNullElse(request.documents(), Set.of()),
                Objects.requireNonNullElse(request.promised(), Set.of()),
                Asked.text(request.signedBy()),
                Asked.text(request.remark()),
                surveyor(request, customer),
                asked.employee("fitterNo", request.fitterNo()),
                Objects.requireNonNullElseGet(request.acceptedAt(), clock::instant));
    }

    private EmployeeId surveyor(ApplicationRequest request, CustomerDetails customer) {
        return request.surveyorNo() == null
                ? customer.areaManager()
                        .map(EmployeeSummary::id)
                        .orElseThrow(() -> RuleViolation.at("surveyorNo", "counter.error.surveyor"))
                : asked.employee("surveyorNo", request.surveyorNo());
    }
}
