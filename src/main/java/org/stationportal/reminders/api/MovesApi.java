package org.stationportal.reminders.api;

import java.net.URI;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.stationportal.base.IdempotentRequests;
import org.stationportal.base.RuleViolation;
import org.stationportal.deadlines.Budget;
import org.stationportal.deadlines.Deadlines;
import org.stationportal.deadlines.ObligationId;
import org.stationportal.deadlines.ObligationSummary;
import org.stationportal.deadlines.Obligations;

/** Moves of a deadline for programs, each once per key: more time, opened again, merged into another one. */
@RestController
@RequestMapping("/api/v1/obligations/{id}")
@PreAuthorize("hasRole('EMPLOYEE')")
class MovesApi {

    private final Deadlines deadlines;
    private final Obligations obligations;
    private final IdempotentRequests requests;

    MovesApi(Deadlines deadlines, Obligations obligations, IdempotentRequests requests) {
        this.deadlines = deadlines;
        this.obligations = obligations;
        this.requests = requests;
    }

    /** 200 with the obligation as it is due then; the amount in the unit in which its budget counts. */
    @PostMapping("/extension")
    ResponseEntity<String> extend(
            @PathVariable long id,
            @RequestHeader(name = IdempotentRequests.HEADER, required = false) @Nullable String key,
            @RequestBody Extension asked) {
        return once(id, "extension", key, asked, () -> {
            deadlines.extend(new ObligationId(id), asked.amount(), text(asked.reason()));
            return ResponseEntity.ok(ObligationRow.of(visible(id)));
        });
    }

    /** 201 with the new obligation and its address; the budget as {@code WD:3}, {@code DA:5} or {@code EL:PT90M}. */
    @PostMapping("/reopening")
    ResponseEntity<String> reopen(
            @PathVariable long id,
            @RequestHeader(name = IdempotentRequests.HEADER, required = false) @Nullable String key,
            @RequestBody Reopening asked) {
        return once(id, "reopening", key, asked, () -> {
            ObligationId again = deadlines.reopen(new ObligationId(id), budget(asked.budget()), text(asked.reason()));
            return ResponseEntity.created(URI.create("/api/v1/obligations/" + again.value()))
                    .body(ObligationRow.of(visible(again.value())));
        });
    }

    /** 200 with the duplicate as it ended; {@code into} is the number of the one that goes on. */
    @PostMapping("/merging")
    ResponseEntity<String> merge(
            @PathVariable long id,
            @RequestHeader(name = IdempotentRequests.HEADER, required = false) @Nullable String key,
            @RequestBody Merging asked) {
        return once(id, "merging", key, asked, () -> {
            if (obligations.find(new ObligationId(asked.into())).isEmpty()) {
                throw RuleViolation.at("into", "deadlines.error.unknown");
            }
            deadlines.merge(new ObligationId(id), new ObligationId(asked.into()), text(asked.reason()));
            return ResponseEntity.ok(ObligationRow.of(visible(id)));
        });
    }

    record Extension(int amount, @Nullable String reason) {}

    record Reopening(@Nullable String budget, @Nullable String reason) {}

    record Merging(long into, @Nullable String reason) {}

    private ResponseEntity<String> once(
            long id, String move, @Nullable String key, Object asked, Supplier<ResponseEntity<?>> action) {
        visible(id);
        return requests.once(key, "/api/v1/obligations/" + id + "/" + move, asked, action);
    }

    /** 404 when there is none or the account may not see it. */
    private ObligationSummary visible(long id) {
        return obligations
                .find(new ObligationId(id))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static Budget budget(@Nullable String text) {
        try {
            return Budget.parse(text(text));
        } catch (IllegalArgumentException | java.time.DateTimeException unreadable) {
            throw RuleViolation.at("budget", "reminders.error.budget");
        }
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
