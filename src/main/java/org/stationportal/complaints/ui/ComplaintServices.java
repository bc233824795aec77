package org.stationportal.complaints.ui;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.stationportal.attachments.Attachments;
import org.stationportal.base.PortalTime;
import org.stationportal.complaints.ComplaintCourse;
import org.stationportal.complaints.ComplaintSummary;
import org.stationportal.complaints.Complaints;
import org.stationportal.deadlines.ObligationSummary;
import org.stationportal.deadlines.ui.TimeWords;
import org.stationportal.organization.CurrentUser;
import org.stationportal.organization.EmployeeSummary;
import org.stationportal.organization.Employees;

/** The services behind the screens of complaints. */
@Component
record ComplaintServices(
        Complaints complaints,
        ComplaintCourse course,
        Employees employees,
        CurrentUser currentUser,
        Attachments attachments,
        TimeWords time,
        Clock clock) {

    /** Now in the zone of the portal, to the minute. */
    LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), PortalTime.ZONE).truncatedTo(ChronoUnit.MINUTES);
    }

    /** Everybody of the station who belongs to a team. */
    List<EmployeeSummary> colleagues() {
        return employees.of(currentUser.get().station()).stream()
                .filter(person -> person.team().isPresent())
                .toList();
    }

    static String label(EmployeeSummary person) {
        return person.name() + " · " + person.employeeNo();
    }

    /** The obligation that runs now: to contact the customer, then to answer him; none once he has been answered. */
    static Optional<ObligationSummary> running(ComplaintSummary complaint) {
        return switch (complaint.state()) {
            case RECORDED -> Optional.of(complaint.contact());
            case CONTACTED, DECIDED -> Optional.of(complaint.answer());
            case ANSWERED, CALLED_BACK -> Optional.empty();
        };
    }
}
