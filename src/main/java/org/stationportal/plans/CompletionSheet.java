package org.stationportal.plans;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

/** Reads a sheet of items done: number, day, result, remark; a row without any of the three others is not done yet. */
final class CompletionSheet {

    private static final SheetLimits LIMITS =
            new SheetLimits(20_000, 50, DataSize.ofMegabytes(100), DataSize.ofMegabytes(16), 200);
    private static final Pattern DAY = Pattern.compile("(20\\d{2})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?");
    // day 0 of a spreadsheet
    private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);
    private static final int LONGEST = 500;

    private final Map<String, PlanItem> known;
    private final LocalDate month;
    private final LocalDate today;
    private final Set<String> seen = new HashSet<>();
    private final List<CompleteItem> items = new ArrayList<>();
    private final List<SheetProblem> problems = new ArrayList<>();

    private CompletionSheet(Map<String, PlanItem> known, LocalDate month, LocalDate today) {
        this.known = known;
        this.month = month;
        this.today = today;
    }

    /** Looks the file through against the items that the plan holds; a file without the headings is refused. */
    static SheetPreview read(Path file, Map<String, PlanItem> known, LocalDate month, LocalDate today) {
        var sheet = new CompletionSheet(known, month, today);
        Map<Heading, Integer> places = new EnumMap<>(Heading.class);
        try (Stream<SourceRow> rows = SourceFile.open(file, LIMITS).rows()) {
            rows.forEach(row -> {
                if (places.isEmpty()) {
                    places.putAll(headings(row));
                } else {
                    sheet.row(row, places);
                }
            });
        }
        if (places.isEmpty()) {
            throw RuleViolation.at("file", "plans.sheet.noHeadings");
        }
        if (sheet.items.isEmpty() && sheet.problems.isEmpty()) {
            throw RuleViolation.at("file", "plans.sheet.nothing");
        }
        return new SheetPreview(sheet.items, sheet.problems);
    }

    private void row(SourceRow row, Map<Heading, Integer> places) {
        SourceCell day = cell(row, places, Heading.DAY);
        String result = cell(row, places, Heading.RESULT).text().strip();
        String remark = cell(row, places, Heading.REMARK).text().strip();
        if (day.isEmpty() && result.isEmpty() && remark.isEmpty()) {
            return;
        }
        String no = cell(row, places, Heading.NO).text().strip();
        int before = problems.size();
        PlanItem item = item(row.no(), no);
        LocalDate doneOn = day(row.no(), no, day);
        Result found = result(row.no(), no, result);
        int least = found == Result.PROBLEM ? 2 : 0;
        if (remark.length() < least || remark.length() > LONGEST) {
            wrong(row.no(), no, "plans.sheet.remark", least, LONGEST);
        }
        if (problems.size() == before && item != null && doneOn != null) {
            items.add(new CompleteItem(item.id(), doneOn, found, remark));
        }
    }

    private @Nullable PlanItem item(int row, String no) {
        PlanItem item = known.get(no);
        if (item == null) {
            wrong(row, no, "plans.sheet.unknown", no);
        } else if (!seen.add(no)) {
            wrong(row, no, "plans.sheet.twice", no);
        } else if (item.state() != ItemState.PLANNED) {
            wrong(row, no, "plans.error.notPlanned." + item.state(), no);
        }
        return item;
    }

    private @Nullable LocalDate day(int row, String no, SourceCell cell) {
        Optional<LocalDate> day = day(cell);
        if (day.isEmpty()) {
            wrong(row, no, "plans.sheet.day");
        } else if (day.get().isAfter(today)) {
            wrong(row, no, "plans.error.inFuture");
        } else if (day.get().isBefore(month)) {
            wrong(row, no, "plans.error.beforeMonth");
        }
        return day.orElse(null);
    }

    /** A spreadsheet keeps a day as a number, unless it was typed as text. */
    private static Optional<LocalDate> day(SourceCell cell) {
        String text = cell.text().strip();
        if (cell.kind() == SourceCell.Kind.NUMBER && text.matches("\\d{5}")) {
            return Optional.of(EPOCH.plusDays(Integer.parseInt(text)));
        }
        Matcher matcher = DAY.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(matcher.group(1)),
                    Integer.parseInt(matcher.group(2)),
                    Integer.parseInt(matcher.group(3))));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private Result result(int row, String no, String word) {
        return switch (word) {
            case "", "正常", "Fine" -> Result.FINE;
            case "有问题", "异常", "Problem" -> Result.PROBLEM;
            default -> {
                wrong(row, no, "plans.sheet.result", word);
                yield Result.FINE;
            }
        };
    }

    private void wrong(int row, String no, String key, Object... arguments) {
        problems.add(new SheetProblem(row, no, key, List.of(arguments)));
    }

    private static SourceCell cell(SourceRow row, Map<Heading, Integer> places, Heading heading) {
        Integer place = places.get(heading);
        return place == null ? SourceCell.EMPTY : row.at(place);
    }

    /** Where each heading stands; empty for a row, such as a title, that does not name number and day. */
    private static Map<Heading, Integer> headings(SourceRow row) {
        Map<Heading, Integer> places = new EnumMap<>(Heading.class);
        for (int i = 0; i < row.cells().size(); i++) {
            String word = row.at(i).text().strip();
            for (Heading heading : Heading.values()) {
                if (heading.words.contains(word)) {
                    places.putIfAbsent(heading, i);
                }
            }
        }
        return places.containsKey(Heading.NO) && places.containsKey(Heading.DAY) ? places : Map.of();
    }

    private enum Heading {
        NO("编号", "Number"),
        DAY("完成日期", "Done on"),
        RESULT("结果", "Result"),
        REMARK("备注", "Remark");

        private final List<String> words;

        Heading(String... words) {
            this.words = List.of(words);
        }
    }
}
