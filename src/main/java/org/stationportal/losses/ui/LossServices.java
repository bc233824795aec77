package org.stationportal.losses.ui;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import org.springframework.stereotype.Component;
import org.stationportal.attachments.Attachments;
import org.stationportal.base.PortalTime;
import org.stationportal.customers.Customers;
import org.stationportal.deadlines.ui.TimeWords;
import org.stationportal.losses.Analyses;
import org.stationportal.losses.Energies;
import org.stationportal.losses.LossMonths;
import org.stationportal.losses.Losses;
import org.stationportal.losses.ThresholdChanges;
import org.stationportal.organization.CurrentUser;
import org.stationportal.organization.Employees;
import org.stationportal.organization.Post;

/** The services behind the pages of losses. */
@Component
record LossServices(
        Losses losses,
        LossMonths months,
        Energies energies,
        ThresholdChanges thresholdChanges,
        Analyses analyses,
        Attachments attachments,
        Customers customers,
        Employees employees,
        CurrentUser currentUser,
        TimeWords time,
        Clock clock) {

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), PortalTime.ZONE);
    }

    YearMonth thisMonth() {
        return YearMonth.from(today());
    }

    /** Whether the one signed in enters energies and says that a month is known. */
    boolean keepsFigures() {
        var user = currentUser.get();
        return user.holds(Post.LINE_LOSS_SPECIALIST)
                || user.holds(Post.OPERATIONS_SPECIALIST)
                || user.holds(Post.ADMINISTRATOR);
    }
}
