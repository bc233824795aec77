package org.stationportal.reminders;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.stationportal.base.PortalTime;
import org.stationportal.calendar.WorkingTime;
import org.stationportal.deadlines.Budget;
import org.stationportal.deadlines.ClauseVersion;

/** How long after its service a notice must have been known before anything may rest on it. */
final class LeadTime {

    private static final int DEFAULT_WORKING_DAYS = 1;
    private static final int DEFAULT_MINUTES = 15;

    private LeadTime() {}

    /**
     * Working-day budgets: the same time of day so many working days later (figure {@code leadWorkingDays}, default 1),
     * counted from the next working instant; elapsed budgets: so many minutes later ({@code leadMinutes}, default 15).
     */
    static Instant after(Instant served, Budget budget, ClauseVersion clause, WorkingTime time) {
        if (budget.roundTheClock()) {
            return served.plusSeconds(60L * clause.figures().getOrDefault("leadMinutes", DEFAULT_MINUTES));
        }
        int days = clause.figures().getOrDefault("leadWorkingDays", DEFAULT_WORKING_DAYS);
        Instant known = time.ceilToWorking(served);
        LocalTime timeOfDay = known.atZone(PortalTime.ZONE).toLocalTime();
        LocalDate day = time.calendar().shift(LocalDate.ofInstant(known, PortalTime.ZONE), days);
        return day.atTime(timeOfDay).atZone(PortalTime.ZONE).toInstant();
    }
}
