package org.stationportal.summaries;

/**
 * A line of a summary.
 *
 * @param id     within the person's own writing; of no meaning in a revision
 * @param ticked of {@link SummaryPart#PLANNED}: done; of {@link SummaryPart#DONE}: named
 * @param remark of what was planned and not done: why
 */
public record WeekItem(long id, SummaryPart part, Work work, boolean ticked, String remark) {

    WeekItem withoutId() {
        return new WeekItem(0, part, work, ticked, remark);
    }
}
