package org.stationportal.assessment;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.stationportal.assessment.LedgerCheck.Difference;
import org.stationportal.base.DailyWork;
import org.stationportal.base.SqlTime;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.StationId;

/** Checks a station's ledger and keeps the result; early each day for every station. */
@Component
class KeptChecks implements DailyWork {

    private static final Logger log = LoggerFactory.getLogger(KeptChecks.class);

    private final LedgerAudit audit;
    private final JdbcClient jdbc;
    private final Clock clock;

    KeptChecks(LedgerAudit audit, JdbcClient jdbc, Clock clock) {
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "ledger-check";
    }

    @Override
    public void run(LocalDate today) {
        jdbc.sql("select station_id from ledger_head order by station_id")
                .query((rs, i) -> new StationId(rs.getLong("station_id")))
                .list()
                .forEach(station -> check(station, null, new AtomicLong()));
    }

    /** {@code by} is null for what nobody asked for; {@code progress} counts what has been read. */
    void check(StationId station, @Nullable EmployeeId by, AtomicLong progress) {
        Instant started = clock.instant();
        LedgerCheck check = audit.check(station, progress);
        keep(station, by, started, check);
    }

    private void keep(StationId station, @Nullable EmployeeId by, Instant started, LedgerCheck check) {
        Difference first = check.first().orElse(null);
        EntryId entry = first == null ? null : first.entry();
        jdbc.sql("""
                insert into ledger_check (station_id, checked_by, started_at, finished_at, entries, decisions, months,
                    kind, position, entry_id, month, what)
                values (:station, :by, :started, :finished, :entries, :decisions, :months, :kind, :position, :entry,
                    :month, :what)""")
                .param("station", station.value())
                .param("by", by == null ? null : by.value())
                .param("started", SqlTime.param(started))
                .param("finished", SqlTime.param(clock.instant()))
                .param("entries", check.entries())
                .param("decisions", check.decisions())
                .param("months", check.months())
                .param("kind", first == null ? null : first.kind().name())
                .param("position", first == null ? null : first.position())
                .param("entry", entry == null ? null : entry.value())
                .param(
                        "month",
                        first == null || first.month() == null
                                ? null
                                : first.month().toString())
                .param("what", first == null ? null : first.what())
                .update();
        if (first != null) {
            log.error("The ledger of station {} differs: {}", station.value(), first);
        }
    }
}
