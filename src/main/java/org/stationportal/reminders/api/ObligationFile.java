package org.stationportal.reminders.api;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.stationportal.calendar.CountedDay;
import org.stationportal.calendar.DayKind;
import org.stationportal.deadlines.HoldingTime;
import org.stationportal.deadlines.ObligationEvent;
import org.stationportal.deadlines.ObligationId;

/**
 * An obligation with all that is known of it.
 *
 * @param explanation why it is due when it is, in sentences of the language asked for
 * @param days        the same day by day
 * @param held        who held it from when to when, and how much time each had
 */
record ObligationFile(
        ObligationRow obligation,
        List<Event> history,
        List<String> explanation,
        List<Day> days,
        List<Held> held,
        List<NoticeState> notices) {

    record Held(String name, Instant from, Optional<Instant> until, Duration had) {

        static Held of(HoldingTime holding) {
            return new Held(holding.name(), holding.from(), holding.until(), holding.had());
        }
    }

    record Event(
            ObligationEvent.Kind kind,
            Instant at,
            Instant recordedAt,
            Optional<String> actor,
            Optional<String> person,
            Optional<String> reason,
            Optional<Instant> dueAt,
            Optional<Long> linked) {

        static Event of(ObligationEvent event) {
            return new Event(
                    event.kind(),
                    event.at(),
                    event.recordedAt(),
                    event.actor(),
                    event.person(),
                    event.reason(),
                    event.dueAt(),
                    event.linked().map(ObligationId::value));
        }
    }

    record Day(LocalDate date, boolean counted, int number, DayKind kind, String why) {

        static Day of(CountedDay day, String why) {
            return new Day(day.date(), day.counted(), day.number(), day.day().kind(), why);
        }
    }
}
