package org.stationportal.reminders;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.stationportal.TestClock;
import org.stationportal.TestStation;
import org.stationportal.base.PortalTime;
import org.stationportal.calendar.HolidayYear;
import org.stationportal.calendar.WorkingHours;
import org.stationportal.deadlines.Budget;
import org.stationportal.deadlines.Deadlines;
import org.stationportal.deadlines.ObligationId;
import org.stationportal.deadlines.OpenObligation;
import org.stationportal.deadlines.Suspensions;
import org.stationportal.deadlines.TestCalendars;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.Post;

/** Lets the portal do what a {@link PlayedHistory} says: the words of the reference in the words of the engine. */
@Component
@Profile("test")
record HistoryStage(
        TestClock clock,
        TestStation stations,
        TestCalendars calendars,
        Deadlines deadlines,
        Suspensions suspensions,
        Notices notices,
        ReminderStage reminders,
        Sweep sweep,
        HistoryComparison comparison) {

    static Instant instant(LocalDateTime local) {
        return local.atZone(PortalTime.ZONE).toInstant();
    }

    void watchUntil(TestStation.People people, LocalDateTime until) {
        reminders.play(people, until.toString());
    }

    void comeBackAt(LocalDateTime at) {
        clock.set(instant(at));
        sweep.run();
    }

    ObligationId open(TestStation.People people, String clause, ReferenceBudget budget, List<Long> holders) {
        return stations.inTransaction(
                people.get(Post.COUNTER_CLERK),
                () -> deadlines.open(new OpenObligation(
                        clause,
                        ReminderStage.subject(),
                        people.station(),
                        people.business(),
                        holders.stream().map(EmployeeId::new).toList(),
                        clock.instant(),
                        budget(budget),
                        clause.equals("1.2") ? "OTHER" : "RESIDENTIAL_METER",
                        false)));
    }

    /** Asked for by a holder and granted by the head at once. */
    long suspend(TestStation.People people, ObligationId id, long holder, LocalDateTime until) {
        EmployeeId head = people.get(Post.STATION_HEAD);
        long request = stations.as(
                new EmployeeId(holder), () -> suspensions.request(id, "客户要求改期", "改期申请单", head, instant(until)));
        stations.run(head, () -> suspensions.decide(request, true, ""));
        return request;
    }

    void acknowledge(ObligationId id, long person) {
        stations.run(new EmployeeId(person), () -> notices.acknowledgeAll(id));
    }

    void see(long person) {
        reminders.see(new EmployeeId(person));
    }

    /** The year's notice as it stands on the reference's wall calendar, or other hours; and the recomputation of it. */
    void publish(TestStation.People people, ReferenceCalendar calendar, int year) {
        List<HolidayYear.@Nullable NamedDay> days = new ArrayList<>();
        Stream.concat(calendar.off().stream(), calendar.madeUp().stream())
                .filter(day -> day.getYear() == year)
                .sorted()
                .forEach(day -> days.add(
                        new HolidayYear.NamedDay("假日", day, calendar.off().contains(day))));
        calendars.publish(people, new HolidayYear(year, days));
        calendars.recompute();
    }

    void changeHours(TestStation.People people, List<ReferenceCalendar.Hours> hours) {
        calendars.change(
                people,
                new WorkingHours(hours.stream()
                        .map(span -> new WorkingHours.Span(time(span.from()), time(span.until())))
                        .toList()));
        calendars.recompute();
    }

    private static LocalTime time(int minute) {
        return LocalTime.of(minute / 60 % 24, minute % 60);
    }

    static Budget budget(ReferenceBudget budget) {
        Optional<LocalTime> at = Optional.ofNullable(budget.at());
        return switch (budget.kind()) {
            case WORKING_DAYS -> new Budget.WorkingDays(budget.n(), at);
            case MINUTES -> new Budget.Elapsed(Duration.ofMinutes(budget.n()));
            case END_OF_MONTH -> new Budget.EndOfMonth(at);
            case DAYS_AFTER -> new Budget.DaysAfter("", budget.n(), Budget.Unit.CALENDAR, at);
            case WORKING_DAYS_AFTER -> new Budget.DaysAfter("READING_DAY", budget.n(), Budget.Unit.WORKING, at);
            case FIXED_DAY -> new Budget.FixedDay(budget.n(), at);
        };
    }

    /** What the calendar of 2026 and 2027 says before a history changes it. */
    static ReferenceCalendar usual() {
        var off = new java.util.HashSet<LocalDate>();
        for (String span : List.of(
                "2026-01-01 3",
                "2026-02-15 9",
                "2026-04-04 3",
                "2026-05-01 5",
                "2026-06-19 3",
                "2026-09-25 3",
                "2026-10-01 7",
                "2027-01-01 1",
                "2027-02-05 4",
                "2027-04-05 1",
                "2027-05-01 2",
                "2027-06-09 1",
                "2027-09-15 1",
                "2027-10-01 3")) {
            LocalDate first = LocalDate.parse(span.substring(0, 10));
            first.datesUntil(first.plusDays(Integer.parseInt(span.substring(11))))
                    .forEach(off::add);
        }
        var madeUp = new java.util.HashSet<LocalDate>();
        for (String day : List.of("2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10")) {
            madeUp.add(LocalDate.parse(day));
        }
        return new ReferenceCalendar(
                off, madeUp, List.of(new ReferenceCalendar.Hours(510, 720), new ReferenceCalendar.Hours(840, 1050)));
    }
}
