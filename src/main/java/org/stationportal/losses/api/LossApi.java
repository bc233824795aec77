package org.stationportal.losses.api;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.stationportal.base.IdempotentRequests;
import org.stationportal.base.Page;
import org.stationportal.base.RuleViolation;
import org.stationportal.losses.Energies;
import org.stationportal.losses.EnergyLine;
import org.stationportal.losses.EnterEnergies;
import org.stationportal.losses.LossFilter;
import org.stationportal.losses.LossSummary;
import org.stationportal.losses.Losses;
import org.stationportal.losses.PlaceKind;

/** Line losses for other systems: energies in, all of a list or none, and the losses of a month. */
@RestController
@PreAuthorize("hasAnyRole('EMPLOYEE', 'INTEGRATION')")
@RequestMapping("/api/v1/losses")
class LossApi {

    private static final String PATH = "/api/v1/losses/energy";

    private final Losses losses;
    private final Energies energies;
    private final IdempotentRequests requests;

    LossApi(Losses losses, Energies energies, IdempotentRequests requests) {
        this.losses = losses;
        this.energies = energies;
        this.requests = requests;
    }

    /**
     * 200 with how many places changed; a repeat with the same key gets the same answer. What looks odd is refused unless
     * {@code confirmed}, and once a month is known a change takes a {@code reason}.
     */
    @PostMapping("/energy")
    ResponseEntity<String> enter(
            @RequestHeader(name = IdempotentRequests.HEADER, required = false) @Nullable String key,
            @RequestParam(defaultValue = "false") boolean confirmed,
            @RequestParam(defaultValue = "") String reason,
            @RequestBody List<EnergyRequest> request) {
        return requests.once(key, PATH + "?" + confirmed + "&" + reason, request, () -> {
            int changed = 0;
            for (var month : byMonth(request).entrySet()) {
                changed += energies.enter(new EnterEnergies(month.getKey(), month.getValue(), confirmed, reason));
            }
            return ResponseEntity.ok(new Entered(request.size(), changed));
        });
    }

    /** The losses of a month, the worst first; pages count from 0. */
    @GetMapping
    Page<LossAnswer> month(
            @RequestParam String month,
            @RequestParam(defaultValue = "AREA") PlaceKind place,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "100") int size) {
        Page<LossSummary> found = losses.page(new LossFilter(month(month), place, false, null, null), page, size);
        return new Page<>(found.rows().stream().map(LossAnswer::of).toList(), found.total());
    }

    /** Each line keeps its place in the list, by which an error names it. */
    private static Map<YearMonth, List<EnergyLine>> byMonth(List<EnergyRequest> request) {
        if (request.isEmpty()) {
            throw RuleViolation.of("losses.error.noLines");
        }
        Map<YearMonth, List<EnergyLine>> months = new TreeMap<>();
        for (int i = 0; i < request.size(); i++) {
            EnergyRequest each = request.get(i);
            PlaceKind kind = each.place();
            if (kind == null) {
                throw RuleViolation.at("rows[" + (i + 1) + "].place", "losses.error.place");
            }
            months.computeIfAbsent(month(each.month()), any -> new ArrayList<>())
                    .add(new EnergyLine(
                            i + 1,
                            kind,
                            each.no() == null ? "" : each.no().strip(),
                            kwh(i, "suppliedKwh", each.suppliedKwh()),
                            kwh(i, "soldKwh", each.soldKwh())));
        }
        return months;
    }

    private static @Nullable BigDecimal kwh(int index, String field, @Nullable BigDecimal energy) {
        if (energy != null && EnergyLine.energy(energy.toString()).isEmpty()) {
            throw RuleViolation.at("rows[" + (index + 1) + "]." + field, "losses.error.number");
        }
        return energy == null ? null : energy.setScale(2, RoundingMode.HALF_UP);
    }

    private static YearMonth month(@Nullable String text) {
        return Stream.ofNullable(text)
                .filter(month -> month.matches("20[0-9]{2}-(0[1-9]|1[0-2])"))
                .map(YearMonth::parse)
                .findFirst()
                .orElseThrow(() -> RuleViolation.at("month", "losses.error.month"));
    }

    /** How many lines came, and how many places changed by them. */
    record Entered(int lines, int changed) {}
}
