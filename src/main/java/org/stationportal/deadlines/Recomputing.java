package org.stationportal.deadlines;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.stationportal.base.Texts;
import org.stationportal.calendar.Calendars;
import org.stationportal.calendar.WorkingTime;

/**
 * Computes every open deadline anew after the calendar changed: in chunks, each of them one transaction that also keeps
 * how far it came, so that a crash loses nothing. The row of the recomputation is locked meanwhile: of many nodes one
 * works, and when it goes away another one goes on.
 */
@Component
class Recomputing {

    private static final Logger log = LoggerFactory.getLogger(Recomputing.class);
    private static final int SIZE = 2_000;
    private static final int MOST_RETRIES = 5;

    private final Recomputations recomputations;
    private final DeadlineRows rows;
    private final MovedDeadlines moved;
    private final Calendars calendars;
    private final Texts texts;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;
    /** One at a time in a process: a run that was waited for has then really come to its end. */
    private final ReentrantLock oneAtATime = new ReentrantLock();

    Recomputing(
            Recomputations recomputations,
            DeadlineRows rows,
            MovedDeadlines moved,
            Calendars calendars,
            Texts texts,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.recomputations = recomputations;
        this.rows = rows;
        this.moved = moved;
        this.calendars = calendars;
        this.texts = texts;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Works until nothing is left to compute, or another node is found at work. */
    void run() {
        oneAtATime.lock();
        try {
            boolean more = true;
            for (int failures = 0; more; ) {
                try {
                    more = chunk(SIZE);
                    failures = 0;
                } catch (ConcurrencyFailureException crossed) {
                    if (++failures > MOST_RETRIES) {
                        throw crossed;
                    }
                    log.info(
                            "The recomputation crossed with another change and repeats its chunk: {}",
                            crossed.toString());
                }
            }
        } finally {
            oneAtATime.unlock();
        }
    }

    /** One transaction; true while there may be more. */
    boolean chunk(int size) {
        return Boolean.TRUE.equals(transaction.execute(status -> work(size)));
    }

    private boolean work(int size) {
        List<RecomputationRun> asked = recomputations.unfinished();
        if (asked.isEmpty()) {
            return false;
        }
        long version = asked.getLast().calendarVersion();
        Optional<Long> last = recomputations.claim(version);
        if (last.isEmpty()) {
            return false;
        }
        Instant now = clock.instant();
        recomputations.start(version, now);
        List<DeadlineRows.Candidate> candidates = rows.candidates(last.get(), size);
        if (candidates.isEmpty()) {
            recomputations.finish(version, now);
        } else {
            recompute(version, last.get(), candidates, reason(asked), now);
        }
        return true;
    }

    private void recompute(
            long version, long last, List<DeadlineRows.Candidate> candidates, String reason, Instant now) {
        WorkingTime time = calendars.at(version);
        Map<Long, List<DeadlineRow>> chains = lock(candidates);
        Map<Long, List<Stop>> stops = rows.stops(chains);
        var moves = new ArrayList<Reprojection.Move>();
        chains.forEach((group, chain) ->
                moves.addAll(Reprojection.of(chain, stops.getOrDefault(group, List.of()), time, now)));
        moved.write(moves, version, reason, now);
        moved.wake(moves, now);
        publish(MovedDeadlines.with(moves, Reprojection.Outcome.MOVED));
        count(version, last, candidates, chains.keySet(), moves);
    }

    /**
     * Waits for the first chain while it holds no other, so that it comes forward and nobody waits in a circle; of the
     * others it takes those that nobody has at the moment.
     */
    private Map<Long, List<DeadlineRow>> lock(List<DeadlineRows.Candidate> candidates) {
        var chains = new HashMap<>(rows.chains(candidates.subList(0, 1), DeadlineRows.Lock.WAIT));
        chains.putAll(rows.chains(candidates, DeadlineRows.Lock.SKIP));
        return chains;
    }

    /** It has come up to the first that somebody else had; from there it looks again, which changes nothing twice. */
    private void count(
            long version,
            long last,
            List<DeadlineRows.Candidate> candidates,
            Set<Long> locked,
            List<Reprojection.Move> moves) {
        Set<Long> done = new HashSet<>();
        long upTo = last;
        for (DeadlineRows.Candidate candidate : candidates) {
            if (!locked.contains(candidate.group())) {
                break;
            }
            done.add(candidate.id());
            upTo = candidate.id();
        }
        int changed = MovedDeadlines.with(moves, Reprojection.Outcome.MOVED).size();
        long kept = MovedDeadlines.with(moves, Reprojection.Outcome.KEPT).stream()
                .filter(move -> done.contains(move.row().id()))
                .count();
        recomputations.add(version, upTo, done.size(), changed, (int) kept);
    }

    private void publish(List<Reprojection.Move> changed) {
        if (!changed.isEmpty()) {
            events.publishEvent(new ObligationsChanged(changed.stream()
                    .map(move -> new ObligationId(move.row().id()))
                    .toList()));
        }
    }

    /** Of all changes that are computed together; kept in the histories, so in the station's language. */
    private String reason(List<RecomputationRun> asked) {
        var reasons = new LinkedHashSet<String>();
        asked.forEach(run -> reasons.add(run.year()
                .map(year -> texts.getTranslation("deadlines.recomputed.year", Texts.CHINESE, String.valueOf(year)))
                .orElseGet(() -> texts.getTranslation("deadlines.recomputed.hours", Texts.CHINESE))));
        return String.join(";", reasons);
    }
}
