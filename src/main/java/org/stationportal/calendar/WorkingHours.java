package org.stationportal.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.zone.ZoneRules;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.stationportal.base.PortalTime;
import org.stationportal.base.RuleViolation;

/** The hours of a working day: one or more spans, sorted and apart; the gaps between them (lunch) are not worked. */
public record WorkingHours(List<Span> spans) {

    public static final WorkingHours DEFAULT =
            new WorkingHours(List.of(Span.of("08:30", "12:00"), Span.of("14:00", "17:30")));

    /** 00:00 to 24:00. */
    public static final WorkingHours AROUND_THE_CLOCK = new WorkingHours(List.of(Span.of("00:00", "00:00")));

    private static final ZoneRules ZONE_RULES = PortalTime.ZONE.getRules();

    public WorkingHours {
        if (spans == null || spans.isEmpty()) {
            throw RuleViolation.at("spans", "calendar.rule.noHours");
        }
        if (spans.stream().anyMatch(Objects::isNull)) {
            throw RuleViolation.at("spans", "calendar.rule.incompleteSpan");
        }
        spans = spans.stream().sorted(Comparator.comparing(Span::start)).toList();
        for (int i = 1; i < spans.size(); i++) {
            if (spans.get(i).startMinute() < spans.get(i - 1).endMinute()) {
                throw RuleViolation.at(
                        "spans",
                        "calendar.rule.overlap",
                        spans.get(i - 1).toString(),
                        spans.get(i).toString());
            }
        }
    }

    public LocalTime opening() {
        return spans.getFirst().start();
    }

    /** The end of the last span; midnight means 24:00, see {@link WorkingTime#closeOfBusiness} for the instant. */
    public LocalTime closeOfBusiness() {
        return spans.getLast().end();
    }

    /** From {@code start} to {@code end} in whole minutes; an end of 00:00 is the end of the day, 24:00. */
    public record Span(LocalTime start, LocalTime end) {

        static final int MINUTES_OF_DAY = 24 * 60;

        public Span {
            if (start == null || end == null) {
                throw RuleViolation.at("spans", "calendar.rule.incompleteSpan");
            }
            if (start.getSecond() + start.getNano() + end.getSecond() + end.getNano() != 0) {
                throw RuleViolation.at("spans", "calendar.rule.wholeMinutes");
            }
            if (minuteOf(start) >= endMinuteOf(end)) {
                throw RuleViolation.at("spans", "calendar.rule.startBeforeEnd", start.toString(), end.toString());
            }
        }

        public static Span of(String start, String end) {
            return new Span(LocalTime.parse(start), LocalTime.parse(end));
        }

        static Span ofMinutes(int start, int end) {
            return new Span(timeOf(start), timeOf(end % MINUTES_OF_DAY));
        }

        int startMinute() {
            return minuteOf(start);
        }

        int endMinute() {
            return endMinuteOf(end);
        }

        Instant startOn(LocalDate date) {
            return instant(date, start);
        }

        Instant endOn(LocalDate date) {
            return endOfBusiness(date, end);
        }

        @Override
        public String toString() {
            return start + "–" + (end.equals(LocalTime.MIDNIGHT) ? "24:00" : end.toString());
        }

        private static LocalTime timeOf(int minute) {
            return LocalTime.of(minute / 60, minute % 60);
        }

        private static int minuteOf(LocalTime time) {
            return time.getHour() * 60 + time.getMinute();
        }

        private static int endMinuteOf(LocalTime end) {
            return end.equals(LocalTime.MIDNIGHT) ? MINUTES_OF_DAY : minuteOf(end);
        }
    }

    static Instant instant(LocalDate date, LocalTime time) {
        LocalDateTime local = date.atTime(time);
        return local.toInstant(ZONE_RULES.getOffset(local));
    }

    /** The instant at which {@code end} is reached as the end of something on that date: 00:00 is the midnight after. */
    static Instant endOfBusiness(LocalDate date, LocalTime end) {
        return end.equals(LocalTime.MIDNIGHT) ? instant(date.plusDays(1), end) : instant(date, end);
    }
}
