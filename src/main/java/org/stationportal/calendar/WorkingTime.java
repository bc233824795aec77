package org.stationportal.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import org.stationportal.base.PortalTime;
import org.stationportal.calendar.WorkingHours.Span;

/**
 * Calendar and hours of one version together: all arithmetic in working time, in {@link PortalTime#ZONE}. Instants
 * outside the calendar's range are refused with an {@link IllegalArgumentException}.
 */
public record WorkingTime(BusinessCalendar calendar, WorkingHours hours, long version) {

    public WorkingTime(BusinessCalendar calendar, WorkingHours hours) {
        this(calendar, hours, 0);
    }

    /** When the date's first span begins, were it a working day. */
    public Instant opening(LocalDate date) {
        return WorkingHours.instant(date, hours.opening());
    }

    /** When the date's last span ends, were it a working day. */
    public Instant closeOfBusiness(LocalDate date) {
        return WorkingHours.endOfBusiness(date, hours.closeOfBusiness());
    }

    /** The instant of a time of day on the date, were it a working day; 00:00 is the end of the date, not its start. */
    public Instant endOn(LocalDate date, LocalTime time) {
        return WorkingHours.endOfBusiness(date, time);
    }

    /** Whether work goes on at the instant; a span's start belongs to it, its end does not. */
    public boolean isWorking(Instant instant) {
        LocalDate date = dateOf(instant);
        return calendar.isWorkingDay(date)
                && hours.spans().stream()
                        .anyMatch(span -> !instant.isBefore(span.startOn(date)) && instant.isBefore(span.endOn(date)));
    }

    /**
     * The instant by which so much working time has passed since {@code start}. Where that is the end of a span, it is
     * that end and not the next start, so that budgets may be split: {@code add(add(t, a), b)} is {@code add(t, a+b)}.
     */
    public Instant add(Instant start, Duration workingTime) {
        if (workingTime.isNegative()) {
            throw new IllegalArgumentException("negative working time " + workingTime);
        }
        if (workingTime.isZero()) {
            return start;
        }
        Duration left = workingTime;
        for (LocalDate date = calendar.nextOrSame(dateOf(start)); ; date = calendar.next(date)) {
            for (Span span : hours.spans()) {
                Instant from = later(start, span.startOn(date));
                Duration room = Duration.between(from, span.endOn(date));
                if (room.compareTo(left) >= 0) {
                    return from.plus(left);
                }
                left = room.isNegative() ? left : left.minus(room);
            }
        }
    }

    /** The instant before which so much working time lies up to {@code end}; the counterpart of {@link #add}. */
    public Instant subtract(Instant end, Duration workingTime) {
        if (workingTime.isNegative()) {
            throw new IllegalArgumentException("negative working time " + workingTime);
        }
        Duration left = workingTime;
        for (LocalDate date = calendar.previousOrSame(dateOf(end)); ; date = calendar.previous(date)) {
            for (Span span : hours.spans().reversed()) {
                Instant until = earlier(end, span.endOn(date));
                Duration room = Duration.between(span.startOn(date), until);
                if (!room.isNegative() && room.compareTo(left) >= 0) {
                    return until.minus(left);
                }
                left = room.isNegative() ? left : left.minus(room);
            }
        }
    }

    /** The working time from {@code a} to {@code b}; negative when {@code b} is the earlier. */
    public Duration between(Instant a, Instant b) {
        if (b.isBefore(a)) {
            return between(b, a).negated();
        }
        Duration sum = Duration.ZERO;
        LocalDate last = dateOf(b);
        for (LocalDate date = dateOf(a); !date.isAfter(last); date = date.plusDays(1)) {
            if (calendar.isWorkingDay(date)) {
                for (Span span : hours.spans()) {
                    Duration overlap = Duration.between(later(a, span.startOn(date)), earlier(b, span.endOn(date)));
                    sum = overlap.isNegative() ? sum : sum.plus(overlap);
                }
            }
        }
        return sum;
    }

    /** The instant itself if it is worked or ends a span, else the end of the span before: earlier rather than later. */
    public Instant floorToWorking(Instant instant) {
        for (LocalDate date = calendar.previousOrSame(dateOf(instant)); ; date = calendar.previous(date)) {
            for (Span span : hours.spans().reversed()) {
                if (!span.startOn(date).isAfter(instant)) {
                    return earlier(instant, span.endOn(date));
                }
            }
        }
    }

    /** The instant itself if it is worked, else the start of the next span. */
    public Instant ceilToWorking(Instant instant) {
        for (LocalDate date = calendar.nextOrSame(dateOf(instant)); ; date = calendar.next(date)) {
            for (Span span : hours.spans()) {
                if (instant.isBefore(span.endOn(date))) {
                    return later(instant, span.startOn(date));
                }
            }
        }
    }

    /** The same time of day n working days earlier; earlier still when that falls outside the hours. */
    public Instant minusWorkingDays(Instant due, int n) {
        if (n < 0) {
            throw new IllegalArgumentException("negative number of working days " + n);
        }
        ZonedDateTime local = due.atZone(PortalTime.ZONE);
        LocalDate date = calendar.shift(local.toLocalDate(), -n);
        return floorToWorking(WorkingHours.instant(date, local.toLocalTime()));
    }

    /** The deadline n working days after {@code start}, at the close of business, with its reasons. */
    public DeadlineExplanation explain(Instant start, int workingDays) {
        return explain(start, workingDays, hours.closeOfBusiness());
    }

    /** The deadline n working days after {@code start}, at {@code dueTime} (00:00 is the end of the day). */
    public DeadlineExplanation explain(Instant start, int workingDays, LocalTime dueTime) {
        List<CountedDay> days = CountedDay.count(calendar, dateOf(start), workingDays);
        Instant due = WorkingHours.endOfBusiness(days.getLast().date(), dueTime);
        return DeadlineExplanation.ofWorkingDays(start, due, version, days);
    }

    private static LocalDate dateOf(Instant instant) {
        return LocalDate.ofInstant(instant, PortalTime.ZONE);
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
