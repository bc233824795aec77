package org.stationportal.counter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.stationportal.base.PortalTime;
import org.stationportal.deadlines.ClauseVersion;
import org.stationportal.deadlines.Clauses;
import org.stationportal.deadlines.OpenChain.Basis;
import org.stationportal.organization.StationId;

/** The limits of clause 1.2 in the version that is in force on a day. */
@Component
class Limits {

    static final String CLAUSE = "1.2";

    private final Clauses clauses;

    Limits(Clauses clauses) {
        this.clauses = clauses;
    }

    /** The limits for an application accepted at the instant. */
    Limit inForce(StationId station, LimitCategory category, Instant acceptedAt) {
        ClauseVersion clause = clauses.inForce(station, CLAUSE, LocalDate.ofInstant(acceptedAt, PortalTime.ZONE));
        Map<Stage, Integer> stages = new EnumMap<>(Stage.class);
        Arrays.stream(Stage.values())
                .forEach(stage -> stages.put(stage, clause.figure("stage." + category + "." + stage)));
        // total or stages, never both: where the stages count, their sum is what the customer is promised
        return clause.figure("assessedOnStages") == 0
                ? new Limit(clause.figure("total." + category), Basis.TOTAL, stages)
                : new Limit(stages.values().stream().mapToInt(Integer::intValue).sum(), Basis.STAGES, stages);
    }

    /** Working days for the whole and for each stage, and which of them are assessed. */
    record Limit(int total, Basis basis, Map<Stage, Integer> stages) {

        int of(Stage stage) {
            return stages.getOrDefault(stage, 1);
        }
    }
}
