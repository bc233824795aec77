package org.stationportal.losses;

import java.time.YearMonth;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.stationportal.organization.Post;
import org.stationportal.organization.SignedIn;
import org.stationportal.organization.TeamId;

/**
 * Whose losses somebody reads: area managers those of the areas that were theirs in the month or later, and what they
 * have held an analysis of; leaders their team's; heads and specialists the station's. A feeder is seen with one of its areas.
 */
@Component
class LossReach {

    /** A condition on {@code p}, the transformer area or feeder. */
    String sees(PlaceKind kind, SignedIn reader, YearMonth month, Map<String, Object> parameters) {
        parameters.put("station", reader.station().value());
        String station = "p.station_id = :station";
        if (reader.reach() == Post.Reach.STATION) {
            return station;
        }
        String area = kind == PlaceKind.AREA ? "p" : "s";
        String own = own(area, reader, month, parameters);
        return station
                + (kind == PlaceKind.AREA
                        ? " and (" + own + ")"
                        : " and exists (select 1 from transformer_area s where s.feeder_id = p.id and (" + own + "))");
    }

    private static String own(String area, SignedIn reader, YearMonth month, Map<String, Object> parameters) {
        parameters.put("self", reader.person().value());
        parameters.put("from", Months.param(month));
        String own = "exists (select 1 from area_manager m where m.area_id = " + area + ".id and m.employee_id = :self"
                + " and (m.valid_to is null or m.valid_to >= :from))"
                + " or exists (select 1 from loss_analysis n join obligation_party q on q.obligation_id = n.obligation_id"
                + " where n.area_id = " + area + ".id and q.employee_id = :self)";
        if (reader.reach() == Post.Reach.OWN || reader.teams().isEmpty()) {
            return own;
        }
        parameters.put("teams", reader.teams().stream().map(TeamId::value).toList());
        return own + " or " + area + ".team_id in (:teams)";
    }
}
