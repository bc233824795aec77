package org.stationportal.losses;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;
import org.stationportal.base.RuleViolation;
import org.stationportal.sheets.SheetLimits;
import org.stationportal.sheets.SourceCell;
import org.stationportal.sheets.SourceFile;
import org.stationportal.sheets.SourceRow;

/** Reads a sheet of energies: a row for each area or feeder; rows without energy, such as those of areas to come, are left out. */
final class EnergySheet {

    private static final SheetLimits LIMITS =
            new SheetLimits(20_000, 100, DataSize.ofMegabytes(200), DataSize.ofMegabytes(32), 200);
    private static final Pattern UNITS = Pattern.compile("[(\\[【（].*|[\\s*:：\u3000]");
    private static final Pattern MONTH = Pattern.compile("(20[0-9]{2})[-/.年]?(1[0-2]|0?[1-9])月?");

    private final YearMonth month;
    private final List<EnergyLine> lines = new ArrayList<>();
    private final List<EnergyProblem> problems = new ArrayList<>();

    private EnergySheet(YearMonth month) {
        this.month = month;
    }

    /** The lines of the file, and what cannot be read in it; a file that is no sheet of energies is refused. */
    static EnergySheet read(Path file, YearMonth month) {
        var sheet = new EnergySheet(month);
        SourceFile source = SourceFile.open(file, LIMITS);
        Map<Heading, Integer> places = new EnumMap<>(Heading.class);
        try (Stream<SourceRow> rows = source.rows()) {
            rows.forEach(row -> {
                if (places.isEmpty()) {
                    places.putAll(headings(row));
                } else {
                    sheet.row(row, places);
                }
            });
        }
        if (places.isEmpty()) {
            throw RuleViolation.at("file", "losses.error.noHeadings");
        }
        if (sheet.lines.isEmpty() && sheet.problems.isEmpty()) {
            throw RuleViolation.at("file", "sheets.file.noRows");
        }
        return sheet;
    }

    List<EnergyLine> lines() {
        return lines;
    }

    List<EnergyProblem> problems() {
        return problems;
    }

    private void row(SourceRow row, Map<Heading, Integer> places) {
        int before = problems.size();
        SourceCell area = cell(row, places, Heading.AREA);
        SourceCell no = area.isEmpty() ? cell(row, places, Heading.FEEDER) : area;
        BigDecimal supplied = energy(row, cell(row, places, Heading.SUPPLIED), EnergyColumn.SUPPLIED);
        BigDecimal sold = energy(row, cell(row, places, Heading.SOLD), EnergyColumn.SOLD);
        boolean readable = problems.size() == before;
        if (readable && supplied == null && sold == null) {
            return;
        }
        sameMonth(row, cell(row, places, Heading.MONTH));
        if (no.text().isBlank()) {
            problems.add(EnergyProblem.refused(row.no(), EnergyColumn.NO, no.text(), "losses.error.noNumber"));
            return;
        }
        var kind = area.isEmpty() ? PlaceKind.FEEDER : PlaceKind.AREA;
        lines.add(new EnergyLine(row.no(), kind, no.text().strip(), supplied, sold));
    }

    private void sameMonth(SourceRow row, SourceCell cell) {
        if (cell.isEmpty()) {
            return;
        }
        Matcher matcher = MONTH.matcher(cell.text().strip());
        boolean same = matcher.matches()
                && month.equals(YearMonth.of(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))));
        if (!same) {
            problems.add(EnergyProblem.refused(
                    row.no(), EnergyColumn.MONTH, cell.text(), "losses.error.otherMonth", month.toString()));
        }
    }

    private @Nullable BigDecimal energy(SourceRow row, SourceCell cell, EnergyColumn column) {
        boolean plain = cell.kind() == SourceCell.Kind.TEXT || cell.kind() == SourceCell.Kind.NUMBER;
        Optional<BigDecimal> energy = plain ? EnergyLine.energy(cell.text()) : Optional.empty();
        if (energy.isEmpty() && !cell.isEmpty()) {
            problems.add(EnergyProblem.refused(row.no(), column, cell.text(), "losses.error.number"));
        }
        return energy.orElse(null);
    }

    private static SourceCell cell(SourceRow row, Map<Heading, Integer> places, Heading heading) {
        Integer place = places.get(heading);
        return place == null ? SourceCell.EMPTY : row.at(place);
    }

    /** Where each heading stands; empty for a row, such as a title, that does not name all that is needed. */
    private static Map<Heading, Integer> headings(SourceRow row) {
        Map<Heading, Integer> places = new EnumMap<>(Heading.class);
        for (int i = 0; i < row.cells().size(); i++) {
            String word = UNITS.matcher(row.at(i).text()).replaceAll("");
            for (Heading heading : Heading.values()) {
                if (heading.words.contains(word)) {
                    places.putIfAbsent(heading, i);
                }
            }
        }
        boolean complete = places.containsKey(Heading.SUPPLIED)
                && places.containsKey(Heading.SOLD)
                && (places.containsKey(Heading.AREA) || places.containsKey(Heading.FEEDER));
        return complete ? places : Map.of();
    }

    private enum Heading {
        AREA("台区编号", "台区号", "台区编码", "台区ID", "编号"),
        FEEDER("线路编号", "线路号", "线路编码", "线路ID"),
        MONTH("月份", "年月", "统计月份", "电费年月"),
        SUPPLIED("供电量", "供入电量", "供电"),
        SOLD("售电量", "用电量", "售电");

        private final List<String> words;

        Heading(String... words) {
            this.words = List.of(words);
        }
    }
}
