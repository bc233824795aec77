package org.stationportal.reminders;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * At which steps the processes are to be killed: before and after each kind of statement that writes and of commit, and
 * before each kind that only reads. First those met in the batches, then those with which a run is closed and its messages
 * are posted, each holding where it was met; then some that run on into the kill, and at last those that only a run to the
 * end passes. Whoever runs on may get anything done, such as opening the talks that are opened only once.
 */
final class FaultPlan {

    private static final int MOST_TRIES = 3;
    private static final int LEAST_RUNNING_ON = 12;

    /** When a run passes a step for the first time. */
    enum Part {
        BATCHES,
        CLOSING,
        END
    }

    /** A step as {@link FaultPoint} names it. */
    record Point(String step, Part part, boolean runsOn) {
        boolean isCommit() {
            return step.contains(" commit ");
        }

        boolean isBatchCommit() {
            return step.startsWith("after commit of select id, station_id");
        }

        boolean writes() {
            return !isCommit() && !step.startsWith("before select");
        }
    }

    private final Deque<Point> open = new ArrayDeque<>();
    private final List<Point> atTheEnd = new ArrayList<>();
    private final Map<Point, Integer> tries = new HashMap<>();
    private final Set<String> hit = new LinkedHashSet<>();
    private final Set<String> wanted = new LinkedHashSet<>();

    /** From what a whole sweep says that it passes, in its order: {@code <batches begun> <step>}; so many at least. */
    FaultPlan(List<String> passed, int batches, int least, Random random) {
        List<Point> points = points(passed, batches);
        points.forEach(point -> wanted.add(point.step()));
        Collections.shuffle(points, random);
        points.sort(Comparator.comparing(Point::isCommit));
        List<Point> early = of(points, Part.BATCHES);
        List<Point> writing = early.stream().filter(Point::writes).toList();
        // first what is rolled back by the kill: the first entry of a ledger, say, comes only once
        open.addAll(early);
        early.stream().filter(Point::isBatchCommit).forEach(open::add); // leaves a run whose notices wait to be posted
        open.addAll(of(points, Part.CLOSING));
        for (int i = 0; i < Math.max(LEAST_RUNNING_ON, least - points.size()); i++) {
            open.add(new Point(writing.get(random.nextInt(writing.size())).step(), Part.BATCHES, true));
        }
        atTheEnd.addAll(of(points, Part.END));
    }

    private static List<Point> points(List<String> passed, int batches) {
        List<Point> points = new ArrayList<>();
        boolean closing = false;
        for (String line : passed) {
            int blank = line.indexOf(' ');
            String step = line.substring(blank + 1);
            boolean late = Integer.parseInt(line.substring(0, blank)) == batches;
            closing |= step.startsWith("before update sweep_run set closed_at");
            if (step.startsWith("before") || !step.startsWith("after select")) {
                points.add(new Point(step, !late ? Part.BATCHES : closing ? Part.CLOSING : Part.END, false));
            }
            closing &= !step.startsWith("after commit of update sweep_run set closed_at");
        }
        return points;
    }

    private static List<Point> of(List<Point> points, Part part) {
        return points.stream().filter(point -> point.part() == part).toList();
    }

    boolean isEmpty() {
        return open.isEmpty();
    }

    Point next() {
        return open.remove();
    }

    /** What a process really met; what it did not meet is tried again. */
    void met(Point point, String step) {
        hit.add(step);
        if (!step.equals(point.step()) && tries.merge(point, 1, Integer::sum) < MOST_TRIES) {
            open.addFirst(point);
        }
    }

    List<Point> atTheEnd() {
        return atTheEnd;
    }

    Set<String> wanted() {
        return wanted;
    }

    Set<String> hit() {
        return hit;
    }
}
