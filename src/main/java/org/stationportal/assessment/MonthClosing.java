package org.stationportal.assessment;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.stationportal.base.DailyWork;
import org.stationportal.base.RuleViolation;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.StationId;

/** Closes published months 归档 once their last day is over and no appeal about them is pending. */
@Component
class MonthClosing implements DailyWork {

    private final MonthBook book;
    private final Pending pending;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final TransactionTemplate transaction;

    MonthClosing(
            MonthBook book, Pending pending, JdbcClient jdbc, Clock clock, PlatformTransactionManager transactions) {
        this.book = book;
        this.pending = pending;
        this.jdbc = jdbc;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public String name() {
        return "assessment.closing";
    }

    @Override
    public void run(LocalDate today) {
        for (Over over : over(today)) {
            transaction.executeWithoutResult(status -> {
                MonthResult month = book.locked(over.station(), over.month());
                if (month.state() == MonthState.PUBLISHED
                        && pending.appeals(over.station(), over.month()).isEmpty()) {
                    finish(month, null);
                }
            });
        }
    }

    /** Refused while the publication runs or an appeal is pending. */
    void close(MonthResult month, EmployeeId by, LocalDate today) {
        if (month.state() != MonthState.PUBLISHED) {
            throw RuleViolation.of("assessment.error.notPossible." + month.state());
        }
        month.publishedUntil().filter(last -> !today.isAfter(last)).ifPresent(last -> {
            throw RuleViolation.of("assessment.error.publicationRuns", last.toString());
        });
        int appeals = pending.appeals(month.station(), month.month()).size();
        if (appeals > 0) {
            throw RuleViolation.of("assessment.error.appealsPending", appeals);
        }
        finish(month, by);
    }

    private void finish(MonthResult month, @Nullable EmployeeId by) {
        month.close(clock.instant());
        book.happened(month, MonthEvent.Kind.CLOSED, by, clock.instant(), null);
    }

    private List<Over> over(LocalDate today) {
        return jdbc.sql("""
                select station_id, month from month_result where state = 'PUBLISHED' and published_until < :today
                order by station_id, month""")
                .param("today", today)
                .query((rs, i) ->
                        new Over(new StationId(rs.getLong("station_id")), YearMonth.parse(rs.getString("month"))))
                .list();
    }

    private record Over(StationId station, YearMonth month) {}
}
