package org.stationportal.deadlines;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationportal.base.Page;
import org.stationportal.calendar.Calendars;
import org.stationportal.calendar.DeadlineExplanation;
import org.stationportal.organization.CurrentUser;

/** Reads obligations: lists within what the reader may see, their history, and why a deadline falls when it does. */
@Service
@Transactional(readOnly = true)
public class Obligations {

    private static final int LARGEST_PAGE = 500;

    private final ObligationReader reader;
    private final History history;
    private final Stops stops;
    private final Calendars calendars;
    private final Clauses clauses;
    private final HoldingTimes holdingTimes;
    private final CurrentUser currentUser;
    private final Clock clock;

    Obligations(
            ObligationReader reader,
            History history,
            Stops stops,
            Calendars calendars,
            Clauses clauses,
            HoldingTimes holdingTimes,
            CurrentUser currentUser,
            Clock clock) {
        this.reader = reader;
        this.history = history;
        this.stops = stops;
        this.calendars = calendars;
        this.clauses = clauses;
        this.holdingTimes = holdingTimes;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** A page of what the one signed in may see, counted from 0, by due instant; at most 500 rows. */
    @PreAuthorize("hasAnyRole('EMPLOYEE', 'INTEGRATION')")
    public Page<ObligationSummary> page(ObligationFilter filter, int page, int size) {
        return reader.page(filter, currentUser.get(), Math.max(page, 0), Math.clamp(size, 1, LARGEST_PAGE));
    }

    /** An obligation that the one signed in may see. */
    @PreAuthorize("hasAnyRole('EMPLOYEE', 'INTEGRATION')")
    public Optional<ObligationSummary> find(ObligationId id) {
        return reader.find(id, currentUser.get());
    }

    /** The whole chain of an obligation, total first; only itself when it has none. */
    @PreAuthorize("hasAnyRole('EMPLOYEE', 'INTEGRATION')")
    public List<ObligationSummary> chainOf(ObligationSummary obligation) {
        if (obligation.chain().isEmpty()) {
            return List.of(obligation);
        }
        // about the same subject there may be another one, opened again after the chain had ended
        ObligationFilter about = ObligationFilter.about(
                obligation.subject().type(), obligation.subject().id());
        return page(about, 0, LARGEST_PAGE).rows().stream()
                .filter(o -> o.chain().equals(obligation.chain()))
                .toList();
    }

    /** The history of an obligation that the one signed in may see; empty else. */
    @PreAuthorize("hasAnyRole('EMPLOYEE', 'INTEGRATION')")
    public List<ObligationEvent> history(ObligationId id) {
        return find(id).map(o -> history.of(o.id())).orElse(List.of());
    }

    /** Who held it from when to when, and how much time each had; empty for what the one signed in may not see. */
    @PreAuthorize("hasAnyRole('EMPLOYEE', 'INTEGRATION')")
    public List<HoldingTime> holdings(ObligationId id) {
        return find(id).map(o -> holdingTimes.of(o, clock.instant())).orElse(List.of());
    }

    /** The deadline day by day, by the calendar and the clause version on which it rests; there for every budget. */
    public Optional<DeadlineExplanation> explain(ObligationSummary obligation) {
        // a stage that is not assessed itself is due no later than the total (decision 4)
        Optional<Instant> cap =
                obligation.isTotal() || obligation.assessed() ? Optional.empty() : obligation.chainDueAt();
        return Optional.of(DayByDay.explain(
                obligation.budget(),
                obligation.openedAt(),
                calendars.at(reader.calendarVersion(obligation.id())),
                stops.of(obligation.id()),
                obligation.extension(),
                clauses.version(obligation.clauseVersionId()).grace(),
                cap));
    }

    /** For the portal's own work, which has no reader: notices, the sweep, the ledger. */
    public List<ObligationSummary> all(Collection<ObligationId> ids) {
        return reader.all(ids);
    }
}
