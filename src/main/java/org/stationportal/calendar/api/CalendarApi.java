package org.stationportal.calendar.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.stationportal.base.Texts;
import org.stationportal.calendar.CalendarChange;
import org.stationportal.calendar.Calendars;
import org.stationportal.calendar.CountedDay;
import org.stationportal.calendar.DayKind;
import org.stationportal.calendar.DeadlineExplanation;
import org.stationportal.calendar.DeadlineWords;
import org.stationportal.calendar.HolidayYear;

/** The calendar for other systems: what a deadline would be and why, and the import of a year's notice. */
@RestController
@RequestMapping("/api/v1/calendar")
@PreAuthorize("hasAnyRole('EMPLOYEE', 'INTEGRATION')")
class CalendarApi {

    private final Calendars calendars;
    private final Texts texts;

    CalendarApi(Calendars calendars, Texts texts) {
        this.calendars = calendars;
        this.texts = texts;
    }

    @GetMapping("/deadline")
    Deadline deadline(
            @RequestParam Instant start,
            @RequestParam int workingDays,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, defaultValue = "zh") String language) {
        // not the Locale that Spring would pass: without a header that is the locale of the process
        Locale locale = language.startsWith("en") ? Texts.ENGLISH : Texts.CHINESE;
        DeadlineExplanation explanation = calendars.explain(start, workingDays);
        DeadlineWords words =
                new DeadlineWords((key, arguments) -> texts.getTranslation(key, locale, arguments), locale);
        return new Deadline(
                explanation.due(),
                explanation.provisional(),
                explanation.calendarVersion(),
                explanation.days().stream()
                        .map(day -> DeadlineDay.of(day, words.why(explanation, day)))
                        .toList());
    }

    /** 201 with the new version; 200 with the version in force when the notice was known already. */
    @PostMapping("/years")
    ResponseEntity<Version> importYear(@RequestBody HolidayYear notice) {
        CalendarChange change = calendars.importYear(notice);
        return ResponseEntity.status(change.changed() ? HttpStatus.CREATED : HttpStatus.OK)
                .body(new Version(change.version()));
    }

    record Deadline(Instant dueAt, boolean provisional, long calendarVersion, List<DeadlineDay> days) {}

    record DeadlineDay(LocalDate date, boolean counted, int number, DayKind kind, String why) {

        static DeadlineDay of(CountedDay day, String why) {
            return new DeadlineDay(
                    day.date(), day.counted(), day.number(), day.day().kind(), why);
        }
    }

    record Version(long version) {}
}
