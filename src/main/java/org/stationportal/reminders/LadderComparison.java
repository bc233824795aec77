package org.stationportal.reminders;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.stationportal.calendar.Calendars;
import org.stationportal.calendar.WorkingTime;
import org.stationportal.deadlines.ObligationId;
import org.stationportal.deadlines.Obligations;
import org.stationportal.deadlines.Watch;
import org.stationportal.deadlines.WatchedObligation;
import org.stationportal.organization.StationId;

/**
 * Compares the next rung of what is open by the ladder in force and by another one, in the station's hours, page by
 * page, so that it needs no more memory for many.
 */
@Component
class LadderComparison {

    private static final int PAGE = 2_000;
    private static final int MOST_EXAMPLES = 100;

    private final Watch watch;
    private final Obligations obligations;
    private final Calendars calendars;
    private final Clock clock;

    LadderComparison(Watch watch, Obligations obligations, Calendars calendars, Clock clock) {
        this.watch = watch;
        this.obligations = obligations;
        this.calendars = calendars;
        this.clock = clock;
    }

    LadderEffect of(StationId station, String clause, Ladders.Known known, Ladder other) {
        var count = new Count(calendars.current(), clock.instant());
        List<WatchedObligation> page = watch.open(station, clause, Instant.EPOCH, 0, PAGE);
        while (!page.isEmpty()) {
            page.stream()
                    .filter(watched -> Ladder.Family.of(watched.budget()) == other.family())
                    .forEach(watched -> count.add(watched, known.of(watched), other));
            WatchedObligation last = page.getLast();
            page = watch.open(station, clause, last.dueAt(), last.id().value(), PAGE);
        }
        return count.effect(obligations);
    }

    private static final class Count {

        private final WorkingTime time;
        private final Instant now;
        private final Map<ObligationId, Next> examples = new LinkedHashMap<>();
        private int considered;
        private int earlier;
        private int later;
        private int atOnce;

        Count(WorkingTime time, Instant now) {
            this.time = time;
            this.now = now;
        }

        /** From where the sweep will go on: a step that lies before now and was never handled rings at once. */
        void add(WatchedObligation watched, Ladder inForce, Ladder other) {
            considered++;
            Instant from = watched.handledUntil();
            Optional<Instant> next = new Rungs(watched, inForce, time).nextAfter(from);
            Optional<Instant> newNext = new Rungs(watched, other, time).nextAfter(from);
            int direction = newNext.orElse(Instant.MAX).compareTo(next.orElse(Instant.MAX));
            if (direction == 0) {
                return;
            }
            earlier += direction < 0 ? 1 : 0;
            later += direction > 0 ? 1 : 0;
            atOnce += direction < 0 && !newNext.orElseThrow().isAfter(now) ? 1 : 0;
            if (examples.size() < MOST_EXAMPLES) {
                examples.put(watched.id(), new Next(next, newNext));
            }
        }

        LadderEffect effect(Obligations obligations) {
            List<LadderEffect.Example> shown = obligations.all(examples.keySet()).stream()
                    .map(obligation -> {
                        Next next = Objects.requireNonNull(examples.get(obligation.id()));
                        return new LadderEffect.Example(obligation, next.inForce(), next.other());
                    })
                    .toList();
            return new LadderEffect(considered, earlier, later, atOnce, shown);
        }

        private record Next(Optional<Instant> inForce, Optional<Instant> other) {}
    }
}
