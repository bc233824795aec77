package org.stationportal.deadlines;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Counts what would move, and remembers the first hundred of a station. */
final class EffectCount {

    private static final int MOST_EXAMPLES = 100;

    private final long station;
    private final Instant now;
    private final Map<Long, Reprojection.Move> examples = new LinkedHashMap<>();
    private int considered;
    private int earlier;
    private int later;
    private int kept;
    private int breachesAverted;
    private int undecided;

    EffectCount(long station, Instant now) {
        this.station = station;
        this.now = now;
    }

    void add(Reprojection.Move move) {
        considered++;
        switch (move.outcome()) {
            case SAME, CONFIRMED -> {}
            case KEPT -> {
                kept++;
                example(move);
            }
            case MOVED -> {
                int direction = move.deadline().due().compareTo(move.row().dueAt());
                earlier += direction < 0 ? 1 : 0;
                later += direction > 0 ? 1 : 0;
                breachesAverted += avertsBreach(move) ? 1 : 0;
                example(move);
            }
        }
    }

    void undecided() {
        undecided++;
    }

    CalendarEffect calendar(ObligationReader reader) {
        return new CalendarEffect(considered, earlier, later, kept, breachesAverted, examples(reader));
    }

    ClauseEffect clause(ObligationReader reader, boolean leadChanged) {
        return new ClauseEffect(considered, earlier, later, kept, undecided, leadChanged, examples(reader));
    }

    private void example(Reprojection.Move move) {
        if (move.row().station() == station && examples.size() < MOST_EXAMPLES) {
            examples.put(move.row().id(), move);
        }
    }

    private List<MovedDeadline> examples(ObligationReader reader) {
        return reader.all(examples.keySet().stream().map(ObligationId::new).toList()).stream()
                .map(obligation -> {
                    Reprojection.Move move =
                            Objects.requireNonNull(examples.get(obligation.id().value()));
                    return new MovedDeadline(
                            obligation,
                            move.deadline().due(),
                            move.outcome() == Reprojection.Outcome.KEPT,
                            avertsBreach(move));
                })
                .toList();
    }

    private boolean avertsBreach(Reprojection.Move move) {
        return move.outcome() == Reprojection.Outcome.MOVED
                && move.row().status() == ObligationStatus.OPEN
                && move.row().assessed()
                && !move.row().assessableFrom().isAfter(now)
                && move.deadline().assessableFrom().isAfter(now);
    }
}
