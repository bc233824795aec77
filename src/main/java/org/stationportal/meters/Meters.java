package org.stationportal.meters;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationportal.base.Page;
import org.stationportal.base.PortalTime;
import org.stationportal.base.SqlTime;
import org.stationportal.customers.AreaId;
import org.stationportal.customers.Customers;
import org.stationportal.customers.MeterHistory;
import org.stationportal.customers.MeterId;
import org.stationportal.customers.MeterSummary;
import org.stationportal.organization.CurrentUser;
import org.stationportal.organization.SignedIn;
import org.stationportal.organization.StationId;

/** Which meters have to be replaced by when 表计轮换, and the page of each (clause 2.2). */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyRole('EMPLOYEE', 'INTEGRATION')")
public class Meters {

    /** The type under which meters are subjects and owners of attachments. */
    public static final String TYPE = "meters.meter";

    private static final int LARGEST_PAGE = 500;

    private final Cycles cycles;
    private final RotationReader reader;
    private final AbnormalityBook abnormalities;
    private final Customers customers;
    private final MeterHistory history;
    private final CurrentUser currentUser;
    private final JdbcClient jdbc;
    private final Clock clock;

    Meters(
            Cycles cycles,
            RotationReader reader,
            AbnormalityBook abnormalities,
            Customers customers,
            MeterHistory history,
            CurrentUser currentUser,
            JdbcClient jdbc,
            Clock clock) {
        this.cycles = cycles;
        this.reader = reader;
        this.abnormalities = abnormalities;
        this.customers = customers;
        this.history = history;
        this.currentUser = currentUser;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The meters within the reader's reach, those due first before the others; pages count from 0, at most 500 rows. */
    public Page<RotationRow> page(RotationFilter filter, int page, int size) {
        return reader.page(conditions(filter), cycle(), today(), Math.max(page, 0), Math.clamp(size, 1, LARGEST_PAGE));
    }

    public long count(RotationFilter filter) {
        return reader.count(conditions(filter));
    }

    /** The areas within the reader's reach, that with most meters over age first; the filter's list is not asked. */
    public Page<AreaCount> areas(RotationFilter filter, int page, int size) {
        return reader.areas(
                within().matching(filter).bounds(cycle(), today()),
                Math.max(page, 0),
                Math.clamp(size, 1, LARGEST_PAGE));
    }

    /** The lines within the reader's reach. */
    public List<FeederSummary> feeders() {
        return reader.feeders(within());
    }

    /** A meter of the station; whoever stands before it may ask, whoever's area it is. */
    public Optional<MeterDetails> find(String meterNo) {
        return customers.findMeter(meterNo).flatMap(this::details);
    }

    public Optional<MeterDetails> find(MeterId id) {
        return customers.findMeter(id).flatMap(this::details);
    }

    /**
     * What has to be replaced by the end of the month, over age by then or abnormal now; of one area, or of the whole
     * station without one. For whoever plans, also while nobody is signed in.
     */
    @PreAuthorize("permitAll")
    public Page<RotationRow> candidates(StationId station, YearMonth month, Optional<AreaId> area, int page, int size) {
        LocalDate today = today();
        VerificationCycle cycle = cycles.of(station, today);
        var conditions = new RotationConditions(station, today)
                .matching(new RotationFilter(RotationList.ALL, area.orElse(null), null, null))
                .toReplace(cycle, month.atEndOfMonth());
        return reader.page(conditions, cycle, today, Math.max(page, 0), Math.clamp(size, 1, LARGEST_PAGE));
    }

    private Optional<MeterDetails> details(MeterSummary meter) {
        return reader.find(meter.id(), cycle(), today())
                .map(row -> new MeterDetails(
                        row,
                        removedAt(meter.id()),
                        abnormalities.of(meter.id()),
                        history.around(meter.id()),
                        history.lastReading(meter.id())));
    }

    private Optional<Instant> removedAt(MeterId id) {
        return jdbc.sql("select removed_at from meter where id = :id and removed_at is not null")
                .param("id", id.value())
                .query((rs, i) -> SqlTime.instant(rs, "removed_at"))
                .optional();
    }

    private RotationConditions conditions(RotationFilter filter) {
        return within().matching(filter).on(filter.list(), cycle(), today());
    }

    private RotationConditions within() {
        SignedIn user = currentUser.get();
        return new RotationConditions(user.station(), today()).within(user);
    }

    private VerificationCycle cycle() {
        return cycles.of(currentUser.get().station(), today());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), PortalTime.ZONE);
    }
}
