package org.stationportal.plans.ui;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.stationportal.attachments.Attachments;
import org.stationportal.base.PortalTime;
import org.stationportal.customers.Customers;
import org.stationportal.organization.CurrentUser;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.Employees;
import org.stationportal.organization.Post;
import org.stationportal.plans.CollectedTariffs;
import org.stationportal.plans.DemolitionAreas;
import org.stationportal.plans.PlanCalendar;
import org.stationportal.plans.PlanChanges;
import org.stationportal.plans.PlanSheets;
import org.stationportal.plans.PlanWork;
import org.stationportal.plans.Plans;
import org.stationportal.plans.Postponements;

/** The services behind the screens of plans. */
@Component
record PlanServices(
        Plans plans,
        PlanWork work,
        PlanChanges changes,
        PlanCalendar calendar,
        PlanSheets sheets,
        CollectedTariffs collected,
        Postponements postponements,
        DemolitionAreas demolitions,
        Customers customers,
        Employees employees,
        Attachments attachments,
        CurrentUser currentUser,
        Clock clock) {

    private static final Set<Post> GENERATE = EnumSet.of(
            Post.OPERATIONS_SPECIALIST,
            Post.LINE_LOSS_SPECIALIST,
            Post.BUSINESS_TEAM_LEADER,
            Post.READING_TEAM_LEADER,
            Post.STATION_HEAD,
            Post.DEPUTY_HEAD,
            Post.ADMINISTRATOR);

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), PortalTime.ZONE);
    }

    EmployeeId self() {
        return currentUser.get().person();
    }

    /** Whom the service lets make the month's plans. */
    boolean mayGenerate() {
        return currentUser.get().posts().stream().anyMatch(GENERATE::contains);
    }

    /** Whoever leads or heads decides about postponements; whether about this one, the service says. */
    boolean decides() {
        return currentUser.get().posts().stream()
                .anyMatch(post -> post.leadsTeam() || post == Post.STATION_HEAD || post == Post.DEPUTY_HEAD);
    }
}
