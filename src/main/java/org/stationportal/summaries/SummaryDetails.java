package org.stationportal.summaries;

import java.time.Instant;
import java.util.List;

/**
 * A summary as its page shows it: to the person what he is writing, to others the latest revision, or before the first
 * one what he plans.
 *
 * @param mine     whether it is the reader's own
 * @param writable whether the reader may write in it now
 * @param directed whether the reader may comment on it, and open it again
 * @param changed  whether something was written since the latest submission
 */
public record SummaryDetails(
        SummaryRow row,
        SummaryWords words,
        List<WeekItem> items,
        boolean mine,
        boolean writable,
        boolean directed,
        boolean changed,
        Instant keptAt) {

    public SummaryDetails {
        items = List.copyOf(items);
    }

    public SummaryId id() {
        return row.id();
    }

    public List<WeekItem> planned() {
        return of(SummaryPart.PLANNED);
    }

    public List<WeekItem> done() {
        return of(SummaryPart.DONE);
    }

    private List<WeekItem> of(SummaryPart part) {
        return items.stream().filter(item -> item.part() == part).toList();
    }
}
