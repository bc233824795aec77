package org.stationportal.assessment;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.stationportal.assessment.LedgerCheck.Difference;
import org.stationportal.base.SqlTime;
import org.stationportal.organization.CurrentUser;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.StationId;

/** Checks of the ledger that anybody starts: one at a time for a station, in the background; their results are kept. */
@Service
@PreAuthorize("hasRole('EMPLOYEE')")
public class LedgerChecks {

    private static final Logger log = LoggerFactory.getLogger(LedgerChecks.class);

    private final LedgerAudit audit;
    private final JdbcClient jdbc;
    private final CurrentUser currentUser;
    private final KeptChecks kept;
    private final Map<StationId, Running> running = new ConcurrentHashMap<>();

    LedgerChecks(LedgerAudit audit, JdbcClient jdbc, CurrentUser currentUser, KeptChecks kept) {
        this.audit = audit;
        this.jdbc = jdbc;
        this.currentUser = currentUser;
        this.kept = kept;
    }

    /** Starts a check of the own station's ledger, unless one is running; says nothing until it has ended. */
    public void start() {
        StationId station = currentUser.get().station();
        EmployeeId by = currentUser.get().person();
        var mine = new Running(Math.max(audit.size(station), 1), new AtomicLong());
        if (running.putIfAbsent(station, mine) == null) {
            Thread.ofVirtual().name("ledger-check").start(() -> run(station, by, mine));
        }
    }

    /** How far the running check is, from 0 to 1; empty when none is running. */
    public Optional<Double> progress() {
        return Optional.ofNullable(running.get(currentUser.get().station()))
                .map(now -> Math.min(1.0, (double) now.read().get() / now.size()));
    }

    /** The last check of the own station. */
    public Optional<Result> last() {
        return jdbc.sql("""
                select c.*, p.name as checked_by_name from ledger_check c left join employee p on p.id = c.checked_by
                where c.station_id = :station order by c.id desc limit 1""")
                .param("station", currentUser.get().station().value())
                .query((rs, i) -> new Result(
                        SqlTime.instant(rs, "finished_at"),
                        Optional.ofNullable(rs.getString("checked_by_name")),
                        new LedgerCheck(
                                rs.getLong("entries"),
                                rs.getLong("decisions"),
                                rs.getInt("months"),
                                rs.getString("kind") == null
                                        ? Optional.empty()
                                        : Optional.of(new Difference(
                                                LedgerCheck.Kind.valueOf(rs.getString("kind")),
                                                rs.getLong("position"),
                                                entry(rs.getLong("entry_id")),
                                                EntryWalk.monthOf(String.valueOf(rs.getString("month"))),
                                                rs.getString("what"))))))
                .optional();
    }

    private static @Nullable EntryId entry(long id) {
        return id == 0 ? null : new EntryId(id);
    }

    private void run(StationId station, EmployeeId by, Running mine) {
        try {
            kept.check(station, by, mine.read());
        } catch (RuntimeException problem) {
            log.error("The check of the ledger of station {} failed", station.value(), problem);
        } finally {
            running.remove(station);
        }
    }

    /** A check that has ended, and who started it. */
    public record Result(Instant at, Optional<String> by, LedgerCheck check) {}

    private record Running(long size, AtomicLong read) {}
}
