package org.stationportal.summaries;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.stationportal.base.DailyWork;
import org.stationportal.base.PortalTime;
import org.stationportal.base.Texts;
import org.stationportal.base.ui.Dates;
import org.stationportal.calendar.Calendars;
import org.stationportal.calendar.WorkingHours;
import org.stationportal.deadlines.Budget;
import org.stationportal.deadlines.Deadlines;
import org.stationportal.deadlines.OpenObligation;
import org.stationportal.deadlines.Subject;
import org.stationportal.organization.Absences;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.EmployeeSummary;
import org.stationportal.organization.Employees;
import org.stationportal.organization.Post;
import org.stationportal.organization.StationId;

/**
 * Opens the obligation to submit the week's summary, once for each who owes one, due on the week's last working day. A
 * week without a working day has none, nor has whoever is away for the whole of it.
 *
 * @see "Design decision 0038: a weekly summary is submitted in revisions"
 */
@Component
public class WeeklyDuties implements DailyWork {

    static final String SUBJECT_TYPE = "summaries.week";
    static final String CLAUSE = "2.3s";

    private final SummaryBook book;
    private final Deadlines deadlines;
    private final Employees employees;
    private final Absences absences;
    private final Calendars calendars;
    private final JdbcClient jdbc;
    private final Texts texts;
    private final Clock clock;
    private final TransactionTemplate transaction;

    WeeklyDuties(
            SummaryBook book,
            Deadlines deadlines,
            Employees employees,
            Absences absences,
            Calendars calendars,
            JdbcClient jdbc,
            Texts texts,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.book = book;
        this.deadlines = deadlines;
        this.employees = employees;
        this.absences = absences;
        this.calendars = calendars;
        this.jdbc = jdbc;
        this.texts = texts;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public String name() {
        return SUBJECT_TYPE;
    }

    /** What is open already stays as it is; a day that was missed is made up for by the next one of the same week. */
    @Override
    public void run(LocalDate today) {
        Week week = Week.of(today);
        List<LocalDate> days = week.workingDays(calendars.calendar());
        if (days.isEmpty() || today.isBefore(days.getFirst()) || today.isAfter(days.getLast())) {
            return;
        }
        for (StationId station : stations()) {
            List<EmployeeSummary> owing = employees.holding(station, Direction.OWING.toArray(Post[]::new));
            Set<EmployeeId> away = awayAllWeek(owing, days);
            owing.stream()
                    .filter(person ->
                            !away.contains(person.id()) && person.team().isPresent())
                    .forEach(person ->
                            transaction.executeWithoutResult(status -> owes(person, week, today, days.getLast())));
        }
    }

    private void owes(EmployeeSummary person, Week week, LocalDate today, LocalDate last) {
        WeeklySummary summary = book.of(person, week, clock.instant());
        if (summary.obligation().isPresent() || summary.revision() > 0) {
            return;
        }
        long number = summary.id().value();
        summary.isOwed(deadlines.open(new OpenObligation(
                        CLAUSE,
                        new Subject(SUBJECT_TYPE, String.valueOf(number), title(week), "weekly-summaries/" + number),
                        person.station(),
                        person.team().orElseThrow(),
                        List.of(person.id()),
                        today.atStartOfDay(PortalTime.ZONE).toInstant(),
                        budget(today, last),
                        "CASE",
                        false)
                .doneOnItsPage()
                .notAssessed()));
    }

    /** In days of the calendar, so that a later change of holidays does not carry it into another week. */
    private static Budget budget(LocalDate today, LocalDate last) {
        int days = (int) today.until(last, ChronoUnit.DAYS);
        return days == 0 ? new Budget.FixedDay(today.getDayOfMonth()) : new Budget.DaysAfter(days);
    }

    /** Away at the start of every span of working time in the week. */
    private Set<EmployeeId> awayAllWeek(List<EmployeeSummary> people, List<LocalDate> days) {
        List<WorkingHours.Span> spans = calendars.workingHours().spans();
        List<EmployeeId> ids = people.stream().map(EmployeeSummary::id).toList();
        var away = new HashSet<>(ids);
        days.stream().flatMap(day -> starts(day, spans)).forEach(start -> {
            if (!away.isEmpty()) {
                away.retainAll(absences.standIns(away, start).keySet());
            }
        });
        return away;
    }

    private static Stream<Instant> starts(LocalDate day, List<WorkingHours.Span> spans) {
        return spans.stream()
                .map(span -> day.atTime(span.start()).atZone(PortalTime.ZONE).toInstant());
    }

    private String title(Week week) {
        return texts.getTranslation(
                "summaries.title",
                Texts.CHINESE,
                Dates.day(week.monday(), week.monday(), Texts.CHINESE),
                Dates.day(week.sunday(), week.monday(), Texts.CHINESE));
    }

    private List<StationId> stations() {
        return jdbc.sql("select id from station order by id")
                .query((rs, i) -> new StationId(rs.getLong(1)))
                .list();
    }
}
