package org.stationportal.losses;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationportal.base.Page;
import org.stationportal.base.PortalTime;
import org.stationportal.customers.AreaId;
import org.stationportal.organization.CurrentUser;
import org.stationportal.organization.StationId;

/** Reads line losses 线损, each within the reader's reach: how much of what was supplied was not sold. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyRole('EMPLOYEE', 'INTEGRATION')")
public class Losses {

    private static final int LARGEST_PAGE = 500;

    private final LossReader reader;
    private final AbnormalReader abnormal;
    private final TrendReader trends;
    private final ThresholdReader thresholds;
    private final CurrentUser currentUser;
    private final Clock clock;

    Losses(
            LossReader reader,
            AbnormalReader abnormal,
            TrendReader trends,
            ThresholdReader thresholds,
            CurrentUser currentUser,
            Clock clock) {
        this.reader = reader;
        this.abnormal = abnormal;
        this.trends = trends;
        this.thresholds = thresholds;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** The areas and feeders of the station whose loss was high or negative in the month, areas first, by number. */
    @PreAuthorize("permitAll()") // other features plan by it in their nightly work, in which nobody is signed in
    public List<AbnormalLoss> abnormal(StationId station, YearMonth month) {
        return Stream.of(PlaceKind.values())
                .flatMap(kind -> abnormal.of(station, month, kind).stream())
                .toList();
    }

    /** A page of the areas or feeders, the worst first, with and without figures; pages count from 0, at most 500 rows. */
    public Page<LossSummary> page(LossFilter filter, int page, int size) {
        return reader.page(currentUser.get(), filter, Math.max(page, 0), Math.clamp(size, 1, LARGEST_PAGE));
    }

    public long count(LossFilter filter) {
        return reader.count(currentUser.get(), filter);
    }

    /** All of them, for charts. */
    public List<LossSummary> all(LossFilter filter) {
        return reader.all(currentUser.get(), filter);
    }

    /** The loss of an area in a month, if the one signed in may see the area. */
    public Optional<LossSummary> rate(String areaNo, YearMonth month) {
        return reader.find(currentUser.get(), areaNo, month);
    }

    /** An area month by month up to the month, inclusive; empty for an area that the one signed in may not see. */
    public List<LossMonth> trend(String areaNo, YearMonth last, int months) {
        return rate(areaNo, last)
                .map(area -> trends.of(area.place(), last.minusMonths(months - 1L), last))
                .orElse(List.of());
    }

    /** All areas that the one signed in may see, taken together, month by month up to the month, inclusive. */
    public List<LossMonth> trend(YearMonth last, int months) {
        return trends.ofAll(currentUser.get(), last.minusMonths(months - 1L), last);
    }

    /** The lines of the areas that the one signed in may see, by number. */
    public List<Feeder> feeders() {
        return reader.feeders(currentUser.get(), latestMonth());
    }

    public LossTotals totals(YearMonth month) {
        return trends.totals(currentUser.get(), month);
    }

    /** What rate is abnormal in the month, of the station as a whole. */
    public Thresholds thresholds(YearMonth month) {
        return thresholds.of(currentUser.get().station(), month);
    }

    /** What rate is abnormal in the month, of one area. */
    public Thresholds thresholds(AreaId area, YearMonth month) {
        return thresholds.of(currentUser.get().station(), area.value(), month);
    }

    /** The latest month with figures, and while there are none the last one that is over. */
    public YearMonth latestMonth() {
        return trends.latest(currentUser.get().station())
                .orElseGet(() -> YearMonth.from(LocalDate.ofInstant(clock.instant(), PortalTime.ZONE))
                        .minusMonths(1));
    }
}
