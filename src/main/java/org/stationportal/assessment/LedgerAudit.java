package org.stationportal.assessment;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.stationportal.assessment.LedgerCheck.Difference;
import org.stationportal.organization.StationId;

/**
 * Recomputes a station's ledger from its rows, and names the first that differs: the chain of the entries and what each
 * rests on, the chain of the decisions, the months, and the triggers that keep all of it.
 *
 * @see "Design decision 0046"
 */
@Component
public class LedgerAudit {

    private final JdbcClient jdbc;
    private final Executor parts;

    /** The parts are read side by side, each in a state of the database of its own. */
    @Autowired
    LedgerAudit(JdbcClient jdbc, Snapshots snapshots) {
        this(jdbc, snapshots::start);
    }

    /** For somebody whose transaction sees one state. */
    public LedgerAudit(JdbcClient jdbc) {
        this(jdbc, Runnable::run);
    }

    private LedgerAudit(JdbcClient jdbc, Executor parts) {
        this.jdbc = jdbc;
        this.parts = parts;
    }

    /** How many entries and decisions a check reads. */
    long size(StationId station) {
        return jdbc.sql("select last_position from ledger_head where station_id = :station")
                .param("station", station.value())
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /** {@code progress} counts the entries while they are read. */
    public LedgerCheck check(StationId station, AtomicLong progress) {
        CompletableFuture<Part> entries = part(() -> entries(station.value(), progress));
        CompletableFuture<Part> decisions = part(() -> decisions(station.value()));
        CompletableFuture<Part> months = part(() -> months(station));
        Optional<Difference> first = Stream.of(entries, decisions, months)
                .map(part -> part.join().first)
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> LedgerGuards.check(jdbc));
        return new LedgerCheck(entries.join().checked, decisions.join().checked, (int) months.join().checked, first);
    }

    private CompletableFuture<Part> part(Supplier<Part> part) {
        return CompletableFuture.supplyAsync(part, parts);
    }

    private Part entries(long station, AtomicLong progress) {
        var walk = new EntryWalk(new SealedMonths(jdbc, station), new EntryPrices(jdbc, station), progress);
        Optional<Difference> first = walk.check(jdbc, station);
        return new Part(walk.checked(), first);
    }

    private Part decisions(long station) {
        var walk = new DecisionWalk(new SealedMonths(jdbc, station));
        Optional<Difference> first = walk.check(jdbc, station);
        return new Part(walk.checked(), first);
    }

    private Part months(StationId station) {
        var audit = new MonthAudit(jdbc, station);
        Optional<Difference> first = audit.check();
        return new Part(audit.checked(), first);
    }

    /** How much was found whole, and what differs: each part is whole or not in itself, whatever state the others see. */
    private record Part(long checked, Optional<Difference> first) {}
}
