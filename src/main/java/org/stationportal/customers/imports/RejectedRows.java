package org.stationportal.customers.imports;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;
import org.stationportal.base.Texts;
import org.stationportal.sheets.SourceCell;
import org.stationportal.sheets.SourceFile;
import org.stationportal.sheets.SourceRow;

/**
 * The rejected rows as an .xlsx: the columns of the file as they were, and in front what is wrong. Corrected, it can be
 * imported as it is. Every cell is text, so no spreadsheet takes digits away and none takes it for a formula.
 */
@Component
class RejectedRows {

    private static final int AT_ONCE = 2_000;
    private static final int FLUSH = 1_000;

    private final ImportReader reader;
    private final StoredFiles files;
    private final ImportLimits limits;
    private final Texts texts;

    RejectedRows(ImportReader reader, StoredFiles files, ImportLimits limits, Texts texts) {
        this.reader = reader;
        this.files = files;
        this.limits = limits;
        this.texts = texts;
    }

    void write(ImportDetails details, OutputStream out, Locale locale) {
        ImportId id = details.summary().id();
        try (StoredFiles.Copy copy = files.fetch(id)) {
            SourceFile file = SourceFile.open(copy.file(), limits.sheet());
            Layout layout = Layout.of(file, limits.sheet());
            // the column of an earlier round is written anew
            List<Integer> columns = Stream.iterate(0, i -> i + 1)
                    .limit(layout.headings().size())
                    .filter(i -> !layout.headings().get(i).equals(Layout.WHAT_IS_WRONG))
                    .toList();
            Map<ImportField, Integer> places = layout.places(details.mapping());
            try (var workbook = new Workbook(out, "station-portal", "1.0");
                    Stream<SourceRow> rows = file.rows()) {
                Worksheet sheet = workbook.newWorksheet(texts.getTranslation("customers.import.rejected", locale));
                sheet.freezePane(1, 1);
                sheet.width(0, 60);
                heading(sheet, layout, columns);
                write(sheet, rows.iterator(), new Remaining(id), columns, places, locale);
                sheet.finish();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void heading(Worksheet sheet, Layout layout, List<Integer> columns) {
        sheet.value(0, 0, Layout.WHAT_IS_WRONG);
        for (int i = 0; i < columns.size(); i++) {
            sheet.value(0, i + 1, layout.headings().get(columns.get(i)));
        }
        sheet.range(0, 0, 0, columns.size()).style().bold().set();
    }

    private void write(
            Worksheet sheet,
            Iterator<SourceRow> rows,
            Remaining remaining,
            List<Integer> columns,
            Map<ImportField, Integer> places,
            Locale locale)
            throws IOException {
        int line = 1;
        for (int next = remaining.row(); rows.hasNext() && next > 0; ) {
            SourceRow row = rows.next();
            if (row.no() < next) {
                continue;
            }
            List<Problem> problems = remaining.take();
            sheet.value(line, 0, problems.stream().map(p -> sentence(p, locale)).collect(Collectors.joining("\n")));
            for (int i = 0; i < columns.size(); i++) {
                String text = text(row.at(columns.get(i)), columns.get(i).equals(places.get(ImportField.VERIFIED_ON)));
                if (!text.isEmpty()) {
                    sheet.value(line, i + 1, text);
                }
            }
            if (++line % FLUSH == 0) {
                sheet.flush();
            }
            next = remaining.row();
        }
    }

    /** A day that a spreadsheet keeps as a number would be read by nobody. */
    private static String text(SourceCell cell, boolean day) {
        return day && cell.kind() == SourceCell.Kind.NUMBER
                ? ImportDays.day(cell).map(Object::toString).orElse(cell.text())
                : cell.text();
    }

    private String sentence(Problem problem, Locale locale) {
        return texts.getTranslation(
                "customers.import.problem",
                locale,
                String.valueOf(problem.row()),
                texts.label("customers.import.field", problem.field(), locale),
                texts.getTranslation(problem.key(), locale, problem.arguments().toArray()));
    }

    /** The problems row by row, fetched some thousand rows at a time. */
    private final class Remaining {

        private final ImportId id;
        private final Deque<Problem> problems = new ArrayDeque<>();
        private int last;

        Remaining(ImportId id) {
            this.id = id;
            fetch();
        }

        /** The next row with problems; 0 when there is none. */
        int row() {
            return problems.isEmpty() ? 0 : problems.getFirst().row();
        }

        List<Problem> take() {
            int row = row();
            List<Problem> taken = new ArrayList<>();
            while (row() == row) {
                taken.add(problems.removeFirst());
                if (problems.isEmpty()) {
                    fetch();
                }
            }
            return taken;
        }

        private void fetch() {
            problems.addAll(reader.problemsAfter(id, last, AT_ONCE));
            last = problems.isEmpty() ? last : problems.getLast().row();
        }
    }
}
