package org.stationportal.bench;

import java.util.List;
import org.stationportal.calendar.WorkingHours;
import org.stationportal.calendar.WorkingTime;
import org.stationportal.calendar.YearCalendar;
import org.stationportal.deadlines.EngineFigures;

/** Deadlines of one to twenty working days computed by one thread, beside dates that are only moved on. */
final class DeadlineBench {

    private static final int NUMBER = 2_000_000;

    private DeadlineBench() {}

    static void run() {
        var time = new WorkingTime(new YearCalendar(List.of()), WorkingHours.DEFAULT, 1);
        long sum = EngineFigures.deadlines(time, NUMBER) + EngineFigures.dates(NUMBER); // warm
        long[] sums = new long[2];
        double seconds = Bench.seconds(() -> sums[0] = EngineFigures.deadlines(time, NUMBER));
        double floor = Bench.seconds(() -> sums[1] = EngineFigures.dates(NUMBER));
        Bench.figure("deadline.rate", NUMBER / seconds, "deadlines/s and thread");
        Bench.figure("deadline.floor", NUMBER / floor, "dates/s and thread");
        Bench.figure("deadline.ratio", seconds / floor, sum + sums[0] + sums[1] == 0 ? "" : "times the floor");
    }
}
