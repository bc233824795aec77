package org.stationportal.deadlines;

import java.util.List;

/**
 * What other figures of a clause would have changed for what is open under it.
 *
 * @param undecided   whose limit may come from several figures that change differently; counted as unchanged
 * @param leadChanged whether the lead time of notices, or what counts as handed over too late, would differ for all
 * @param examples    at most 100
 */
public record ClauseEffect(
        int considered,
        int earlier,
        int later,
        int kept,
        int undecided,
        boolean leadChanged,
        List<MovedDeadline> examples) {

    public ClauseEffect {
        examples = List.copyOf(examples);
    }
}
