package org.stationportal.appeals;

import java.util.List;
import java.util.Optional;
import org.stationportal.assessment.EntrySummary;

/**
 * An entry with the appeals against it that the reader may see, the first one first.
 *
 * @param next whether he may appeal; only for the entry's person
 */
public record AppealFile(EntrySummary entry, List<AppealSummary> appeals, Optional<NextAppeal> next) {

    public AppealFile {
        appeals = List.copyOf(appeals);
    }
}
