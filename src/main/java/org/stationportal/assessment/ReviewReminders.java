package org.stationportal.assessment;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.stationportal.base.DailyWork;
import org.stationportal.calendar.BusinessCalendar;
import org.stationportal.calendar.Calendars;
import org.stationportal.organization.EmployeeSummary;
import org.stationportal.organization.Employees;
import org.stationportal.organization.Post;
import org.stationportal.organization.StationId;

/**
 * Reminds those who have entries of the last month to decide: on the first working day of the month, and again on its
 * 3rd, when deputy and head are told as well where something is missing. A 3rd without work is the working day before;
 * where there is none it is the next.
 */
@Component
class ReviewReminders implements DailyWork {

    private static final int LAST_DAY = 3;

    private final MonthBook book;
    private final Undecided undecided;
    private final MonthLetters letters;
    private final Employees employees;
    private final Calendars calendars;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final TransactionTemplate transaction;

    ReviewReminders(
            MonthBook book,
            Undecided undecided,
            MonthLetters letters,
            Employees employees,
            Calendars calendars,
            JdbcClient jdbc,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.book = book;
        this.undecided = undecided;
        this.letters = letters;
        this.employees = employees;
        this.calendars = calendars;
        this.jdbc = jdbc;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public String name() {
        return "assessment.review";
    }

    @Override
    public void run(LocalDate today) {
        BusinessCalendar calendar = calendars.calendar();
        LocalDate first = calendar.nextOrSame(today.withDayOfMonth(1));
        LocalDate third = calendar.previousOrSame(today.withDayOfMonth(LAST_DAY));
        LocalDate last = third.isBefore(first) ? first : third;
        if (today.isBefore(first)) {
            return;
        }
        YearMonth month = YearMonth.from(today).minusMonths(1);
        for (StationId station : reviewing(month)) {
            transaction.executeWithoutResult(status -> remind(station, month, !today.isBefore(last)));
        }
    }

    private void remind(StationId station, YearMonth month, boolean lastDay) {
        List<Undecided.Share> open = undecided.of(station, month);
        if (open.isEmpty()) {
            return;
        }
        MonthResult result = book.locked(station, month);
        for (Undecided.Share share : open) {
            letters.send(
                    result,
                    MonthLetters.Kind.REVIEW,
                    lastDay ? "last" : "first",
                    undecided.peopleOf(share, station),
                    clock.instant());
        }
        if (lastDay) {
            letters.send(
                    result,
                    MonthLetters.Kind.MISSING,
                    "",
                    employees.holding(station, Post.STATION_HEAD, Post.DEPUTY_HEAD).stream()
                            .map(EmployeeSummary::id)
                            .toList(),
                    clock.instant());
        }
    }

    /** The stations with entries of the month that takes decisions. */
    private List<StationId> reviewing(YearMonth month) {
        return jdbc.sql("""
                select s.id from station s left join month_result m on m.station_id = s.id and m.month = :month
                where coalesce(m.state, 'OPEN') in ('OPEN', 'TEAM_REVIEW') order by s.id""")
                .param("month", month.toString())
                .query((rs, i) -> new StationId(rs.getLong("id")))
                .list();
    }
}
