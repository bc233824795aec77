package org.stationportal.repairs.roster;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.stationportal.base.RuleViolation;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.TeamId;

/**
 * Fills a span of days by a pattern 轮班: the groups take turns, each for a number of days.
 *
 * @param from      the first day
 * @param until     the last day, at most 92 days later
 * @param groups    who is on duty together, in their order
 * @param everyDays after how many days the next group takes over, 1 to 31
 */
public record RotateDuty(
        TeamId team, LocalDate from, LocalDate until, List<List<EmployeeId>> groups, int everyDays, DutyHours hours) {

    private static final int MOST_DAYS = 92;
    private static final int LONGEST_TURN = 31;

    public RotateDuty {
        groups = groups.stream()
                .map(List::copyOf)
                .filter(group -> !group.isEmpty())
                .toList();
        if (groups.isEmpty()) {
            throw RuleViolation.at("groups", "repairs.error.roster.groups");
        }
        if (everyDays < 1 || everyDays > LONGEST_TURN) {
            throw RuleViolation.at("everyDays", "repairs.error.roster.everyDays", LONGEST_TURN);
        }
        if (until.isBefore(from) || from.plusDays(MOST_DAYS).isBefore(until)) {
            throw RuleViolation.at("until", "repairs.error.roster.span", MOST_DAYS);
        }
    }

    /** Who is on duty on a day of the span. */
    List<DutyTurn> on(LocalDate day) {
        long passed = ChronoUnit.DAYS.between(from, day);
        return groups.get((int) (passed / everyDays % groups.size())).stream()
                .map(person -> new DutyTurn(person, hours))
                .toList();
    }
}
