package org.stationportal.plans.api;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
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
import org.stationportal.base.PortalTime;
import org.stationportal.base.RuleViolation;
import org.stationportal.plans.CompleteItem;
import org.stationportal.plans.ItemFilter;
import org.stationportal.plans.ItemState;
import org.stationportal.plans.PlanFilter;
import org.stationportal.plans.PlanId;
import org.stationportal.plans.PlanItemId;
import org.stationportal.plans.PlanKind;
import org.stationportal.plans.PlanSummary;
import org.stationportal.plans.PlanWork;
import org.stationportal.plans.Plans;
import org.stationportal.plans.Result;
import org.stationportal.plans.TariffDoubt;

/** Plans for other systems: read within the reader's reach; items reported done by whoever owes them. */
@RestController
@PreAuthorize("hasAnyRole('EMPLOYEE', 'INTEGRATION')")
@RequestMapping("/api/v1/plans")
class PlanApi {

    private static final String ITEMS = "/api/v1/plans/items/";

    private final Plans plans;
    private final PlanWork work;
    private final IdempotentRequests requests;
    private final Clock clock;

    PlanApi(Plans plans, PlanWork work, IdempotentRequests requests, Clock clock) {
        this.plans = plans;
        this.work = work;
        this.requests = requests;
        this.clock = clock;
    }

    /** The plans of a month (2026-10; this one unless said otherwise), at most 500 at a time. */
    @GetMapping
    Page<PlanAnswer> all(
            @RequestParam(required = false) @Nullable String month,
            @RequestParam(required = false) @Nullable PlanKind kind,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "100") int size) {
        Page<PlanSummary> found =
                plans.page(new PlanFilter(first(month), Optional.ofNullable(kind), false), page, size);
        return new Page<>(found.rows().stream().map(PlanAnswer::of).toList(), found.total());
    }

    @GetMapping("/{id}")
    PlanAnswer get(@PathVariable long id) {
        return plans.find(new PlanId(id))
                .map(PlanAnswer::of)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** What is in a plan, what is left first, at most 500 at a time. */
    @GetMapping("/{id}/items")
    Page<ItemAnswer> items(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable ItemState state,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "100") int size) {
        get(id);
        var found = plans.items(new PlanId(id), state == null ? ItemFilter.ALL : ItemFilter.in(state), page, size);
        return new Page<>(found.rows().stream().map(ItemAnswer::of).toList(), found.total());
    }

    /** 200 with the item as it stands then; a repeat with the same key gets the same answer. */
    @PostMapping("/items/{id}/completion")
    ResponseEntity<String> complete(
            @PathVariable long id,
            @RequestHeader(name = IdempotentRequests.HEADER, required = false) @Nullable String key,
            @RequestBody CompletionRequest request) {
        return requests.once(key, ITEMS + id, request, () -> {
            item(id);
            work.complete(new CompleteItem(
                    new PlanItemId(id),
                    Objects.requireNonNullElseGet(request.doneOn(), this::today),
                    Objects.requireNonNullElse(request.result(), Result.FINE),
                    text(request.remark()),
                    Objects.requireNonNullElse(request.doubts(), List.<CompletionRequest.Doubt>of()).stream()
                            .map(doubt -> new TariffDoubt(text(doubt.customerNo()), text(doubt.words())))
                            .toList()));
            return ResponseEntity.ok(item(id));
        });
    }

    private ItemAnswer item(long id) {
        return work.find(new PlanItemId(id))
                .map(ItemAnswer::of)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private LocalDate first(@Nullable String month) {
        if (month == null) {
            return today();
        }
        try {
            return YearMonth.parse(month).atDay(1);
        } catch (DateTimeException unreadable) {
            throw RuleViolation.at("month", "plans.error.month", month);
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), PortalTime.ZONE);
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
