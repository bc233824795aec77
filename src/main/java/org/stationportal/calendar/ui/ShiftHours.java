package org.stationportal.calendar.ui;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.stationportal.calendar.WorkingHours;
import org.stationportal.calendar.WorkingHours.Span;

/** The hours of a shift as people say them: what goes on over midnight is one stretch, and two spans for the portal. */
record ShiftHours(List<Stretch> stretches) {

    /** From a time to a time; an end that is not later than the start lies on the next day. */
    record Stretch(LocalTime start, LocalTime end) {

        boolean overMidnight() {
            return !end.isAfter(start) && !end.equals(LocalTime.MIDNIGHT);
        }
    }

    static ShiftHours of(WorkingHours hours) {
        var stretches = new ArrayList<>(hours.spans().stream()
                .map(span -> new Stretch(span.start(), span.end()))
                .toList());
        Stretch first = stretches.getFirst();
        Stretch last = stretches.getLast();
        if (stretches.size() > 1
                && first.start().equals(LocalTime.MIDNIGHT)
                && last.end().equals(LocalTime.MIDNIGHT)) {
            stretches.removeFirst();
            stretches.set(stretches.size() - 1, new Stretch(last.start(), first.end()));
        }
        return new ShiftHours(List.copyOf(stretches));
    }

    WorkingHours toHours() {
        var spans = new ArrayList<Span>();
        for (Stretch stretch : stretches) {
            if (stretch.overMidnight()) {
                spans.add(new Span(stretch.start(), LocalTime.MIDNIGHT));
                spans.add(new Span(LocalTime.MIDNIGHT, stretch.end()));
            } else {
                spans.add(new Span(stretch.start(), stretch.end()));
            }
        }
        return new WorkingHours(spans);
    }

    @Override
    public String toString() {
        return stretches.stream()
                .map(stretch -> stretch.start() + "–"
                        + (stretch.end().equals(LocalTime.MIDNIGHT)
                                ? "24:00"
                                : stretch.end().toString()))
                .collect(Collectors.joining(" · "));
    }
}
