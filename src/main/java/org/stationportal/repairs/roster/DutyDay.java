package org.stationportal.repairs.roster;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.stationportal.organization.EmployeeId;

/**
 * A day of a team's roster as it is in force.
 *
 * @param version 0 when nobody has entered the day yet
 */
public record DutyDay(LocalDate day, int version, List<Person> people) {

    public DutyDay {
        people = List.copyOf(people);
    }

    /** As the command takes it, to copy it or to change a part of it. */
    public List<DutyTurn> turns() {
        return people.stream()
                .map(person -> new DutyTurn(person.employee(), person.hours()))
                .toList();
    }

    /** Whether a turn of the day has begun. */
    boolean begunAt(Instant now) {
        return people.stream().anyMatch(person -> person.hours().beginsOn(day).isBefore(now));
    }

    /**
     * Somebody on duty.
     *
     * @param away on leave for a part of these hours, as far as the reader may know
     */
    public record Person(EmployeeId employee, String name, DutyHours hours, boolean away) {}
}
