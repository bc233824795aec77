package org.stationportal.meters.ui;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.stationportal.attachments.Attachments;
import org.stationportal.base.PortalTime;
import org.stationportal.counter.MeterFaults;
import org.stationportal.customers.Customers;
import org.stationportal.deadlines.ui.TimeWords;
import org.stationportal.meters.MeterWork;
import org.stationportal.meters.Meters;
import org.stationportal.organization.CurrentUser;
import org.stationportal.organization.Employees;
import org.stationportal.organization.Post;
import org.stationportal.plans.PlanSummary;
import org.stationportal.plans.ReplacementPlanning;

/** The services behind the pages of meters. */
@Component
record MeterServices(
        Meters meters,
        MeterWork work,
        MeterFaults faults,
        ReplacementPlanning planning,
        Customers customers,
        Employees employees,
        Attachments attachments,
        CurrentUser currentUser,
        TimeWords time,
        Clock clock) {

    private static final Set<Post> REPLACING = Set.of(
            Post.FITTER,
            Post.AREA_MANAGER,
            Post.BUSINESS_TEAM_LEADER,
            Post.READING_TEAM_LEADER,
            Post.STATION_HEAD,
            Post.DEPUTY_HEAD);

    /** Which buttons to offer; the services check it again. */
    boolean mayReplace() {
        return currentUser.get().posts().stream().anyMatch(REPLACING::contains);
    }

    boolean mayReport() {
        return mayReplace()
                || currentUser.get().holds(Post.OPERATIONS_SPECIALIST)
                || currentUser.get().holds(Post.LINE_LOSS_SPECIALIST);
    }

    /** The replacement plan that the one signed in may put meters into. */
    Optional<PlanSummary> nextPlan() {
        return currentUser.get().holds(Post.BUSINESS_TEAM_LEADER) ? planning.next() : Optional.empty();
    }

    LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), PortalTime.ZONE).truncatedTo(ChronoUnit.MINUTES);
    }

    LocalDate today() {
        return now().toLocalDate();
    }

    /** The instant of a minute that was chosen; now for the present minute. */
    Instant instant(LocalDateTime chosen) {
        return chosen.equals(now())
                ? clock.instant()
                : chosen.atZone(PortalTime.ZONE).toInstant();
    }
}
