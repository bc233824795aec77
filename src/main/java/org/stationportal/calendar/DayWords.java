package org.stationportal.calendar;

import java.time.Duration;
import org.stationportal.calendar.DeadlineExplanation.Part;
import org.stationportal.calendar.DeadlineWords.Translation;

/** Why a day counts or does not, by what is counted. */
final class DayWords {

    private final DeadlineWords words;
    private final Translation texts;

    DayWords(DeadlineWords words, Translation texts) {
        this.words = words;
        this.texts = texts;
    }

    String why(DeadlineExplanation explanation, CountedDay counted) {
        Part part = explanation.partOf(counted);
        String reason = switch (explanation.rule()) {
            case CountingRule.WorkingDays rule -> extended(working(counted, part), counted, rule.days());
            case CountingRule.CalendarDays rule -> extended(day(explanation, counted), counted, rule.days());
            case CountingRule.EndOfMonth _, CountingRule.DayOfMonth _ -> day(explanation, counted);
            case CountingRule.Elapsed _ -> elapsed(counted);
        };
        return part == Part.DUE ? texts.of("calendar.why.due", reason) : reason;
    }

    private String working(CountedDay counted, Part part) {
        if (part == Part.START) {
            return texts.of("calendar.why.start");
        }
        Day day = counted.day();
        return switch (day.kind()) {
            case WORKDAY -> stoodAndRan(texts.of("calendar.why.counted", counted.number()), counted);
            case MAKE_UP_WORKDAY ->
                stoodAndRan(texts.of("calendar.why.makeUp", counted.number(), words.holiday(day.name())), counted);
            case WEEKEND -> texts.of("calendar.why.weekend");
            case STOPPED ->
                day.name().isEmpty()
                        ? texts.of("calendar.why.stopped")
                        : texts.of("calendar.why.stoppedFor", day.name());
            case HOLIDAY ->
                texts.of(
                        day.provisional() ? "calendar.why.assumedHoliday" : "calendar.why.holiday",
                        words.holiday(day.name()));
        };
    }

    /** A stop that was over by the close of business moves nothing (decision 5): said, so that nobody looks for it. */
    private String stoodAndRan(String reason, CountedDay counted) {
        return counted.stood().isZero()
                ? reason
                : texts.of("calendar.why.ranAtClose", reason, words.time(counted.stood()));
    }

    private String day(DeadlineExplanation explanation, CountedDay counted) {
        boolean first = counted.equals(explanation.days().getFirst());
        String reason =
                counted.counted() ? numbered(counted) : texts.of(first ? "calendar.why.start" : "calendar.why.movedOn");
        return counted.stood().isZero()
                ? reason
                : texts.of("calendar.why.withStop", reason, words.time(counted.stood()));
    }

    private String numbered(CountedDay counted) {
        Day day = counted.day();
        return switch (day.kind()) {
            case WORKDAY, MAKE_UP_WORKDAY, STOPPED -> texts.of("calendar.why.day", counted.number());
            case WEEKEND -> texts.of("calendar.why.weekendCounted", counted.number());
            case HOLIDAY -> texts.of("calendar.why.holidayCounted", counted.number(), words.holiday(day.name()));
        };
    }

    private String elapsed(CountedDay counted) {
        Duration stood = counted.stood();
        if (stood.isZero()) {
            return texts.of("calendar.why.ran", words.time(counted.ran()));
        }
        return counted.ran().isZero()
                ? texts.of("calendar.why.stopped")
                : texts.of(
                        "calendar.why.withStop",
                        texts.of("calendar.why.ran", words.time(counted.ran())),
                        words.time(stood));
    }

    private String extended(String reason, CountedDay counted, int days) {
        return counted.number() > days ? texts.of("calendar.why.extension", reason) : reason;
    }
}
