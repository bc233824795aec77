package org.stationportal.reminders.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.stationportal.calendar.CountedDay;
import org.stationportal.calendar.DayKind;
import org.stationportal.deadlines.ObligationEvent;

/**
 * An obligation with all that is known of it.
 *
 * @param days the explanation of the deadline day by day; empty for budgets that are a sum
 */
record ObligationFile(ObligationRow obligation, List<Event> history, List<Day> days, List<NoticeState> notices) {

    record Event(
            ObligationEvent.Kind kind,
            Instant at,
            Instant recordedAt,
            Optional<String> actor,
            Optional<String> person,
            Optional<String> reason,
            Optional<Instant> dueAt) {

        static Event of(ObligationEvent event) {
            return new Event(
                    event.kind(),
                    event.at(),
                    event.recordedAt(),
                    event.actor(),
                    event.person(),
                    event.reason(),
                    event.dueAt());
        }
    }

    record Day(LocalDate date, boolean counted, int number, DayKind kind, String why) {

        static Day of(CountedDay day, String why) {
            return new Day(day.date(), day.counted(), day.number(), day.day().kind(), why);
        }
    }
}
