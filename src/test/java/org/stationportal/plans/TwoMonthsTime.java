package org.stationportal.plans;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.stationportal.TestClock;
import org.stationportal.TestStation;
import org.stationportal.base.Days;
import org.stationportal.base.PortalTime;
import org.stationportal.calendar.BusinessCalendar;
import org.stationportal.calendar.Calendars;
import org.stationportal.conversations.ConversationId;
import org.stationportal.conversations.Conversations;
import org.stationportal.conversations.MessageId;
import org.stationportal.deadlines.Watch;
import org.stationportal.organization.EmployeeId;
import org.stationportal.reminders.Sweep;

/**
 * Lets time pass as the demo clock does: at every instant at which something is due the day's work and the sweep run; in
 * between people act by the script and read at 8:30 of each working day what the portal has told them.
 */
@Component
@Profile("test")
class TwoMonthsTime {

    private static final LocalTime READING = LocalTime.of(8, 30);

    private final TestClock clock;
    private final TestStation stations;
    private final TwoMonthsTown town;
    private final Days days;
    private final Watch watch;
    private final Sweep sweep;
    private final Conversations conversations;
    private final Calendars calendars;
    private final JdbcClient jdbc;
    private final List<Piece> script = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();
    private final Map<String, LocalDate> readsFrom = new HashMap<>();

    TwoMonthsTime(
            TestClock clock,
            TestStation stations,
            TwoMonthsTown town,
            Days days,
            Watch watch,
            Sweep sweep,
            Conversations conversations,
            Calendars calendars,
            JdbcClient jdbc) {
        this.clock = clock;
        this.stations = stations;
        this.town = town;
        this.days = days;
        this.watch = watch;
        this.sweep = sweep;
        this.conversations = conversations;
        this.calendars = calendars;
        this.jdbc = jdbc;
    }

    /** At a time of 2026 ({@code 10-08 09:00}) the person does it. */
    void at(String time, String person, Act act) {
        script.add(new Piece(TestClock.at("2026-" + time.replace(' ', 'T')), () -> {
            EmployeeId me = town.no(person);
            stations.run(me, () -> act.by(me));
        }));
    }

    /** The person does not open the portal before the day. */
    void readsOnlyFrom(String person, String day) {
        readsFrom.put(person, LocalDate.parse("2026-" + day));
    }

    /** Plays from now on up to the time (inclusive). */
    void playUntil(String time) {
        Instant from = clock.instant();
        Instant end = TestClock.at("2026-" + time.replace(' ', 'T'));
        List<Piece> pieces = new ArrayList<>(readings(from, end));
        pieces.addAll(script);
        pieces.stream()
                .filter(piece -> piece.at().isAfter(from) && !piece.at().isAfter(end))
                .sorted(Comparator.comparing(Piece::at))
                .forEach(piece -> {
                    passTo(piece.at());
                    try {
                        piece.what().run();
                    } catch (RuntimeException failure) {
                        refused.add(piece.at().atZone(PortalTime.ZONE).toLocalDateTime() + " " + failure);
                    }
                    sweep.run();
                });
        passTo(end);
    }

    /** What of the script the portal refused, each with its time. */
    List<String> refused() {
        return refused;
    }

    private void passTo(Instant to) {
        days.begin();
        sweep.run();
        for (Instant next = next(); !next.isAfter(to); next = next()) {
            standAt(next);
        }
        if (to.isAfter(clock.instant())) {
            standAt(to);
        }
    }

    private void standAt(Instant instant) {
        if (instant.isAfter(clock.instant())) {
            sweep.countAsWatched(instant);
            clock.set(instant);
        }
        days.begin();
        sweep.run();
    }

    private Instant next() {
        Instant due = watch.nextDue().orElse(Instant.MAX);
        Instant day = days.next();
        return due.isBefore(day) ? due : day;
    }

    private List<Piece> readings(Instant from, Instant end) {
        BusinessCalendar calendar = calendars.current().calendar();
        return LocalDate.ofInstant(from, PortalTime.ZONE)
                .datesUntil(LocalDate.ofInstant(end, PortalTime.ZONE).plusDays(1))
                .filter(calendar::isWorkingDay)
                .map(day ->
                        new Piece(day.atTime(READING).atZone(PortalTime.ZONE).toInstant(), () -> everybodyReads(day)))
                .toList();
    }

    private void everybodyReads(LocalDate day) {
        town.everybody().stream()
                .filter(no -> !day.isBefore(readsFrom.getOrDefault(no, day)))
                .map(town::no)
                .forEach(this::reads);
    }

    private void reads(EmployeeId person) {
        record Unread(long conversation, long last) {}
        jdbc.sql("""
                select c.id, max(m.id) as last from conversation c
                join conversation_member r on r.conversation_id = c.id and r.employee_id = :person
                join message m on m.conversation_id = c.id and m.id > r.seen_up_to
                where c.kind = 'PORTAL' group by c.id""")
                .param("person", person.value())
                .query((rs, i) -> new Unread(rs.getLong(1), rs.getLong(2)))
                .list()
                .forEach(unread -> stations.run(
                        person,
                        () -> conversations.markSeen(
                                new ConversationId(unread.conversation()), new MessageId(unread.last()))));
    }

    /** What somebody does, signed in as himself. */
    interface Act {
        void by(EmployeeId me);
    }

    private record Piece(Instant at, Runnable what) {}
}
