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

/** The limits of clauses 1.2 and 1.2s in the versions that are in force on a day. */
@Component
class Limits {

    static final String CLAUSE = "1.2";

    /** What is outside the assessed clauses. */
    static final String OTHER_CLAUSE = "1.2s";

    private final Clauses clauses;

    Limits(Clauses clauses) {
        this.clauses = clauses;
    }

    /** The figures for other business accepted at the instant. */
    ClauseVersion other(StationId station, Instant acceptedAt) {
        return clauses.inForce(station, OTHER_CLAUSE, LocalDate.ofInstant(acceptedAt, PortalTime.ZONE));
    }

    /** The limits for an application accepted at the instant. */
    Limit inForce(StationId station, LimitCategory category, Instant acceptedAt) {
        if (category == LimitCategory.NEW_TRANSFORMER) {
            ClauseVersion clause = other(station, acceptedAt);
            return new Limit(OTHER_CLAUSE, clause.figure("total." + category), Basis.NOTHING, stages(clause, category));
        }
        ClauseVersion clause = clauses.inForce(station, CLAUSE, LocalDate.ofInstant(acceptedAt, PortalTime.ZONE));
        Map<Stage, Integer> stages = stages(clause, category);
        // total or stages, never both: where the stages count, their sum is what the customer is promised
        return clause.figure("assessedOnStages") == 0
                ? new Limit(CLAUSE, clause.figure("total." + category), Basis.TOTAL, stages)
                : new Limit(
                        CLAUSE,
                        stages.values().stream().mapToInt(Integer::intValue).sum(),
                        Basis.STAGES,
                        stages);
    }

    private static Map<Stage, Integer> stages(ClauseVersion clause, LimitCategory category) {
        Map<Stage, Integer> stages = new EnumMap<>(Stage.class);
        Arrays.stream(Stage.values())
                .forEach(stage -> stages.put(stage, clause.figure("stage." + category + "." + stage)));
        return stages;
    }

    /** The clause, working days for the whole and for each stage, and which of them are assessed. */
    record Limit(String clause, int total, Basis basis, Map<Stage, Integer> stages) {

        int of(Stage stage) {
            return stages.getOrDefault(stage, 1);
        }
    }
}
