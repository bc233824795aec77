package org.stationportal.deadlines;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.stationportal.TestStation;
import org.stationportal.calendar.Calendars;
import org.stationportal.calendar.DayKind;
import org.stationportal.calendar.HolidayYear;
import org.stationportal.calendar.WorkingHours;
import org.stationportal.organization.Post;

/** Publishes years and changes hours; only for tests with a schema of their own, as all share one calendar. */
@Component
@Profile("test")
public class TestCalendars {

    private final TestStation stations;
    private final Calendars calendars;
    private final Recomputing recomputing;

    TestCalendars(TestStation stations, Calendars calendars, Recomputing recomputing) {
        this.stations = stations;
        this.calendars = calendars;
        this.recomputing = recomputing;
    }

    /** A notice of a year that has none: what was assumed, further days off, and weekends to be worked. */
    HolidayYear notice(int year, List<LocalDate> off, List<LocalDate> worked) {
        List<HolidayYear.@Nullable NamedDay> days = new ArrayList<>();
        LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .map(calendars.calendar()::day)
                .filter(day -> day.kind() == DayKind.HOLIDAY)
                .forEach(day -> days.add(new HolidayYear.NamedDay(day.name(), day.date(), true)));
        off.forEach(date -> days.add(new HolidayYear.NamedDay("假日", date, true)));
        worked.forEach(date -> days.add(new HolidayYear.NamedDay("调休", date, false)));
        return new HolidayYear(year, days);
    }

    public void publish(TestStation.People people, HolidayYear notice) {
        stations.run(people.get(Post.ADMINISTRATOR), () -> calendars.importYear(notice));
    }

    public void change(TestStation.People people, WorkingHours hours) {
        stations.run(people.get(Post.ADMINISTRATOR), () -> calendars.changeWorkingHours(hours));
    }

    /** What the change has moved, as the job in the background does. */
    public void recompute() {
        recomputing.run();
    }

    long version() {
        return calendars.version();
    }
}
