package org.stationportal.deadlines;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationportal.base.PortalTime;
import org.stationportal.calendar.Calendars;
import org.stationportal.calendar.WorkingTime;
import org.stationportal.organization.CurrentUser;
import org.stationportal.organization.SignedIn;

/** What a calendar or a clause would change before it is saved: reads only, chunk by chunk. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('ADMINISTRATOR')")
public class WhatIf {

    private static final int SIZE = 2_000;

    private final DeadlineRows rows;
    private final Clauses clauses;
    private final Calendars calendars;
    private final ObligationReader reader;
    private final CurrentUser currentUser;
    private final Clock clock;

    WhatIf(
            DeadlineRows rows,
            Clauses clauses,
            Calendars calendars,
            ObligationReader reader,
            CurrentUser currentUser,
            Clock clock) {
        this.rows = rows;
        this.clauses = clauses;
        this.calendars = calendars;
        this.reader = reader;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /**
     * The open and waiting deadlines by another calendar or other hours, see {@link Calendars#hypothetical}. All stations
     * are counted, as all have this calendar; the examples are of the reader's own.
     */
    public CalendarEffect calendar(WorkingTime hypothetical) {
        Instant now = clock.instant();
        var effect = new EffectCount(currentUser.get().station().value(), now);
        eachChunk(candidates -> {
            Map<Long, List<DeadlineRow>> chains = rows.chains(candidates, DeadlineRows.Lock.NONE);
            Map<Long, List<Stop>> stops = rows.stops(chains);
            Set<Long> numbers = numbers(candidates);
            chains.forEach((group, chain) ->
                    Reprojection.of(chain, stops.getOrDefault(group, List.of()), hypothetical, now).stream()
                            .filter(move -> numbers.contains(move.row().id()))
                            .forEach(effect::add));
        });
        return effect.calendar(reader);
    }

    /**
     * The open and waiting deadlines of a clause in the reader's station, had they been opened with these figures. For
     * information: a version applies from its day of effect on, and what runs keeps its own.
     */
    public ClauseEffect clause(String code, Map<String, Integer> figures) {
        Instant now = clock.instant();
        SignedIn user = currentUser.get();
        Figures.check(figures);
        LocalDate today = LocalDate.ofInstant(now, PortalTime.ZONE);
        ClauseVersion inForce = clauses.inForce(user.station(), code, today);
        var change = new FigureChange(figures);
        WorkingTime time = calendars.current();
        var effect = new EffectCount(user.station().value(), now);
        eachChunk(candidates -> {
            Map<Long, List<DeadlineRow>> chains = rows.chains(candidates, DeadlineRows.Lock.NONE);
            Map<Long, List<Stop>> stops = rows.stops(chains);
            Set<Long> numbers = numbers(candidates);
            chains.forEach((group, chain) -> {
                DeadlineRow head = chain.getFirst();
                if (head.station() == user.station().value()
                        && head.terms().clause().code().equals(code)) {
                    List<DeadlineRow> changed = chain.stream()
                            .map(row -> change.applied(row, effect))
                            .toList();
                    Reprojection.of(changed, stops.getOrDefault(group, List.of()), time, now).stream()
                            .filter(move -> numbers.contains(move.row().id()))
                            .forEach(effect::add);
                }
            });
        });
        return effect.clause(reader, change.changesLeadOf(inForce));
    }

    private void eachChunk(Consumer<List<DeadlineRows.Candidate>> work) {
        long last = 0;
        List<DeadlineRows.Candidate> candidates = rows.candidates(last, SIZE);
        while (!candidates.isEmpty()) {
            work.accept(candidates);
            candidates = rows.candidates(candidates.getLast().id(), SIZE);
        }
    }

    private static Set<Long> numbers(List<DeadlineRows.Candidate> candidates) {
        Set<Long> numbers = new HashSet<>();
        candidates.forEach(candidate -> numbers.add(candidate.id()));
        return numbers;
    }
}
