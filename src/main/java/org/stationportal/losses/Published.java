package org.stationportal.losses;

import java.util.List;

/**
 * What followed when the losses of a month were known.
 *
 * @param opened         how many analyses are owed
 * @param withoutManager numbers of the abnormal areas for which nobody was responsible at the end of the month
 */
public record Published(int opened, List<String> withoutManager) {

    public Published {
        withoutManager = List.copyOf(withoutManager);
    }
}
