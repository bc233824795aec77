package org.stationportal.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.stationportal.base.PortalTime;

/** A deadline's explanation in the reader's language, day by day. */
public final class DeadlineWords {

    private final Translation texts;
    private final Locale locale;

    public DeadlineWords(Translation texts, Locale locale) {
        this.texts = texts;
        this.locale = locale;
    }

    /** The rule applied to this case, in one sentence. */
    public String sentence(DeadlineExplanation explanation) {
        LocalDate start = explanation.days().getFirst().date();
        return texts.of("calendar.words.sentence", day(start), explanation.workingDays(), due(explanation));
    }

    /** The due instant; 24:00 belongs to the day that it ends. The year is named where it is not the start's. */
    public String due(DeadlineExplanation explanation) {
        LocalDate day = explanation.days().getLast().date();
        LocalDateTime due = LocalDateTime.ofInstant(explanation.due(), PortalTime.ZONE);
        boolean newYear = day.getYear() != explanation.days().getFirst().date().getYear();
        String time = due.toLocalDate().equals(day)
                ? due.toLocalTime().toString()
                : due.toLocalTime().equals(LocalTime.MIDNIGHT) ? "24:00" : day(due.toLocalDate());
        return texts.of("calendar.words.dueAt", newYear ? dayWithYear(day) : day(day), time);
    }

    /** What the day is to the count, and why. */
    public String why(DeadlineExplanation explanation, CountedDay counted) {
        return switch (explanation.partOf(counted)) {
            case START -> texts.of("calendar.why.start");
            case COUNTED, OFF -> reason(counted);
            case DUE -> texts.of("calendar.why.due", reason(counted));
        };
    }

    /** Sentence, then each day with its reason, then whether it may still change; for readers without the picture. */
    public List<String> lines(DeadlineExplanation explanation) {
        List<String> lines = new ArrayList<>();
        lines.add(sentence(explanation));
        explanation
                .days()
                .forEach(counted ->
                        lines.add(texts.of("calendar.words.line", day(counted.date()), why(explanation, counted))));
        if (explanation.provisional()) {
            lines.add(provisional(explanation));
        }
        return lines;
    }

    /** Why the deadline may still move: the year whose notice is awaited. */
    public String provisional(DeadlineExplanation explanation) {
        int year = explanation.days().stream()
                .skip(1)
                .filter(counted -> counted.day().provisional())
                .findFirst()
                .orElse(explanation.days().getLast())
                .date()
                .getYear();
        return texts.of("calendar.words.provisional", String.valueOf(year));
    }

    public String day(LocalDate date) {
        return format("calendar.words.dayPattern", date);
    }

    public String dayWithYear(LocalDate date) {
        return format("calendar.words.dayWithYearPattern", date);
    }

    private String reason(CountedDay counted) {
        Day day = counted.day();
        return switch (day.kind()) {
            case WORKDAY -> texts.of("calendar.why.counted", counted.number());
            case MAKE_UP_WORKDAY -> texts.of("calendar.why.makeUp", counted.number(), day.name());
            case WEEKEND -> texts.of("calendar.why.weekend");
            case STOPPED -> texts.of("calendar.why.stopped");
            case HOLIDAY ->
                texts.of(day.provisional() ? "calendar.why.assumedHoliday" : "calendar.why.holiday", day.name());
        };
    }

    private String format(String pattern, TemporalAccessor temporal) {
        return DateTimeFormatter.ofPattern(texts.of(pattern), locale).format(temporal);
    }

    /** The text of a key with its arguments, in the reader's language. */
    @FunctionalInterface
    public interface Translation {
        String of(String key, Object... arguments);
    }
}
