package org.stationportal.plans;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;

/**
 * The random draw of a spot check: the same seed and the same areas and households give the same choice. An area is the
 * more likely the longer ago it was checked; one never checked counts as if that were two years ago.
 */
final class Draw {

    private static final long LONGEST_MONTHS = 24;

    private final SplittableRandom random;
    private final LocalDate month;

    Draw(long seed, LocalDate month) {
        this.random = new SplittableRandom(seed);
        this.month = month;
    }

    /** All of them, the drawn ones first: whoever needs more takes the next (weighted order by Efraimidis and Spirakis). */
    List<Area> order(List<Area> areas) {
        record Keyed(Area area, double key) {}
        return areas.stream()
                .sorted(Comparator.comparingLong(Area::id))
                .map(area -> new Keyed(area, Math.pow(random.nextDouble(), 1.0 / weight(area))))
                .sorted(Comparator.comparingDouble(Keyed::key).reversed())
                .map(Keyed::area)
                .toList();
    }

    /** So many of them, each as likely as any other. */
    List<Long> some(List<Long> households, int number) {
        var all = new ArrayList<>(households);
        Collections.sort(all);
        Collections.shuffle(all, new Random(random.nextLong()));
        return List.copyOf(all.subList(0, Math.min(number, all.size())));
    }

    private double weight(Area area) {
        return area.checkedOn()
                .map(on -> Math.clamp(ChronoUnit.MONTHS.between(on.withDayOfMonth(1), month), 1, LONGEST_MONTHS))
                .orElse(LONGEST_MONTHS)
                .doubleValue();
    }

    /** An area that may be drawn, and when it was checked last. */
    record Area(long id, Optional<LocalDate> checkedOn) {}
}
