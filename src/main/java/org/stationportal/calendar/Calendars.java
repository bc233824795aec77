package org.stationportal.calendar;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.stationportal.base.PortalTime;
import org.stationportal.base.RuleViolation;
import org.stationportal.organization.CurrentUser;
import org.stationportal.organization.SignedIn;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The station's calendar and working hours, version by version. */
@Service
@Transactional(readOnly = true)
public class Calendars {

    public static final int MOST_WORKING_DAYS = 250;

    private final CalendarRepository repository;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final JsonMapper json;
    private final Clock clock;

    /** A version never changes once it is visible, and a number rolled back is not given again: safe to keep. */
    private final Map<Long, WorkingTime> byVersion = new ConcurrentHashMap<>();

    Calendars(
            CalendarRepository repository,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            JsonMapper json,
            Clock clock) {
        this.repository = repository;
        this.currentUser = currentUser;
        this.events = events;
        this.json = json;
        this.clock = clock;
    }

    /** Calendar and hours of the latest version, whichever node made it. */
    public WorkingTime current() {
        return load(repository.latestVersion());
    }

    /**
     * As {@link #current}, and no change of the calendar is committed before this transaction is: what it computes and
     * writes is seen by whoever computes anew after the change.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    @PreAuthorize("permitAll()")
    public WorkingTime currentUntilCommit() {
        repository.lockShared();
        return current();
    }

    /** Calendar and hours as they were at a version, to explain what was computed with it. */
    public WorkingTime at(long version) {
        if (version < 1 || version > repository.latestVersion()) {
            throw new IllegalArgumentException("no calendar version " + version);
        }
        return load(version);
    }

    public BusinessCalendar calendar() {
        return current().calendar();
    }

    public WorkingHours workingHours() {
        return current().hours();
    }

    public long version() {
        return repository.latestVersion();
    }

    /** The deadline n working days after {@code start}, at the close of business, day by day. */
    public DeadlineExplanation explain(Instant start, int workingDays) {
        if (workingDays < 1 || workingDays > MOST_WORKING_DAYS) {
            throw RuleViolation.at("workingDays", "calendar.rule.workingDays", MOST_WORKING_DAYS);
        }
        try {
            return current().explain(start, workingDays);
        } catch (IllegalArgumentException outside) {
            throw RuleViolation.at(
                    "start", "calendar.rule.outOfRange", YearCalendar.FIRST.toString(), YearCalendar.LAST.toString());
        }
    }

    /** Every year from the first published to the next one or the last published, in order. */
    public List<YearSummary> years() {
        Map<Integer, YearSummary> published =
                repository.summaries().stream().collect(Collectors.toMap(YearSummary::year, Function.identity()));
        int next = Math.min(thisYear() + 1, YearCalendar.LAST.getYear());
        int first = published.keySet().stream().min(Integer::compare).orElse(next);
        int last = published.keySet().stream().max(Integer::compare).orElse(next);
        return IntStream.rangeClosed(first, Math.max(last, next))
                .mapToObj(year -> published.getOrDefault(year, YearSummary.unpublished(year)))
                .toList();
    }

    /** Of this year and the next, those whose notice has not been imported. */
    public List<Integer> missingYears() {
        return years().stream()
                .filter(year -> !year.published() && year.year() >= thisYear())
                .map(YearSummary::year)
                .toList();
    }

    /** Reads a notice in the format of holiday-cn; what it says has still to be checked. */
    public HolidayYear read(String text) {
        try {
            HolidayYear year = json.readValue(text, HolidayYear.class);
            if (year == null) {
                throw RuleViolation.at("days", "calendar.rule.notJson", text.strip());
            }
            return year;
        } catch (JacksonException e) {
            throw RuleViolation.at("days", "calendar.rule.notJson", e.getOriginalMessage());
        }
    }

    /** Takes in a year's notice as a new version; one that says what is known already changes nothing. */
    @Transactional
    @PreAuthorize("hasAnyRole('ADMINISTRATOR','INTEGRATION')")
    public CalendarChange importYear(HolidayYear notice) {
        PublishedYear year = notice.checked();
        repository.lock();
        long latest = repository.latestVersion();
        List<PublishedYear> known = repository.yearsAt(latest);
        if (known.contains(year)) {
            return new CalendarChange(latest, false);
        }
        HolidayYear.checkWorkable(
                new YearCalendar(Stream.concat(known.stream(), Stream.of(year)).toList()));
        long version = repository.addVersion("YEAR", actor(), clock.instant());
        repository.addYear(version, year);
        events.publishEvent(new CalendarChanged(version, year.year()));
        return new CalendarChange(version, true);
    }

    /** Puts other working hours in force, as a new version. */
    @Transactional
    @PreAuthorize("hasAnyRole('ADMINISTRATOR','INTEGRATION')")
    public CalendarChange changeWorkingHours(WorkingHours hours) {
        repository.lock();
        long latest = repository.latestVersion();
        if (repository.hoursAt(latest).equals(hours)) {
            return new CalendarChange(latest, false);
        }
        long version = repository.addVersion("HOURS", actor(), clock.instant());
        repository.addHours(version, hours);
        events.publishEvent(new CalendarChanged(version, null));
        return new CalendarChange(version, true);
    }

    /** As it would be with this notice, to see what it would change before it is taken in; nothing is stored. */
    @PreAuthorize("hasAnyRole('ADMINISTRATOR','INTEGRATION')")
    public WorkingTime hypothetical(HolidayYear notice) {
        List<PublishedYear> years = new ArrayList<>(repository.yearsAt(repository.latestVersion()));
        years.add(notice.checked());
        var calendar = new YearCalendar(years);
        HolidayYear.checkWorkable(calendar);
        return new WorkingTime(calendar, workingHours(), version());
    }

    /** As it would be with these working hours; nothing is stored. */
    @PreAuthorize("hasAnyRole('ADMINISTRATOR','INTEGRATION')")
    public WorkingTime hypothetical(WorkingHours hours) {
        return new WorkingTime(calendar(), hours, version());
    }

    private WorkingTime load(long version) {
        WorkingTime known = byVersion.get(version);
        if (known == null) {
            known = new WorkingTime(
                    new YearCalendar(repository.yearsAt(version)), repository.hoursAt(version), version);
            byVersion.put(version, known);
        }
        return known;
    }

    private int thisYear() {
        return Year.from(LocalDate.ofInstant(clock.instant(), PortalTime.ZONE)).getValue();
    }

    private String actor() {
        return currentUser.find().map(SignedIn::name).orElse("system");
    }
}
