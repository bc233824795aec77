package org.stationportal.losses;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks at the lines of a month together: what cannot be, and what should be looked at once more. */
final class EnergyCheck {

    private static final BigDecimal HUNDREDFOLD = new BigDecimal(100);

    private final Map<PlaceKind, Map<String, EnergyRows.Known>> places;
    private final Map<Place, EnergyRows.Energy> lastMonth;
    private final Map<Place, EnergyRows.Energy> recorded;
    private final Thresholds thresholds;
    private final Map<Long, Thresholds> ofAreas;
    private final List<EnergyProblem> problems = new ArrayList<>();
    private final List<EnergyPreview.Checked> checked = new ArrayList<>();
    private final List<EnergyRows.Change> changes = new ArrayList<>();
    private int corrections;

    EnergyCheck(
            Map<PlaceKind, Map<String, EnergyRows.Known>> places,
            Map<Place, EnergyRows.Energy> lastMonth,
            Map<Place, EnergyRows.Energy> recorded,
            Thresholds thresholds,
            Map<Long, Thresholds> ofAreas) {
        this.places = places;
        this.lastMonth = lastMonth;
        this.recorded = recorded;
        this.thresholds = thresholds;
        this.ofAreas = ofAreas;
    }

    EnergyCheck look(List<EnergyLine> lines, List<EnergyProblem> unreadable) {
        problems.addAll(unreadable);
        Map<Place, Integer> rows = new HashMap<>();
        for (EnergyLine line : lines) {
            EnergyRows.Known known = places.getOrDefault(line.kind(), Map.of()).get(line.no());
            if (known == null) {
                problems.add(refused(line, "losses.error.unknown." + line.kind(), line.no()));
                checked.add(preview(line, "", thresholds, false));
                continue;
            }
            Integer before = rows.putIfAbsent(known.place(), line.row());
            if (before != null) {
                problems.add(refused(line, "losses.error.twice", line.no(), before, line.row()));
            }
            look(line, known);
        }
        problems.sort(Comparator.comparing(EnergyProblem::question).thenComparingInt(EnergyProblem::row));
        return this;
    }

    List<EnergyProblem> problems() {
        return problems;
    }

    List<EnergyPreview.Checked> checked() {
        return checked;
    }

    List<EnergyRows.Change> changes() {
        return changes;
    }

    /** How many values would change that stand there already, or would come where none was. */
    int corrections() {
        return corrections;
    }

    private void look(EnergyLine line, EnergyRows.Known known) {
        EnergyRows.Energy last = lastMonth.get(known.place());
        odd(line, EnergyColumn.SUPPLIED, line.supplied(), last == null ? null : last.supplied());
        odd(line, EnergyColumn.SOLD, line.sold(), last == null ? null : last.sold());
        EnergyRows.Energy there = recorded.get(known.place());
        boolean changes = there == null ? !line.isBlank() : !there.is(line);
        if (changes) {
            corrections++;
            this.changes.add(new EnergyRows.Change(known.place(), line));
        }
        Thresholds limits = known.place().kind() == PlaceKind.AREA
                ? ofAreas.getOrDefault(known.place().id(), thresholds)
                : thresholds;
        checked.add(preview(line, known.name(), limits, changes));
    }

    private void odd(EnergyLine line, EnergyColumn column, @Nullable BigDecimal energy, @Nullable BigDecimal last) {
        if (energy == null) {
            return;
        }
        if (energy.signum() < 0) {
            problems.add(
                    EnergyProblem.asked(line.row(), column, energy.toPlainString(), "losses.ask.negative", line.no()));
        }
        if (last != null && last.signum() > 0 && energy.compareTo(last.multiply(HUNDREDFOLD)) >= 0) {
            String times = energy.divide(last, 0, RoundingMode.DOWN).toPlainString();
            problems.add(EnergyProblem.asked(
                    line.row(),
                    column,
                    energy.toPlainString(),
                    "losses.ask.hundredfold",
                    line.no(),
                    times,
                    last.toPlainString()));
        }
    }

    private EnergyPreview.Checked preview(EnergyLine line, String name, Thresholds limits, boolean changes) {
        Optional<BigDecimal> rate = LossRate.of(line.supplied(), line.sold());
        return new EnergyPreview.Checked(line, name, rate, limits.judge(rate), changes);
    }

    private static EnergyProblem refused(EnergyLine line, String key, Object... arguments) {
        return EnergyProblem.refused(line.row(), EnergyColumn.NO, line.no(), key, arguments);
    }
}
