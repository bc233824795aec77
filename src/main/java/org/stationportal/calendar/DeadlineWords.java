package org.stationportal.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.stationportal.base.PortalTime;
import org.stationportal.calendar.DeadlineExplanation.Pause;
import org.stationportal.calendar.DeadlineExplanation.Step;

/** A deadline's explanation in the reader's language, day by day. */
public final class DeadlineWords {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    /** The holidays by law; a notice may know others, which keep their Chinese name. */
    private static final Map<String, String> HOLIDAYS = Map.of(
            StatutoryDays.NEW_YEAR, "calendar.holiday.newYear",
            StatutoryDays.SPRING_FESTIVAL, "calendar.holiday.springFestival",
            StatutoryDays.QINGMING, "calendar.holiday.qingming",
            StatutoryDays.LABOUR_DAY, "calendar.holiday.labourDay",
            StatutoryDays.DRAGON_BOAT, "calendar.holiday.dragonBoat",
            StatutoryDays.MID_AUTUMN, "calendar.holiday.midAutumn",
            StatutoryDays.NATIONAL_DAY, "calendar.holiday.nationalDay");

    private static final Map<String, String> EVENTS = Map.of(
            "READING_DAY", "calendar.event.readingDay",
            "LISTS_DUE", "calendar.event.listsDue",
            "LOSSES_KNOWN", "calendar.event.lossesKnown",
            "MONTH_END", "calendar.event.monthEnd");

    private final Translation texts;
    private final Locale locale;

    public DeadlineWords(Translation texts, Locale locale) {
        this.texts = texts;
        this.locale = locale;
    }

    /** The rule applied to this case and what moved its end, the last of it being due. */
    public String sentence(DeadlineExplanation explanation) {
        String sentence = "";
        for (Step step : explanation.steps()) {
            boolean last = step.equals(explanation.steps().getLast());
            String said = texts.of(last ? "calendar.words.isDue" : "calendar.words.isNotDue", said(explanation, step));
            sentence = sentence.isEmpty() ? said : texts.of("calendar.words.then", sentence, said);
        }
        return sentence;
    }

    /** What else is to be known: when the clock stood and why, and from when on lateness is assessed. */
    public List<String> remarks(DeadlineExplanation explanation) {
        List<String> remarks = new ArrayList<>();
        explanation.pauses().forEach(pause -> remarks.add(pause(explanation, pause)));
        if (explanation.assessableFrom().isAfter(explanation.due())) {
            remarks.add(texts.of("calendar.words.grace", end(explanation, explanation.assessableFrom())));
        }
        return remarks;
    }

    /** The due instant; 24:00 belongs to the day that it ends. The year is named where it is not the start's. */
    public String due(DeadlineExplanation explanation) {
        return end(explanation, explanation.due());
    }

    /** What the day is to the count, and why. */
    public String why(DeadlineExplanation explanation, CountedDay counted) {
        return new DayWords(this, texts).why(explanation, counted);
    }

    /** Sentence, remarks, each day with its reason, then whether it may still change; for readers without the picture. */
    public List<String> lines(DeadlineExplanation explanation) {
        List<String> lines = new ArrayList<>();
        lines.add(sentence(explanation));
        lines.addAll(remarks(explanation));
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

    /** The names of a day's holidays, which a Chinese notice joins with 、. */
    public String holiday(String names) {
        return Arrays.stream(names.split("、"))
                .map(name -> HOLIDAYS.containsKey(name) ? texts.of(HOLIDAYS.get(name)) : name)
                .reduce((one, other) -> texts.of("calendar.words.both", one, other))
                .orElse("");
    }

    /** Hours and minutes; less than a minute is a minute begun. */
    public String time(Duration duration) {
        long minutes = duration.plusMinutes(1).minusNanos(1).toMinutes();
        if (minutes < 60) {
            return texts.of("calendar.words.minutes", minutes);
        }
        return minutes % 60 == 0
                ? texts.of("calendar.words.hours", minutes / 60)
                : texts.of("calendar.words.hoursAndMinutes", minutes / 60, minutes % 60);
    }

    private String said(DeadlineExplanation explanation, Step step) {
        String until = end(explanation, step.until());
        return switch (step.cause()) {
            case RULE -> rule(explanation, until);
            case EXTENSION ->
                switch (explanation.rule()) {
                    case CountingRule.WorkingDays _ ->
                        texts.of("calendar.words.moreWorkingDays", explanation.extension(), until);
                    case CountingRule.CalendarDays _, CountingRule.EndOfMonth _, CountingRule.DayOfMonth _ ->
                        texts.of("calendar.words.moreDays", explanation.extension(), until);
                    case CountingRule.Elapsed _ ->
                        texts.of("calendar.words.moreTime", time(Duration.ofMinutes(explanation.extension())), until);
                };
            case STOPS -> texts.of("calendar.words.movedOn", until);
            case CAP -> texts.of("calendar.words.capped", until);
        };
    }

    private String rule(DeadlineExplanation explanation, String until) {
        LocalDateTime local = local(explanation.start());
        String start = day(local.toLocalDate());
        return switch (explanation.rule()) {
            case CountingRule.WorkingDays(int days, String event)
            when event.isEmpty() -> texts.of("calendar.words.workingDays", start, days, until);
            case CountingRule.WorkingDays(int days, String event) ->
                texts.of("calendar.words.workingDaysAfter", event(event, start), days, until);
            case CountingRule.CalendarDays(int days, String event) ->
                texts.of("calendar.words.daysAfter", event(event, start), days, until);
            case CountingRule.EndOfMonth() -> texts.of("calendar.words.endOfMonth", start, until);
            case CountingRule.DayOfMonth(int day) -> texts.of("calendar.words.dayOfMonth", start, day, until);
            case CountingRule.Elapsed(Duration duration) ->
                texts.of("calendar.words.elapsed", moment(explanation, local), time(duration), until);
        };
    }

    private String event(String code, String start) {
        String name = EVENTS.containsKey(code) ? texts.of(EVENTS.get(code)) : code;
        return name.isEmpty() ? start : texts.of("calendar.words.event", name, start);
    }

    private String pause(DeadlineExplanation explanation, Pause pause) {
        String from = moment(explanation, local(pause.from()));
        String reason = pause.reason().isEmpty() ? texts.of("calendar.words.noReason") : pause.reason();
        return pause.to()
                .map(to -> texts.of("calendar.words.pause", from, moment(explanation, local(to)), reason))
                .orElseGet(() -> texts.of("calendar.words.stands", from, reason));
    }

    private String end(DeadlineExplanation explanation, Instant instant) {
        LocalDateTime local = local(instant);
        return local.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? at(explanation, local.toLocalDate().minusDays(1), "24:00")
                : moment(explanation, local);
    }

    private String moment(DeadlineExplanation explanation, LocalDateTime local) {
        return at(explanation, local.toLocalDate(), TIME.format(local));
    }

    private String at(DeadlineExplanation explanation, LocalDate date, String time) {
        boolean sameYear = date.getYear() == local(explanation.start()).getYear();
        return texts.of("calendar.words.dueAt", sameYear ? day(date) : dayWithYear(date), time);
    }

    private String format(String pattern, LocalDate date) {
        return DateTimeFormatter.ofPattern(texts.of(pattern), locale).format(date);
    }

    private static LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, PortalTime.ZONE);
    }

    /** The text of a key with its arguments, in the reader's language. */
    @FunctionalInterface
    public interface Translation {
        String of(String key, Object... arguments);
    }
}
