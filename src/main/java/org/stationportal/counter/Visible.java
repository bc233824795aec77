package org.stationportal.counter;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.stationportal.deadlines.ObligationFilter;
import org.stationportal.deadlines.ObligationStatus;
import org.stationportal.deadlines.Obligations;
import org.stationportal.organization.EmployeeSummary;
import org.stationportal.organization.Employees;
import org.stationportal.organization.Post;
import org.stationportal.organization.SignedIn;

/**
 * What a reader may see of what was taken in: his own, his team's or the station's; and whatever has obligations that
 * he may see, so that work handed over to him can be opened.
 */
@Component
class Visible {

    private static final Set<ObligationStatus> RUNNING =
            Set.of(ObligationStatus.OPEN, ObligationStatus.SUSPENDED, ObligationStatus.WAITING);
    private static final int MOST = 500;

    private final Obligations obligations;
    private final Employees employees;

    Visible(Obligations obligations, Employees employees) {
        this.obligations = obligations;
        this.employees = employees;
    }

    /** The condition in SQL on the columns of {@code alias}; its parameters are put into the map. */
    String condition(
            SignedIn reader,
            String subjectType,
            String alias,
            Set<String> people,
            String no,
            Map<String, Object> into) {
        into.put("station", reader.station().value());
        String station = alias + ".station_id = :station";
        if (reader.reach() == Post.Reach.STATION) {
            return station;
        }
        into.put("people", colleagues(reader));
        into.put("running", running(subjectType));
        String involved = people.stream()
                .map(column -> alias + "." + column + " in (:people)")
                .sorted()
                .collect(Collectors.joining(" or "));
        return station + " and (" + involved + " or " + alias + "." + no + " in (:running))";
    }

    /** Whether the reader may see one of the obligations about the subject. */
    boolean hasObligation(String subjectType, String subjectId) {
        return obligations
                        .page(ObligationFilter.about(subjectType, subjectId), 0, 1)
                        .total()
                > 0;
    }

    private Set<Long> colleagues(SignedIn reader) {
        var people = new HashSet<Long>();
        people.add(reader.person().value());
        if (reader.reach() == Post.Reach.TEAM) {
            reader.teams().stream()
                    .flatMap(team -> employees.members(team).stream())
                    .map(EmployeeSummary::id)
                    .forEach(id -> people.add(id.value()));
        }
        return people;
    }

    private Set<String> running(String subjectType) {
        var filter = new ObligationFilter(RUNNING, null, null, null, subjectType, null);
        Set<String> found = obligations.page(filter, 0, MOST).rows().stream()
                .map(o -> o.subject().id())
                .collect(Collectors.toSet());
        return found.isEmpty() ? Set.of("") : found;
    }
}
