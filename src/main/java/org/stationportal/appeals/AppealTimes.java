package org.stationportal.appeals;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.stationportal.assessment.EntryAppeals;
import org.stationportal.assessment.EntryId;
import org.stationportal.assessment.EntrySummary;
import org.stationportal.base.PortalTime;
import org.stationportal.base.SqlTime;
import org.stationportal.calendar.Calendars;
import org.stationportal.deadlines.Budget;
import org.stationportal.deadlines.Clauses;
import org.stationportal.organization.StationId;

/**
 * Whether and until when an entry's person may appeal: in working days after he was told (clause 5.1), and in any case
 * until its month is no longer published; a second time in working days after the first decision.
 *
 * @see "Design decision 0043: who decides an appeal, and until when it is in time"
 */
@Component
class AppealTimes {

    private static final String TO_APPEAL = "appealWorkingDays";

    private final EntryAppeals entries;
    private final Clauses clauses;
    private final Calendars calendars;
    private final JdbcClient jdbc;
    private final Clock clock;

    AppealTimes(EntryAppeals entries, Clauses clauses, Calendars calendars, JdbcClient jdbc, Clock clock) {
        this.entries = entries;
        this.clauses = clauses;
        this.calendars = calendars;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Inside a transaction; {@code earlier} are all appeals against the entry. */
    NextAppeal next(EntrySummary entry, List<AppealSummary> earlier) {
        int instance =
                1 + (int) earlier.stream().filter(a -> a.state().isDecided()).count();
        return switch (entry.state()) {
            case REVERSAL -> NextAppeal.refused(instance, "appeals.error.reversal");
            case WAIVED -> NextAppeal.refused(instance, "appeals.error.waived");
            case APPEALED -> NextAppeal.refused(instance, "appeals.error.pending");
            case OVERTURNED -> NextAppeal.refused(instance, "appeals.error.overturned");
            case UNDECIDED, CONFIRMED -> {
                if (entries.isReversed(entry.id())) {
                    yield NextAppeal.refused(instance, "appeals.error.reversed");
                }
                yield instance > 2
                        ? NextAppeal.refused(2, "appeals.error.twice")
                        : inTime(instance, instance == 1 ? first(entry) : second(entry, earlier));
            }
        };
    }

    int workingDaysToAppeal(StationId station) {
        return figure(station, today(), TO_APPEAL);
    }

    Budget timeToDecide(StationId station) {
        return new Budget.WorkingDays(figure(station, today(), "decideWorkingDays"));
    }

    private NextAppeal inTime(int instance, Optional<LocalDate> until) {
        return until.filter(last -> today().isAfter(last))
                .map(last -> NextAppeal.refused(instance, "appeals.error.over." + instance, last.toString()))
                .orElseGet(() -> new NextAppeal(instance, until, Optional.empty()));
    }

    /** Empty before the month is published, and for whoever has not been told: no time has run out then. */
    private Optional<LocalDate> first(EntrySummary entry) {
        Optional<LocalDate> published = entries.publishedUntil(entry.station(), entry.month());
        return told(entry.id())
                .map(told -> calendars.calendar().shift(told, figure(entry.station(), told, TO_APPEAL)))
                .flatMap(last -> published.map(shown -> last.isAfter(shown) ? last : shown));
    }

    private Optional<LocalDate> second(EntrySummary entry, List<AppealSummary> earlier) {
        return earlier.stream()
                .filter(appeal -> appeal.instance() == 1 && appeal.state() == AppealState.UPHELD)
                .flatMap(appeal -> appeal.endedAt().stream())
                .findFirst()
                .map(AppealTimes::day)
                .map(day -> calendars.calendar().shift(day, figure(entry.station(), day, "againWorkingDays")));
    }

    private Optional<LocalDate> told(EntryId entry) {
        return jdbc.sql("select told_at from entry_told where entry_id = :entry")
                .param("entry", entry.value())
                .query((rs, i) -> day(SqlTime.instant(rs, "told_at")))
                .optional();
    }

    private int figure(StationId station, LocalDate day, String name) {
        return clauses.inForce(station, Appeals.CLAUSE, day).figure(name);
    }

    private LocalDate today() {
        return day(clock.instant());
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, PortalTime.ZONE);
    }
}
