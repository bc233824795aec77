package org.stationportal.assessment;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
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

    /** Entries that are walked in one go; more of them in two halves side by side. */
    private static final long LONGEST = 50_000;

    private final JdbcClient jdbc;
    private final Parts parts;
    private final long longest;

    /** The parts are read side by side, each in a state of the database of its own. */
    @Autowired
    LedgerAudit(JdbcClient jdbc, Snapshots snapshots) {
        this(jdbc, snapshots, LONGEST);
    }

    /** For somebody whose transaction sees one state. */
    public LedgerAudit(JdbcClient jdbc) {
        this(jdbc, Parts.HERE, LONGEST);
    }

    LedgerAudit(JdbcClient jdbc, Parts parts, long longest) {
        this.jdbc = jdbc;
        this.parts = parts;
        this.longest = longest;
    }

    /** How many entries a check reads. */
    long size(StationId station) {
        return jdbc.sql("select last_position from ledger_head where station_id = :station")
                .param("station", station.value())
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /** {@code progress} counts the entries while they are read. */
    public LedgerCheck check(StationId station, AtomicLong progress) {
        List<CompletableFuture<EntryPart>> stretches =
                EntryWalk.Stretch.of(jdbc, station.value(), size(station), longest).stream()
                        .map(stretch -> parts.start(() -> entries(stretch, progress)))
                        .toList();
        CompletableFuture<Part> decisions = parts.start(() -> decisions(station.value()));
        CompletableFuture<Part> months = parts.start(() -> months(station));
        Part entries = together(stretches.stream().map(CompletableFuture::join).toList(), station.value());
        Optional<Difference> first = Stream.of(entries, decisions.join(), months.join())
                .flatMap(part -> part.first.stream())
                .findFirst()
                .or(() -> LedgerGuards.check(jdbc));
        return new LedgerCheck(entries.checked, decisions.join().checked, (int) months.join().checked, first);
    }

    private EntryPart entries(EntryWalk.Stretch stretch, AtomicLong progress) {
        var walk = new EntryWalk(jdbc, stretch, progress);
        Optional<Difference> first = walk.check();
        return new EntryPart(walk.checked(), first, walk.seals());
    }

    /** The stretches one after the other, and where on them the months were sealed. */
    private Part together(List<EntryPart> stretches, long station) {
        SealedMonths seals = stretches.getLast().seals;
        stretches.forEach(stretch -> seals.add(stretch.seals));
        Optional<Difference> first = stretches.stream()
                .flatMap(stretch -> stretch.first.stream())
                .findFirst()
                .or(() -> seals.entryAfterSeal(jdbc, station))
                .or(seals::missingEntry);
        long checked = 0;
        for (EntryPart stretch : stretches) {
            checked += stretch.checked;
            if (stretch.first.isPresent()) {
                break;
            }
        }
        return new Part(checked, first);
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

    private record EntryPart(long checked, Optional<Difference> first, SealedMonths seals) {}
}
