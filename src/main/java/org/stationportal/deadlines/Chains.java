package org.stationportal.deadlines;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.stationportal.calendar.Calendars;
import org.stationportal.calendar.WorkingTime;

/** Takes obligations with their chains under lock, computes their deadlines, and says that they changed. */
@Component
class Chains {

    private final ObligationRepository obligations;
    private final Clauses clauses;
    private final Stops stops;
    private final Calendars calendars;
    private final ApplicationEventPublisher events;

    Chains(
            ObligationRepository obligations,
            Clauses clauses,
            Stops stops,
            Calendars calendars,
            ApplicationEventPublisher events) {
        this.obligations = obligations;
        this.clauses = clauses;
        this.stops = stops;
        this.calendars = calendars;
        this.events = events;
    }

    /** Total first and then the stages, always in this order, so that nobody waits for each other. */
    LockedChain lock(ObligationId id) {
        Optional<Long> chain = obligations.chainOf(id.value());
        if (chain.isEmpty()) {
            Obligation single = obligations.lock(id.value()).orElseThrow(Rules::unknown);
            return new LockedChain(single, List.of(single));
        }
        return chain(id, obligations.lockChain(chain.get()));
    }

    /**
     * For who has a row of it already, as the sweep has: he must not wait for another one, whose owner may wait for his.
     * Empty when somebody else has a part of the chain in hand.
     */
    Optional<LockedChain> lockIfFree(ObligationId id) {
        Optional<Long> chain = obligations.chainOf(id.value());
        if (chain.isEmpty()) {
            return Optional.of(lock(id));
        }
        List<Obligation> all = obligations.lockFreeOfChain(chain.get());
        return all.size() == obligations.sizeOfChain(chain.get()) ? Optional.of(chain(id, all)) : Optional.empty();
    }

    private static LockedChain chain(ObligationId id, List<Obligation> all) {
        Obligation one =
                all.stream().filter(o -> o.id() == id.value()).findFirst().orElseThrow(Rules::unknown);
        return new LockedChain(one, all);
    }

    /** From history alone, by the calendar of now. */
    Deadline deadline(Obligation obligation, Instant start, List<Obligation> chain) {
        return deadline(obligation, start, chain, calendars.currentUntilCommit());
    }

    /**
     * The deadline of one that runs (on): never late only because the calendar changed meanwhile, and never earlier than
     * it was; then the calendar counts on which the old one rested.
     */
    Deadline runningDeadline(Obligation obligation, List<Obligation> chain, Instant now) {
        Instant start = obligation.openedAt();
        Deadline computed = deadline(obligation, start, chain);
        if (computed.due().isAfter(now) && !computed.due().isBefore(obligation.dueAt())) {
            return computed;
        }
        Deadline asBefore = deadline(obligation, start, chain, calendars.at(obligation.calendarVersion()));
        return asBefore.due().isAfter(computed.due()) ? asBefore : computed;
    }

    /** What is planned for the stages that wait follows the real end, or else the deadline, of those before. */
    void projectWaiting(List<Obligation> chain, Instant now) {
        Instant start = now;
        for (Obligation stage : chain) {
            if (stage.status() == ObligationStatus.WAITING) {
                stage.project(start, deadline(stage, start, chain), now);
            }
            start = stage.completedAt().orElse(stage.dueAt());
        }
    }

    /** A stage of a chain that is assessed on its total is due no later than the total. */
    static Optional<Instant> cap(Obligation obligation, List<Obligation> chain) {
        Obligation total = chain.getFirst();
        return obligation.chain().isPresent() && !obligation.isTotal() && total.assessed()
                ? Optional.of(total.dueAt())
                : Optional.empty();
    }

    List<ObligationId> published(List<Obligation> changed) {
        obligations.flush();
        List<ObligationId> ids =
                changed.stream().map(o -> new ObligationId(o.id())).toList();
        events.publishEvent(new ObligationsChanged(ids));
        return ids;
    }

    private Deadline deadline(Obligation obligation, Instant start, List<Obligation> chain, WorkingTime time) {
        var terms =
                new Terms(obligation.budget(), obligation.extension(), clauses.version(obligation.clauseVersionId()));
        return terms.deadline(start, time, stops.of(obligation), cap(obligation, chain));
    }
}
