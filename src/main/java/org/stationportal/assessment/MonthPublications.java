package org.stationportal.assessment;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationportal.base.Page;
import org.stationportal.base.PortalTime;
import org.stationportal.calendar.Calendars;
import org.stationportal.organization.CurrentUser;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.EmployeeSummary;
import org.stationportal.organization.Employees;
import org.stationportal.organization.SignedIn;
import org.stationportal.organization.StationId;

/**
 * Shows an approved month to everybody 公示 for some working days, and closes it 归档 afterwards. What is sealed stays.
 *
 * @see "Design decision 0042: the approval seals the month"
 */
@Service
@Transactional
public class MonthPublications {

    private static final int LARGEST_PAGE = 500;

    private final MonthBook book;
    private final MonthResultRepository results;
    private final MonthClosing closing;
    private final PublicationRules rules;
    private final PublishedRows rows;
    private final MonthLetters letters;
    private final Calendars calendars;
    private final Employees employees;
    private final CurrentUser currentUser;
    private final Clock clock;

    MonthPublications(
            MonthBook book,
            MonthResultRepository results,
            MonthClosing closing,
            PublicationRules rules,
            PublishedRows rows,
            MonthLetters letters,
            Calendars calendars,
            Employees employees,
            CurrentUser currentUser,
            Clock clock) {
        this.book = book;
        this.results = results;
        this.closing = closing;
        this.rules = rules;
        this.rows = rows;
        this.letters = letters;
        this.calendars = calendars;
        this.employees = employees;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** How the station publishes, as it was decided last. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('STATION_HEAD', 'DEPUTY_HEAD')")
    public PublicationRule rule() {
        return rules.of(currentUser.get().station());
    }

    /** The last day of a publication that begins today, inclusive, by the calendar. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('STATION_HEAD', 'DEPUTY_HEAD')")
    public LocalDate lastDay(int workingDays) {
        return calendars.calendar().shift(today(), workingDays);
    }

    /** Publishes an approved month and tells everybody once; the rule stays for the months to come. */
    @PreAuthorize("hasAnyRole('STATION_HEAD', 'DEPUTY_HEAD')")
    public void publish(YearMonth month, PublicationRule rule) {
        SignedIn self = currentUser.get();
        MonthResult result = book.locked(self.station(), month);
        result.publish(clock.instant(), lastDay(rule.workingDays()));
        rules.decide(rule, self, clock.instant());
        book.happened(result, MonthEvent.Kind.PUBLISHED, self.person(), clock.instant(), null);
        letters.send(result, MonthLetters.Kind.PUBLISHED, "", everybody(self.station()), clock.instant());
    }

    /** Closes a published month whose time is over and about which no appeal is pending; the portal does it by itself. */
    @PreAuthorize("hasRole('STATION_HEAD')")
    public void close(YearMonth month) {
        SignedIn self = currentUser.get();
        closing.close(book.locked(self.station(), month), self.person(), today());
    }

    /** The published months, those that are closed among them; the latest first. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasRole('EMPLOYEE')")
    public List<YearMonth> known() {
        return book.published(currentUser.get().station());
    }

    /** The reader's own line; empty when nothing counts for him, or the month is not published. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasRole('EMPLOYEE')")
    public Optional<PublishedRow> own(YearMonth month) {
        return published(month).flatMap(result -> rows.own(result, currentUser.get()));
    }

    /** The lines that the station shows to the reader, in the order of the numbers; at most 500 at once. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasRole('EMPLOYEE')")
    public Page<PublishedRow> lines(YearMonth month, int offset, int limit) {
        SignedIn reader = currentUser.get();
        return published(month)
                .map(result -> rows.page(
                        result,
                        rules.of(reader.station()).shown(),
                        reader,
                        today(),
                        Math.max(offset, 0),
                        Math.clamp(limit, 1, LARGEST_PAGE)))
                .orElseGet(() -> new Page<>(List.of(), 0));
    }

    private Optional<MonthResult> published(YearMonth month) {
        return results.findByStationIdAndMonth(currentUser.get().station().value(), month.toString())
                .filter(result -> result.publishedAt().isPresent());
    }

    private List<EmployeeId> everybody(StationId station) {
        return employees.of(station).stream().map(EmployeeSummary::id).toList();
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(PortalTime.ZONE));
    }
}
