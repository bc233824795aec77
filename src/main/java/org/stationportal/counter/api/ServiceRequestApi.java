package org.stationportal.counter.api;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
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
import org.stationportal.counter.CompleteRequest;
import org.stationportal.counter.ServiceRequests;
import org.stationportal.counter.TakeInRequest;
import org.stationportal.counter.Way;
import org.stationportal.customers.Customers;

/** Service requests for other systems: taken in once, read, completed. */
@RestController
@PreAuthorize("hasAnyRole('EMPLOYEE', 'INTEGRATION')")
@RequestMapping("/api/v1/service-requests")
class ServiceRequestApi {

    private static final String PATH = "/api/v1/service-requests/";

    private final ServiceRequests service;
    private final Customers customers;
    private final Asked asked;
    private final IdempotentRequests requests;
    private final Clock clock;

    ServiceRequestApi(
            ServiceRequests service, Customers customers, Asked asked, IdempotentRequests requests, Clock clock) {
        this.service = service;
        this.customers = customers;
        this.asked = asked;
        this.requests = requests;
        this.clock = clock;
    }

    /** 201 with the request and its address; a repeat with the same key gets the same answer. */
    @PostMapping
    ResponseEntity<String> takeIn(
            @RequestHeader(name = IdempotentRequests.HEADER, required = false) @Nullable String key,
            @RequestBody ServiceRequestRequest request) {
        return requests.once(key, PATH, request, () -> {
            var customer = customers
                    .findByNo(Asked.present("customerNo", request.customerNo()))
                    .orElseThrow(() -> RuleViolation.at("customerNo", "customers.error.unknown"));
            String no = service.takeIn(new TakeInRequest(
                    UUID.randomUUID(),
                    customer.id(),
                    request.particulars(customers),
                    Objects.requireNonNullElse(request.contact(), customer.contact()),
                    Objects.requireNonNullElse(request.phone(), customer.phone()),
                    Asked.text(request.remark()),
                    asked.employee("assigneeNo", request.assigneeNo()),
                    Objects.requireNonNullElseGet(request.acceptedAt(), clock::instant)));
            return ResponseEntity.created(URI.create(PATH + no)).body(get(no));
        });
    }

    @GetMapping("/{no}")
    ServiceRequestAnswer get(@PathVariable String no) {
        return service.find(no)
                .map(found -> ServiceRequestAnswer.of(found, customers))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** 200 with the request as it stands then. */
    @PostMapping("/{no}/completion")
    ResponseEntity<String> complete(
            @PathVariable String no,
            @RequestHeader(name = IdempotentRequests.HEADER, required = false) @Nullable String key,
            @RequestBody Result result) {
        return requests.once(key, PATH + no, result, () -> {
            get(no);
            service.complete(new CompleteRequest(
                    no,
                    Objects.requireNonNullElseGet(result.completedAt(), clock::instant),
                    Asked.text(result.result()),
                    Objects.requireNonNullElse(result.way(), Way.ONLINE),
                    Asked.text(result.told())));
            return ResponseEntity.ok(get(no));
        });
    }

    /** What came out, and what the customer was told; now and online, unless said otherwise. */
    record Result(
            @Nullable Instant completedAt,
            @Nullable String result,
            @Nullable Way way,
            @Nullable String told) {}
}
