package org.stationportal.customers.imports;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stationportal.base.RuleViolation;
import org.stationportal.base.Sha256;
import org.stationportal.sheets.SheetLimits;
import org.stationportal.sheets.SourceFile;
import org.stationportal.sheets.SourceRow;

/**
 * The headings of a file and the row in which they stand; files with the same headings have the same layout, and what
 * was chosen for one is proposed for the next.
 */
record Layout(int row, List<String> headings) {

    /** The column that a file of rejected rows has in front: it can be imported again as it is. */
    static final String WHAT_IS_WRONG = "需更正的问题";

    private static final Pattern UNITS = Pattern.compile("[(\\[【（].*|[\\s*:：\u3000]");

    Layout {
        headings = List.copyOf(headings);
    }

    /** The row of the headings: the one of the first ten that names most of the fields, for some have a title above. */
    static Layout of(SourceFile file, SheetLimits limits) {
        List<SourceRow> head;
        try (Stream<SourceRow> rows = file.rows()) {
            head = rows.takeWhile(row -> row.no() <= SourceFile.HEAD_ROWS).toList();
        }
        Layout best = null;
        for (SourceRow row : head) {
            if (row.cells().size() > limits.columns()) {
                throw SourceFile.refused(
                        "tooManyColumns", String.valueOf(row.cells().size()), limits.columns());
            }
            var layout = new Layout(
                    row.no(),
                    row.cells().stream().map(cell -> cell.text().strip()).toList());
            if (best == null || layout.guess().size() > best.guess().size()) {
                best = layout;
            }
        }
        if (best == null) {
            throw SourceFile.refused("empty");
        }
        if (best.guess().isEmpty()) {
            throw RuleViolation.at("file", "customers.import.file.noHeadings");
        }
        return best;
    }

    String hash() {
        String all = headings.stream()
                .filter(heading -> !heading.equals(WHAT_IS_WRONG))
                .map(Layout::plain)
                .collect(Collectors.joining("\n"));
        return Sha256.of(all.getBytes(StandardCharsets.UTF_8));
    }

    /** Which heading speaks of which field; of two that say the same the first. */
    Map<ImportField, String> guess() {
        Map<ImportField, String> guess = new EnumMap<>(ImportField.class);
        headings.forEach(
                heading -> ImportField.under(plain(heading)).ifPresent(field -> guess.putIfAbsent(field, heading)));
        return guess;
    }

    /** The place of each field that is mapped to a heading of this file. */
    Map<ImportField, Integer> places(Map<ImportField, String> mapping) {
        Map<ImportField, Integer> places = new EnumMap<>(ImportField.class);
        mapping.forEach((field, heading) -> {
            int place = headings.indexOf(heading);
            if (place >= 0) {
                places.put(field, place);
            }
        });
        return places;
    }

    /** The heading without its unit, blanks and marks. */
    static String plain(String heading) {
        return Objects.requireNonNull(UNITS.matcher(heading).replaceAll(""));
    }
}
