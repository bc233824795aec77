package org.stationportal.reminders;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationportal.base.RuleViolation;
import org.stationportal.calendar.Calendars;
import org.stationportal.deadlines.Budget;
import org.stationportal.deadlines.Promises;
import org.stationportal.deadlines.Watch;
import org.stationportal.deadlines.WatchedObligation;
import org.stationportal.organization.CurrentUser;
import org.stationportal.organization.StationId;

/** The ladders in force, for each clause and kind of budget; a change is a new row and holds for all that is open. */
@Service
@Transactional(readOnly = true)
public class Ladders {

    private final LadderBook book;
    private final Promises promises;
    private final Calendars calendars;
    private final Watch watch;
    private final LadderComparison comparison;
    private final CurrentUser currentUser;
    private final Clock clock;

    Ladders(
            LadderBook book,
            Promises promises,
            Calendars calendars,
            Watch watch,
            LadderComparison comparison,
            CurrentUser currentUser,
            Clock clock) {
        this.book = book;
        this.promises = promises;
        this.calendars = calendars;
        this.watch = watch;
        this.comparison = comparison;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** The ladder of a clause at the reader's station: its own, or the standard one. */
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    public Ladder of(String clauseCode, Ladder.Family family) {
        return book.all()
                .getOrDefault(
                        new LadderBook.Key(currentUser.get().station(), clauseCode, family), Ladder.standard(family));
    }

    /**
     * Sets the ladder of a clause; running obligations follow it from now on, what has been rung stays.
     *
     * @param sample a budget of the clause: a step before its opening is refused
     */
    @Transactional
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    public void change(String clauseCode, Ladder ladder, Budget sample) {
        refuseStepsBeforeTheOpening(ladder, sample);
        StationId station = currentUser.get().station();
        Instant now = clock.instant();
        book.add(
                new LadderBook.Key(station, clauseCode, ladder.family()),
                ladder,
                currentUser.get().name(),
                now);
        watch.wakeAll(station, clauseCode, now);
    }

    /** Refuses at its field what {@link #change} would refuse; nothing is saved. */
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    public void check(Ladder ladder, Budget sample) {
        refuseStepsBeforeTheOpening(ladder, sample);
    }

    /** What the ladder would ring for an obligation with that budget opened at an instant, up to the third rung after due. */
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    public List<Planned> preview(Ladder ladder, Budget budget, Instant openedAt) {
        WatchedObligation sample = sample(budget, openedAt);
        var rungs = new Rungs(sample, ladder, calendars.current());
        Instant until = sample.dueAt();
        for (int i = 0; i < 3; i++) {
            until = rungs.nextAfter(until).orElse(until);
        }
        return rungs.between(openedAt.minusNanos(1000), until).stream()
                .map(rung -> new Planned(rung.code(), rung.kind(), rung.at(), List.copyOf(rung.to())))
                .toList();
    }

    /** What is open at the reader's station under the clause and would be rung at another time by this ladder. */
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    public LadderEffect whatIf(String clauseCode, Ladder ladder) {
        return comparison.of(currentUser.get().station(), clauseCode, known(), ladder);
    }

    /** The clauses of the reader's station that do not follow the standard ladders, with the kinds of budgets. */
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    public Map<String, Set<Ladder.Family>> changed() {
        StationId station = currentUser.get().station();
        var changed = new TreeMap<String, Set<Ladder.Family>>();
        book.all().forEach((key, ladder) -> {
            if (key.station().equals(station) && !ladder.equals(Ladder.standard(key.family()))) {
                changed.computeIfAbsent(key.clauseCode(), k -> EnumSet.noneOf(Ladder.Family.class))
                        .add(key.family());
            }
        });
        return changed;
    }

    /** A rung that would be: what is told to whom at which instant. */
    public record Planned(String rung, NoticeDetails.Kind kind, Instant at, List<NoticeDetails.Role> to) {}

    /** All ladders as they are now, for a batch of the sweep. */
    Known known() {
        return new Known(book.all());
    }

    private void refuseStepsBeforeTheOpening(Ladder ladder, Budget budget) {
        if (Ladder.Family.of(budget) != ladder.family()) {
            throw RuleViolation.at("budget", "reminders.error.ladder.otherFamily");
        }
        WatchedObligation sample = sample(budget, clock.instant());
        Instant opened = sample.openedAt();
        var rungs = new Rungs(sample, ladder, calendars.current());
        for (LadderStep step : ladder.steps()) {
            if (step.moment() == LadderStep.Moment.BEFORE_DUE
                    && rungs.before(step).isBefore(opened)
                    && step.amount() > 0) {
                throw RuleViolation.at("steps", "reminders.error.ladder.beforeOpening", step.amount());
            }
        }
    }

    private WatchedObligation sample(Budget budget, Instant openedAt) {
        Instant due = promises.due(budget, openedAt);
        return WatchedObligation.sample(budget, openedAt, due);
    }

    /** Ladders by clause and kind of budget. */
    static final class Known {

        private static final Map<Ladder.Family, Ladder> STANDARD = standards();

        private final Map<LadderBook.Key, Ladder> own;

        Known(Map<LadderBook.Key, Ladder> own) {
            this.own = new HashMap<>(own);
        }

        Ladder of(WatchedObligation watched) {
            Ladder.Family family = Ladder.Family.of(watched.budget());
            Ladder known =
                    own.isEmpty() ? null : own.get(new LadderBook.Key(watched.station(), watched.clauseCode(), family));
            return known == null ? Objects.requireNonNull(STANDARD.get(family)) : known;
        }

        private static Map<Ladder.Family, Ladder> standards() {
            var standards = new EnumMap<Ladder.Family, Ladder>(Ladder.Family.class);
            for (Ladder.Family family : Ladder.Family.values()) {
                standards.put(family, Ladder.standard(family));
            }
            return standards;
        }
    }
}
