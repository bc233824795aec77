package org.stationportal.meters;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.stationportal.organization.Post;
import org.stationportal.organization.SignedIn;
import org.stationportal.organization.StationId;
import org.stationportal.organization.TeamId;

/** The conditions of rotation lists in SQL on meter {@code m} and transformer_area {@code a}, with their parameters. */
final class RotationConditions {

    private static final String MANAGED = "exists (select 1 from area_manager k where k.area_id = a.id"
            + " and k.valid_from <= :today and (k.valid_to is null or k.valid_to >= :today) and k.employee_id = ";
    private static final String ABNORMAL =
            "m.id in (select x.meter_id from meter_abnormality x where x.ended_at is null)";

    private final StringBuilder where = new StringBuilder(" where a.station_id = :station and m.removed_at is null");
    private final Map<String, Object> parameters = new HashMap<>();

    RotationConditions(StationId station, LocalDate today) {
        parameters.put("station", station.value());
        parameters.put("today", today);
    }

    /**
     * The areas that the reader answers for: an area manager's own, a team's. Whoever leads the business team plans the
     * replacements of all areas (clause 2.2c), which are another team's.
     */
    RotationConditions within(SignedIn reader) {
        if (reader.reach() == Post.Reach.STATION || reader.holds(Post.BUSINESS_TEAM_LEADER)) {
            return this;
        }
        parameters.put("self", reader.person().value());
        String own = MANAGED + ":self)";
        if (reader.reach() == Post.Reach.TEAM) {
            parameters.put("teams", reader.teams().stream().map(TeamId::value).toList());
            return and("(a.team_id in (:teams) or " + own + ")");
        }
        return and(own);
    }

    RotationConditions matching(RotationFilter filter) {
        if (filter.area() != null) {
            parameters.put("area", filter.area().value());
            and("a.id = :area");
        }
        if (filter.feeder() != null) {
            parameters.put("feeder", filter.feeder().value());
            and("a.feeder_id = :feeder");
        }
        if (filter.manager() != null) {
            parameters.put("manager", filter.manager().value());
            and(MANAGED + ":manager)");
        }
        return this;
    }

    RotationConditions on(RotationList list, VerificationCycle cycle, LocalDate today) {
        bounds(cycle, today);
        return switch (list) {
            case OVERDUE -> and("m.verified_on < :now");
            case DUE_30 -> and("m.verified_on >= :now and m.verified_on < :soon");
            case DUE_90 -> and("m.verified_on >= :soon and m.verified_on < :ahead");
            case ABNORMAL -> and(ABNORMAL);
            case ALL -> this;
        };
    }

    /** What has to be replaced by the end of a month: over age by then, or abnormal now. */
    RotationConditions toReplace(VerificationCycle cycle, LocalDate monthEnd) {
        parameters.put("over", cycle.verifiedBefore(monthEnd.plusDays(1)));
        return and("(m.verified_on < :over or " + ABNORMAL + ")");
    }

    /** The days of verification before which a meter is overdue now, due soon, due ahead. */
    RotationConditions bounds(VerificationCycle cycle, LocalDate today) {
        parameters.put("now", cycle.verifiedBefore(today));
        parameters.put("soon", cycle.verifiedBefore(today.plusDays(VerificationCycle.SOON_DAYS + 1L)));
        parameters.put("ahead", cycle.verifiedBefore(today.plusDays(VerificationCycle.AHEAD_DAYS + 1L)));
        return this;
    }

    RotationConditions and(String condition) {
        where.append(" and ").append(condition);
        return this;
    }

    String sql() {
        return where.toString();
    }

    Map<String, Object> parameters() {
        return Map.copyOf(parameters);
    }
}
