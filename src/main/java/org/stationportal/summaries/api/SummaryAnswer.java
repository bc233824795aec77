package org.stationportal.summaries.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stationportal.summaries.SummaryDetails;
import org.stationportal.summaries.WeekItem;
import org.stationportal.summaries.Work;

/**
 * A weekly summary with what was planned and what it names, as far as the account may see it.
 *
 * @param work     the text on the week's work
 * @param nextWeek the text on what is intended for the next
 */
record SummaryAnswer(
        SummaryLine summary, List<Item> planned, List<Item> done, String work, String problems, String nextWeek) {

    /**
     * A piece of work.
     *
     * @param type   absent, as the id, for what the person planned in his own words
     * @param ticked of what was planned: done; of what was done: named in the summary
     * @param remark of what was planned and not done: why
     */
    record Item(
            @Nullable String type,
            @Nullable String id,
            String title,
            String detail,
            int quantity,
            boolean ticked,
            String remark) {

        static Item of(WeekItem item) {
            Work work = item.work();
            return new Item(
                    work.isFree() ? null : work.type(),
                    work.isFree() ? null : work.id(),
                    work.title(),
                    work.detail(),
                    work.quantity(),
                    item.ticked(),
                    item.remark());
        }
    }

    static SummaryAnswer of(SummaryDetails details) {
        return new SummaryAnswer(
                SummaryLine.of(details.row()),
                details.planned().stream().map(Item::of).toList(),
                details.done().stream().map(Item::of).toList(),
                details.words().work(),
                details.words().problems(),
                details.words().nextWeek());
    }
}
