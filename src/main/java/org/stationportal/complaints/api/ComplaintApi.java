package org.stationportal.complaints.api;

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
import org.stationportal.complaints.AddNote;
import org.stationportal.complaints.AnswerCustomer;
import org.stationportal.complaints.CallBack;
import org.stationportal.complaints.ComplaintCourse;
import org.stationportal.complaints.ComplaintDetails;
import org.stationportal.complaints.Complaints;
import org.stationportal.complaints.ContactCustomer;
import org.stationportal.complaints.Satisfaction;

/** Complaints for other systems: orders of 95598, 12345 and 12398 taken in once, read, and their progress reported. */
@RestController
@PreAuthorize("hasAnyRole('EMPLOYEE', 'INTEGRATION')")
@RequestMapping("/api/v1/complaints")
class ComplaintApi {

    private static final String PATH = "/api/v1/complaints/";

    private final Complaints complaints;
    private final ComplaintCourse course;
    private final Orders orders;
    private final IdempotentRequests requests;
    private final Clock clock;

    ComplaintApi(
            Complaints complaints, ComplaintCourse course, Orders orders, IdempotentRequests requests, Clock clock) {
        this.complaints = complaints;
        this.course = course;
        this.orders = orders;
        this.requests = requests;
        this.clock = clock;
    }

    /** 201 with the complaint and its address; a repeat with the same key gets the same answer. */
    @PostMapping
    ResponseEntity<String> takeIn(
            @RequestHeader(name = IdempotentRequests.HEADER, required = false) @Nullable String key,
            @RequestBody ComplaintRequest request) {
        return requests.once(key, PATH, request, () -> {
            String no = complaints.takeIn(orders.command(request, clock.instant()));
            return ResponseEntity.created(URI.create(PATH + no)).body(get(no));
        });
    }

    @GetMapping("/{no}")
    ComplaintAnswer get(@PathVariable String no) {
        return ComplaintAnswer.of(details(no));
    }

    /** The customer was contacted; 200 with the complaint as it stands then. */
    @PostMapping("/{no}/contact")
    ResponseEntity<String> contact(
            @PathVariable String no,
            @RequestHeader(name = IdempotentRequests.HEADER, required = false) @Nullable String key,
            @RequestBody Progress progress) {
        return requests.once(key, PATH + no + "/contact", progress, () -> {
            course.contacted(new ContactCustomer(no, version(no), at(progress.at()), Orders.text(progress.words())));
            return ResponseEntity.ok(get(no));
        });
    }

    /** A note of the investigation; 200 with the complaint as it stands then. */
    @PostMapping("/{no}/notes")
    ResponseEntity<String> note(
            @PathVariable String no,
            @RequestHeader(name = IdempotentRequests.HEADER, required = false) @Nullable String key,
            @RequestBody Progress progress) {
        return requests.once(key, PATH + no + "/notes", progress, () -> {
            version(no);
            course.note(new AddNote(no, UUID.randomUUID(), Orders.text(progress.words())));
            return ResponseEntity.ok(get(no));
        });
    }

    /** The customer was told the outcome; 200 with the complaint as it stands then. */
    @PostMapping("/{no}/answer")
    ResponseEntity<String> answer(
            @PathVariable String no,
            @RequestHeader(name = IdempotentRequests.HEADER, required = false) @Nullable String key,
            @RequestBody Progress progress) {
        return requests.once(key, PATH + no + "/answer", progress, () -> {
            course.answered(new AnswerCustomer(no, version(no), at(progress.at()), Orders.text(progress.words())));
            return ResponseEntity.ok(get(no));
        });
    }

    /** The customer was asked whether he is satisfied; 200 with the complaint as it stands then. */
    @PostMapping("/{no}/call-back")
    ResponseEntity<String> callBack(
            @PathVariable String no,
            @RequestHeader(name = IdempotentRequests.HEADER, required = false) @Nullable String key,
            @RequestBody CalledBack called) {
        return requests.once(key, PATH + no + "/call-back", called, () -> {
            course.calledBack(new CallBack(
                    no,
                    version(no),
                    at(called.at()),
                    Orders.present("satisfaction", called.satisfaction()),
                    Orders.text(called.words())));
            return ResponseEntity.ok(get(no));
        });
    }

    private ComplaintDetails details(String no) {
        return complaints.find(no).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** A program reports what has happened, whatever it had read before: the order of the steps still holds. */
    private long version(String no) {
        return details(no).complaint().version();
    }

    private Instant at(@Nullable Instant at) {
        return Objects.requireNonNullElseGet(at, clock::instant);
    }

    /** A step: now, unless an instant is given. */
    record Progress(@Nullable Instant at, @Nullable String words) {}

    /** A call back: now, unless an instant is given. */
    record CalledBack(
            @Nullable Instant at,
            @Nullable Satisfaction satisfaction,
            @Nullable String words) {}
}
