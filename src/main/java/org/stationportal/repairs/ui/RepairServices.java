package org.stationportal.repairs.ui;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;
import org.stationportal.attachments.Attachments;
import org.stationportal.base.PortalTime;
import org.stationportal.customers.Customers;
import org.stationportal.deadlines.ui.TimeWords;
import org.stationportal.organization.CurrentUser;
import org.stationportal.organization.Employees;
import org.stationportal.repairs.RepairCalls;
import org.stationportal.repairs.RepairSteps;
import org.stationportal.repairs.Worsening;
import org.stationportal.repairs.roster.DutyRoster;
import org.stationportal.repairs.roster.RosterChanges;

/** The services behind the screens of repair calls. */
@Component
record RepairServices(
        RepairCalls calls,
        RepairSteps steps,
        Worsening worsening,
        DutyRoster roster,
        RosterChanges rosterChanges,
        Customers customers,
        Employees employees,
        CurrentUser currentUser,
        Attachments attachments,
        TimeWords time,
        Clock clock) {

    /** Now in the zone of the portal, to the minute. */
    LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), PortalTime.ZONE).truncatedTo(ChronoUnit.MINUTES);
    }

    LocalDate today() {
        return now().toLocalDate();
    }

    /** The instant of a minute that was chosen; now for the present minute, so that nothing lies before what it follows. */
    Instant instant(LocalDateTime chosen) {
        return chosen.equals(now())
                ? clock.instant()
                : chosen.atZone(PortalTime.ZONE).toInstant();
    }
}
