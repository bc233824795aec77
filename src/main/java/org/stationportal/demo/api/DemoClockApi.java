package org.stationportal.demo.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.stationportal.base.RuleViolation;
import org.stationportal.demo.DemoTime;
import org.stationportal.demo.Played;

/** The clock of the demo for programs: read it, move it forward, or let the portal be down for a while. */
@RestController
@Profile("demo")
@RequestMapping("/api/v1/demo/clock")
@PreAuthorize("hasAnyRole('EMPLOYEE', 'INTEGRATION')")
class DemoClockApi {

    private final DemoTime time;

    DemoClockApi(DemoTime time) {
        this.time = time;
    }

    @GetMapping
    Reading read() {
        return new Reading(time.present());
    }

    @PostMapping
    Played move(@RequestBody Move move) {
        return switch (move.mode()) {
            case ADVANCE -> time.advance(move.to(), instant -> {});
            case OUTAGE -> time.outage(move.to());
        };
    }

    record Reading(Instant now) {}

    /** Where to move the clock; every due instant on the way is played unless the mode says otherwise. */
    record Move(Instant to, Mode mode) {

        Move(@Nullable Instant to, @Nullable Mode mode) {
            if (to == null) {
                throw RuleViolation.at("to", "demo.error.notAhead");
            }
            this.to = to;
            this.mode = mode == null ? Mode.ADVANCE : mode;
        }
    }

    /** How the clock is moved. */
    enum Mode {
        @JsonProperty("advance")
        ADVANCE,
        @JsonProperty("outage")
        OUTAGE
    }
}
