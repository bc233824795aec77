package org.stationportal.reminders;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.stationportal.deadlines.ObligationSummary;

/**
 * What another ladder would change for what is open under it.
 *
 * @param considered open ones with a budget of the ladder's kind
 * @param earlier    whose next rung would be earlier, or that would have one
 * @param later      whose next rung would be later, or that would have none
 * @param atOnce     of the earlier ones those whose rung would lie in the past, so that they are told at once
 * @param examples   at most 100 of those that would change
 */
public record LadderEffect(int considered, int earlier, int later, int atOnce, List<Example> examples) {

    public LadderEffect {
        examples = List.copyOf(examples);
    }

    public int changed() {
        return earlier + later;
    }

    /** An obligation with its next rung by the ladder in force and by the other one; empty when there is none. */
    public record Example(ObligationSummary obligation, Optional<Instant> next, Optional<Instant> newNext) {}
}
