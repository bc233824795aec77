package org.stationportal.deadlines;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Other figures of a clause, applied to obligations that were opened with the old ones. An obligation does not say from
 * which figure its limit comes, so it is found by its value and unit; where several figures fit and change differently,
 * nothing is guessed.
 */
record FigureChange(Map<String, Integer> figures) {

    private static final List<String> OF_NOTICES = List.of("leadWorkingDays", "leadMinutes", "shortHandoverMinutes");

    /** Names that tell how an obligation is judged, and never how long it runs. */
    private static final List<String> NO_LIMITS = List.of(
            "graceDays",
            "assessedOnStages",
            "longestSuspensionDays",
            "renewalDays",
            "leadWorkingDays",
            "leadMinutes",
            "shortHandoverMinutes");

    boolean changesLeadOf(ClauseVersion version) {
        return OF_NOTICES.stream()
                .anyMatch(name -> figures.containsKey(name)
                        && !Objects.equals(figures.get(name), version.figures().get(name)));
    }

    DeadlineRow applied(DeadlineRow row, EffectCount effect) {
        ClauseVersion old = row.terms().clause();
        var all = new HashMap<>(old.figures());
        all.putAll(figures);
        var version = new ClauseVersion(
                old.id(),
                old.code(),
                old.effectiveFrom(),
                all,
                old.amounts(),
                old.reference(),
                old.reason(),
                old.changedBy(),
                old.changedAt());
        Budget budget = row.terms().budget();
        List<Budget> budgets = old.figures().entrySet().stream()
                .filter(figure -> mayLimit(figure.getKey(), row) && limits(budget, figure.getKey(), figure.getValue()))
                .map(Map.Entry::getKey)
                .map(name -> with(budget, name, all.getOrDefault(name, 0)))
                .distinct()
                .toList();
        if (budgets.size() > 1) {
            effect.undecided();
        }
        Budget changed = budgets.size() == 1 ? budgets.getFirst() : budget;
        return new DeadlineRow(
                row.id(),
                row.group(),
                row.inChain(),
                row.position(),
                row.station(),
                row.status(),
                row.assessed(),
                new Terms(changed, row.terms().extension(), version),
                row.openedAt(),
                row.completedAt(),
                row.dueAt(),
                row.assessableFrom(),
                row.provisional());
    }

    private static boolean mayLimit(String name, DeadlineRow row) {
        boolean total = name.startsWith("total.");
        boolean stage = name.startsWith("stage.");
        return !NO_LIMITS.contains(name) && (row.isTotal() ? total : row.inChain() ? stage : !total && !stage);
    }

    private static boolean limits(Budget budget, String name, int figure) {
        String lower = name.toLowerCase(Locale.ROOT);
        return switch (budget) {
            case Budget.WorkingDays given ->
                given.days() == figure
                        && (lower.contains("workingdays") || name.startsWith("total.") || name.startsWith("stage."));
            case Budget.DaysAfter given ->
                given.days() == figure
                        && lower.endsWith("days")
                        && lower.endsWith("workingdays") == (given.unit() == Budget.Unit.WORKING);
            case Budget.FixedDay given -> given.dayOfMonth() == figure && lower.startsWith("dayofmonth");
            case Budget.Elapsed(Duration duration) ->
                lower.contains("minutes") && duration.equals(Duration.ofMinutes(figure))
                        || lower.contains("hours") && duration.equals(Duration.ofHours(figure));
            case Budget.EndOfMonth _ -> false;
        };
    }

    /** The budget itself where the figure makes none, for example of no days. */
    private static Budget with(Budget budget, String name, int figure) {
        if (figure < 1) {
            return budget;
        }
        return switch (budget) {
            case Budget.WorkingDays given -> new Budget.WorkingDays(figure, given.at());
            case Budget.DaysAfter given -> new Budget.DaysAfter(given.event(), figure, given.unit(), given.at());
            case Budget.FixedDay given -> figure > 31 ? budget : new Budget.FixedDay(figure, given.at());
            case Budget.Elapsed _ ->
                new Budget.Elapsed(
                        name.toLowerCase(Locale.ROOT).contains("hours")
                                ? Duration.ofHours(figure)
                                : Duration.ofMinutes(figure));
            case Budget.EndOfMonth _ -> budget;
        };
    }
}
